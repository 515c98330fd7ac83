package org.discern.evaluation.tuning;

/**
 * What a network says of one passage and what a reader says, for one category.
 *
 * @param logOdds the network's, before any calibration; finite
 * @param positive the reader's
 * @param article groups passages that resemble each other
 */
public record Judgement(double logOdds, boolean positive, String article) {

  /** Checks that the log-odds are finite. */
  public Judgement {
    if (!Double.isFinite(logOdds)) {
      throw new IllegalArgumentException("not log-odds: " + logOdds);
    }
  }
}
