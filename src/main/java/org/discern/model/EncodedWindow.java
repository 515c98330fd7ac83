package org.discern.model;

/**
 * What the network is given for one window of a passage.
 *
 * <p>The arrays are not copied; nobody changes them after construction.
 *
 * @param ngrams the places of known n-grams, ascending; last the bias, one behind the last n-gram
 * @param values their tf-idf weights, of Euclidean length 1 together, and 1 for the bias; parallel
 *     to {@code ngrams}
 * @param rows word-vector rows in word order; 0 for an unknown word
 */
@SuppressWarnings("ArrayRecordComponent")
public record EncodedWindow(int[] ngrams, float[] values, int[] rows) {}
