package org.discern.model;

/**
 * The shape of the network: a wide part that weighs n-grams, and beside it a deep part that reads
 * word vectors.
 *
 * @param categories the number of outputs, at least 1
 * @param ngrams the number of known n-grams, and one more for the bias; 0 for a network without a
 *     wide part
 * @param vocabulary the number of word vectors, the one for unknown words (row 0) included; 0 for a
 *     network without a deep part
 * @param dimension the length of a word vector
 * @param filters how many detectors slide over the words; the strongest response of each is kept,
 *     for a mention counts wherever it stands
 * @param filterWidth how many neighbouring words a detector sees; odd
 * @param hidden the size of the layer that joins detectors and topic
 */
public record NetworkSpec(
    int categories,
    int ngrams,
    int vocabulary,
    int dimension,
    int filters,
    int filterWidth,
    int hidden) {

  /** Checks the ranges. */
  public NetworkSpec {
    atLeast("categories", categories, 1);
    atLeast("ngrams", ngrams, 0);
    atLeast("vocabulary", vocabulary, 0);
    if (ngrams == 0 && vocabulary == 0) {
      throw new IllegalArgumentException("a network needs a wide or a deep part");
    }
    if (vocabulary > 0) {
      atLeast("dimension", dimension, 1);
      atLeast("filters", filters, 1);
      atLeast("filterWidth", filterWidth, 1);
      atLeast("hidden", hidden, 1);
      if (filterWidth % 2 == 0) {
        throw new IllegalArgumentException("filterWidth must be odd, but is " + filterWidth);
      }
    }
  }

  private static void atLeast(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ", is " + value);
    }
  }

  /** Whether there is a wide part. */
  public boolean isWide() {
    return ngrams > 0;
  }

  /** The same network with another size of its deep part. */
  NetworkSpec withDeep(int filters, int hidden) {
    return new NetworkSpec(categories, ngrams, vocabulary, dimension, filters, filterWidth, hidden);
  }

  /** Whether there is a deep part. */
  public boolean isDeep() {
    return vocabulary > 0;
  }
}
