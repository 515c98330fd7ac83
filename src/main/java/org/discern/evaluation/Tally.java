package org.discern.evaluation;

/**
 * What one walk down a {@link Ranking} counts: the table at a cut, and the two areas.
 *
 * <p>Undefined areas are NaN here, and only here: see {@link Ranking#averagePrecision} for the
 * figures that leave the package.
 */
final class Tally {

  private long positives;
  private long flagged;
  private long flaggedPositives;
  private long seen;
  private double precisionSum;
  private double orderedPairs;

  /** Adds a group of tied scores below those added before. */
  void add(long groupPositives, long groupNegatives) {
    seen += groupPositives + groupNegatives;
    orderedPairs += groupNegatives * (positives + 0.5 * groupPositives);
    positives += groupPositives;
    if (groupPositives != 0) {
      precisionSum += groupPositives * ((double) positives / seen);
    }
  }

  /** Notes that what was added so far is flagged, and nothing after. */
  void cut() {
    flagged = seen;
    flaggedPositives = positives;
  }

  Confusion confusion() {
    long falsePositives = flagged - flaggedPositives;
    long negatives = seen - positives;
    return new Confusion(
        flaggedPositives, falsePositives, positives - flaggedPositives, negatives - falsePositives);
  }

  long truePositives() {
    return flaggedPositives;
  }

  /** Twice the true positives, plus both kinds of error: what F1 is a share of. */
  long f1Weight() {
    return flagged + positives;
  }

  /** One of the figures; NaN if it is not defined. */
  double of(Figure figure) {
    return switch (figure) {
      case PRECISION -> (double) flaggedPositives / flagged;
      case RECALL -> (double) flaggedPositives / positives;
      case F1 -> 2.0 * flaggedPositives / (double) f1Weight();
      case AVERAGE_PRECISION -> averagePrecision();
      case ROC_AUC -> rocAuc();
    };
  }

  double averagePrecision() {
    return precisionSum / positives;
  }

  double rocAuc() {
    return orderedPairs / ((double) positives * (seen - positives));
  }
}
