package org.discern.text;

/**
 * A window of a passage as numbers: the known n-grams with their counts, and the lexicon rows of
 * its words.
 *
 * <p>The arrays are not copied; nobody changes them after construction.
 *
 * @param ngrams the places of its known n-grams, ascending
 * @param counts how often each occurs, at least 1
 * @param rows one lexicon row per word in order, -1 for an unknown word
 */
@SuppressWarnings("ArrayRecordComponent")
public record Features(int[] ngrams, int[] counts, int[] rows) {

  /** Whether there was no word at all. */
  public boolean isEmpty() {
    return rows.length == 0;
  }
}
