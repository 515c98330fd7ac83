package org.discern.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.discern.evaluation.CategoryEvaluation;
import org.discern.evaluation.Confusion;
import org.discern.evaluation.Proportion;

/** What the figures mean, in sentences that a reader without statistics can repeat. */
final class Verdict {

  private Verdict() {}

  /** One paragraph per category, then one per baseline that is not beaten. */
  static List<String> of(Report report) {
    List<String> sentences = new ArrayList<>();
    for (CategoryEvaluation each : report.evaluation().figures().categories()) {
      sentences.add(category(each));
    }
    for (Baseline baseline : report.baselines()) {
      for (CategoryEvaluation each : report.evaluation().figures().categories()) {
        CategoryEvaluation rival = baseline.figures().of(each.category());
        if (rival.averagePrecision().value().orElse(0)
            >= each.averagePrecision().value().orElse(0)) {
          sentences.add(
              "This model does not beat the "
                  + baseline.name()
                  + " at "
                  + each.category()
                  + ": average precision "
                  + FigureText.of(each.averagePrecision())
                  + " against "
                  + FigureText.of(rival.averagePrecision())
                  + ".");
        }
      }
    }
    return sentences;
  }

  private static String category(CategoryEvaluation figures) {
    Confusion counts = figures.confusion();
    String name = figures.category().name();
    if (counts.total() == 0) {
      return "No passage was judged for " + name + ".";
    }
    if (counts.positives() == 0) {
      return "No passage is "
          + name
          + ", so only false alarms can be told: "
          + outOf(counts.falsePositiveRate(), "were flagged")
          + ".";
    }
    String small = figures.isSmall() ? " There are too few passages to conclude from." : "";
    if (counts.flagged() == 0) {
      return "Nothing is flagged as " + name + "." + small;
    }
    return "Of 100 passages flagged as "
        + name
        + ", "
        + hundredths(counts.precision())
        + " are; of 100 that are, "
        + hundredths(counts.recall())
        + " are flagged."
        + small;
  }

  private static String outOf(Proportion proportion, String what) {
    return FigureText.count(proportion.hits())
        + " of "
        + FigureText.count(proportion.of())
        + " "
        + what;
  }

  /** For example {@code 91 (84 to 95)}. */
  private static String hundredths(Proportion proportion) {
    String range =
        proportion
            .interval()
            .map(
                each ->
                    String.format(
                        Locale.ROOT, " (%.0f to %.0f)", 100 * each.low(), 100 * each.high()))
            .orElse("");
    return String.format(Locale.ROOT, "%.0f", 100 * proportion.value().orElse(0)) + range;
  }
}
