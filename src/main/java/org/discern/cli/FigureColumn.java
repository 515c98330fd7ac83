package org.discern.cli;

import java.util.Locale;
import java.util.OptionalDouble;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.Proportion;

/** Figures as the cells of a {@link TextTable}: three decimals, with interval and counts. */
final class FigureColumn {

  private FigureColumn() {}

  static String of(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "–";
  }

  /** For example {@code 0.950 [0.931, 0.970]}. */
  static String of(Estimate estimate) {
    return of(estimate.value())
        + estimate
            .interval()
            .map(each -> String.format(Locale.ROOT, " [%.3f, %.3f]", each.low(), each.high()))
            .orElse("");
  }

  /** For example {@code 0.910 [0.838, 0.952] (91/100)}; of nothing, {@code – (0/0)}. */
  static String of(Proportion proportion) {
    return of(proportion.estimate()) + " (" + proportion.hits() + "/" + proportion.of() + ")";
  }

  /** A count with its thousands apart. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
