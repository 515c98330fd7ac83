/**
 * The vocabulary: articles, passages, categories, scores, and the policy that turns scores into
 * findings.
 *
 * <p>Everything here is an immutable value that knows only the JDK. Offsets are UTF-16 code units
 * of the original text, start inclusive, end exclusive.
 */
@NullMarked
package org.discern.passage;

import org.jspecify.annotations.NullMarked;
