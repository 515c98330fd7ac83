/**
 * From prose to passages with exact offsets, and from passages to features.
 *
 * <p>{@link org.discern.text.Segmenter} cuts, {@link org.discern.text.LanguageCheck} finds what is
 * not in a model's language, {@link org.discern.text.Words} and {@link
 * org.discern.text.FeatureExtractor} turn the rest into features.
 */
@NullMarked
package org.discern.text;

import org.jspecify.annotations.NullMarked;
