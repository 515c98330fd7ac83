package org.discern.passage;

import java.util.Arrays;

/**
 * One calibrated probability per category of a taxonomy, for one passage.
 *
 * <p>The probabilities are independent of each other: they need not sum to one. Immutable.
 */
public final class Scores {

  private final Taxonomy taxonomy;
  private final double[] probabilities;

  private Scores(Taxonomy taxonomy, double[] probabilities) {
    this.taxonomy = taxonomy;
    this.probabilities = probabilities;
  }

  /**
   * Scores in the order of the taxonomy.
   *
   * @param probabilities one per category, each in [0, 1]; copied
   * @throws IllegalArgumentException if the number is wrong or a value is not a probability
   */
  public static Scores of(Taxonomy taxonomy, double... probabilities) {
    if (probabilities.length != taxonomy.size()) {
      throw new IllegalArgumentException(
          probabilities.length + " scores for " + taxonomy.size() + " categories");
    }
    for (double probability : probabilities) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("not a probability: " + probability);
      }
    }
    return new Scores(taxonomy, probabilities.clone());
  }

  /** All zero: what a passage without a letter or digit gets. */
  public static Scores zero(Taxonomy taxonomy) {
    return new Scores(taxonomy, new double[taxonomy.size()]);
  }

  /** The categories these scores speak of. */
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  /**
   * The probability of a category, in [0, 1].
   *
   * @throws IllegalArgumentException if the taxonomy lacks it
   */
  public double of(Category category) {
    return probabilities[taxonomy.indexOf(category)];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scores that
        && taxonomy.equals(that.taxonomy)
        && Arrays.equals(probabilities, that.probabilities);
  }

  @Override
  public int hashCode() {
    return 31 * taxonomy.hashCode() + Arrays.hashCode(probabilities);
  }

  @Override
  public String toString() {
    return taxonomy + " = " + Arrays.toString(probabilities);
  }
}
