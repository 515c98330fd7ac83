package org.discern.evaluation.report;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.Interval;
import org.discern.evaluation.Proportion;

/** Figures as people read them: three decimals, with interval and counts. */
final class FigureText {

  static final String UNDEFINED = "–";

  /** Behind the name of what is too small to conclude from. */
  static final String SMALL = " ⚠";

  /** What {@link #SMALL} means. */
  static final String SMALL_NOTE =
      "⚠ fewer than 30 judged passages or 10 positives: too few to conclude from.";

  private FigureText() {}

  static String of(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** With four decimals, where many are near to one another. */
  static String fine(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : UNDEFINED;
  }

  static String of(OptionalDouble value) {
    return value.isPresent() ? of(value.getAsDouble()) : UNDEFINED;
  }

  /** For example {@code 0.950 [0.931, 0.970]}. */
  static String of(Estimate estimate) {
    return of(estimate.value()) + estimate.interval().map(each -> " " + of(each)).orElse("");
  }

  /** For example {@code 0.910 [0.838, 0.952] (91/100)}; of nothing, {@code – (0/0)}. */
  static String of(Proportion proportion) {
    return of(proportion.estimate()) + " " + counts(proportion);
  }

  static String counts(Proportion proportion) {
    return "(" + proportion.hits() + "/" + proportion.of() + ")";
  }

  static String of(Interval interval) {
    return "[" + of(interval.low()) + ", " + of(interval.high()) + "]";
  }

  static String of(Optional<Interval> interval) {
    return interval.map(FigureText::of).orElse("");
  }

  /** A difference, as {@code +0.012 [-0.003, +0.030]}. */
  static String signed(Estimate difference) {
    if (difference.value().isEmpty()) {
      return UNDEFINED;
    }
    return String.format(Locale.ROOT, "%+.3f", difference.value().getAsDouble())
        + difference
            .interval()
            .map(each -> String.format(Locale.ROOT, " [%+.3f, %+.3f]", each.low(), each.high()))
            .orElse("");
  }

  /** A count with its thousands apart, as {@code 12,345}. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A difference in points of a hundred, for example {@code -2.1 [-3.4, -1.0]}. */
  static String points(Estimate difference) {
    return points(difference.value())
        + difference
            .interval()
            .map(each -> " [" + points(each.low()) + ", " + points(each.high()) + "]")
            .orElse("");
  }

  static String points(OptionalDouble value) {
    return value.isPresent() ? points(value.getAsDouble()) : UNDEFINED;
  }

  /** With one decimal, for example {@code 2.4}. */
  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  static String points(double value) {
    // Adding zero turns a negative zero into a plain one.
    return decimal(Math.round(1000 * value) / 10.0 + 0.0);
  }
}
