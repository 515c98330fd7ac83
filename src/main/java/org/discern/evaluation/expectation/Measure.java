package org.discern.evaluation.expectation;

import java.util.OptionalDouble;
import org.discern.evaluation.CategoryEvaluation;
import org.discern.evaluation.Confusion;

/** What is expected of a category. */
public enum Measure {
  /** Over all thresholds. */
  AVERAGE_PRECISION("average precision", 0.005),
  /** At the policy's threshold. */
  PRECISION("precision", 0.01),
  /** At the policy's threshold. */
  RECALL("recall", 0.01),
  /** At the policy's threshold. */
  F1("F1", 0.01),
  /** Over bins of equal width. */
  CALIBRATION_ERROR("calibration error", 0.01),
  /** How many passages are judged. */
  JUDGED("judged", 0),
  /** How many of them are positive. */
  POSITIVE("positive", 0),
  /** How many of them are flagged. */
  FLAGGED("flagged", 10);

  private static final double DECIMALS = 1e4;

  private final String phrase;
  private final double usualTolerance;

  Measure(String phrase, double usualTolerance) {
    this.phrase = phrase;
    this.usualTolerance = usualTolerance;
  }

  /** Its name in files and tables. */
  public String phrase() {
    return phrase;
  }

  /** Whether it is a number of passages, and not a share. */
  public boolean isCount() {
    return this == JUDGED || this == POSITIVE || this == FLAGGED;
  }

  /** How far off it may be until someone says otherwise: what another processor may change. */
  double usualTolerance() {
    return usualTolerance;
  }

  /** The figure as files have it, to four decimals; empty if it is not defined. */
  OptionalDouble of(CategoryEvaluation category) {
    OptionalDouble value = exact(category);
    return value.isPresent()
        ? OptionalDouble.of(Math.round(value.getAsDouble() * DECIMALS) / DECIMALS)
        : value;
  }

  private OptionalDouble exact(CategoryEvaluation category) {
    Confusion counts = category.confusion();
    return switch (this) {
      case AVERAGE_PRECISION -> category.averagePrecision().value();
      case PRECISION -> counts.precision().value();
      case RECALL -> counts.recall().value();
      case F1 -> category.f1().value();
      case CALIBRATION_ERROR -> category.reliability().calibrationError();
      case JUDGED -> OptionalDouble.of((double) counts.total());
      case POSITIVE -> OptionalDouble.of((double) counts.positives());
      case FLAGGED -> OptionalDouble.of((double) counts.flagged());
    };
  }
}
