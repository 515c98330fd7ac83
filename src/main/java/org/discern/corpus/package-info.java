/**
 * Labelled passages on disk: formats, checks, splits by article, fingerprints.
 *
 * <p>{@link org.discern.corpus.CorpusReader} turns files of several formats into one stream of
 * validated passages; {@link org.discern.corpus.Corpus} holds them; {@link
 * org.discern.corpus.CorpusWriter} writes them back. {@link org.discern.corpus.NearDuplicates},
 * {@link org.discern.corpus.ArticleSplit}, {@link org.discern.corpus.CorpusCheck} and {@link
 * org.discern.corpus.LabelErrors} answer whether they are fit to train and test on.
 */
@NullMarked
package org.discern.corpus;

import org.jspecify.annotations.NullMarked;
