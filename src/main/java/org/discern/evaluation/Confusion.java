package org.discern.evaluation;

import java.util.OptionalDouble;

/**
 * The two-by-two table of one category at one threshold: what was flagged against what is so.
 *
 * @param truePositives flagged and positive
 * @param falsePositives flagged and negative
 * @param falseNegatives not flagged and positive
 * @param trueNegatives not flagged and negative
 */
public record Confusion(
    long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {

  /** Nothing counted. */
  public static final Confusion NONE = new Confusion(0, 0, 0, 0);

  /** Checks that no count is negative. */
  public Confusion {
    if (truePositives < 0 || falsePositives < 0 || falseNegatives < 0 || trueNegatives < 0) {
      throw new IllegalArgumentException(
          "a count is negative: "
              + truePositives
              + ", "
              + falsePositives
              + ", "
              + falseNegatives
              + ", "
              + trueNegatives);
    }
  }

  /** The counts of both added up, as micro averages need them. */
  public Confusion plus(Confusion other) {
    return new Confusion(
        truePositives + other.truePositives,
        falsePositives + other.falsePositives,
        falseNegatives + other.falseNegatives,
        trueNegatives + other.trueNegatives);
  }

  /** Everything counted. */
  public long total() {
    return positives() + negatives();
  }

  /** What is positive in truth. */
  public long positives() {
    return truePositives + falseNegatives;
  }

  /** What is negative in truth. */
  public long negatives() {
    return falsePositives + trueNegatives;
  }

  /** What was flagged. */
  public long flagged() {
    return truePositives + falsePositives;
  }

  /** Of the flagged, those that are positive. */
  public Proportion precision() {
    return new Proportion(truePositives, flagged());
  }

  /** Of the positive, those that were flagged. */
  public Proportion recall() {
    return new Proportion(truePositives, positives());
  }

  /** Of the negative, those that were not flagged. */
  public Proportion specificity() {
    return new Proportion(trueNegatives, negatives());
  }

  /** Of the negative, those that were flagged all the same. */
  public Proportion falsePositiveRate() {
    return new Proportion(falsePositives, negatives());
  }

  /** Of everything, what was flagged. */
  public Proportion matchRate() {
    return new Proportion(flagged(), total());
  }

  /** Of everything, what is positive. */
  public Proportion prevalence() {
    return new Proportion(positives(), total());
  }

  /**
   * The harmonic mean of precision and recall, as 2 TP / (2 TP + FP + FN).
   *
   * @return in [0, 1]; empty if nothing is positive and nothing was flagged
   */
  public OptionalDouble f1() {
    long weight = 2 * truePositives + falsePositives + falseNegatives;
    return weight == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(2.0 * truePositives / (double) weight);
  }
}
