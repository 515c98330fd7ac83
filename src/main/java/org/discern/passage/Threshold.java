package org.discern.passage;

/**
 * Where a policy cuts the scores of one category, and how near the cut a person should look first.
 *
 * <p>A score at or above {@link #value} is flagged. A score within {@link #reviewMargin} of the
 * cut, on either side, is marked for review: the model is least sure there.
 *
 * @param value in [0, 1]
 * @param reviewMargin in [0, 1]; 0 marks nothing
 */
public record Threshold(double value, double reviewMargin) {

  /** The margin that {@link #at} gives. */
  public static final double DEFAULT_REVIEW_MARGIN = 0.1;

  /** Checks the ranges. */
  public Threshold {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("not a threshold in [0, 1]: " + value);
    }
    if (!(reviewMargin >= 0 && reviewMargin <= 1)) {
      throw new IllegalArgumentException("not a review margin in [0, 1]: " + reviewMargin);
    }
  }

  /** A threshold with the default review margin. */
  public static Threshold at(double value) {
    return new Threshold(value, DEFAULT_REVIEW_MARGIN);
  }

  /** Whether a score is flagged. */
  public boolean flags(double score) {
    return score >= value;
  }

  /** Whether a score is so near the cut that a person should look. */
  public boolean asksForReview(double score) {
    return reviewMargin > 0 && Math.abs(score - value) < reviewMargin;
  }
}
