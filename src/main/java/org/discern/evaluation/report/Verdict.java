package org.discern.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.discern.evaluation.CategoryEvaluation;
import org.discern.evaluation.Confusion;
import org.discern.evaluation.Evaluation;
import org.discern.evaluation.Proportion;
import org.discern.evaluation.Slicing;
import org.discern.passage.Category;

/** What the figures mean, in sentences that a reader without statistics can repeat. */
final class Verdict {

  private Verdict() {}

  /** The whole verdict: baselines that are not beaten, then what holds for each category. */
  static List<String> of(Report report) {
    List<String> sentences = new ArrayList<>(unbeaten(report));
    for (CategoryEvaluation each : report.evaluation().figures().categories()) {
      List<String> parts = new ArrayList<>(List.of(of(each)));
      onUnseenSources(report.evaluation(), each.category()).ifPresent(parts::add);
      weakestSource(report.evaluation(), each.category()).ifPresent(parts::add);
      sentences.add(String.join(" ", parts));
    }
    return List.copyOf(sentences);
  }

  /** One sentence per baseline and category that the model does not beat. */
  static List<String> unbeaten(Report report) {
    List<String> sentences = new ArrayList<>();
    for (Baseline baseline : report.baselines()) {
      for (CategoryEvaluation each : report.evaluation().figures().categories()) {
        better(baseline.figures().of(each.category()), each)
            .map(how -> "This model does not beat the " + baseline.name() + " at " + how)
            .ifPresent(sentences::add);
      }
    }
    return sentences;
  }

  /** By what a rival is as good; where nothing is positive only false alarms can tell. */
  private static Optional<String> better(CategoryEvaluation rival, CategoryEvaluation model) {
    if (model.confusion().positives() == 0) {
      long alarms = model.confusion().falsePositives();
      long rivals = rival.confusion().falsePositives();
      return rivals > alarms || alarms == 0
          ? Optional.empty()
          : Optional.of(model.category() + ": " + alarms + " false alarms against " + rivals + ".");
    }
    return rival.averagePrecision().value().orElse(0) < model.averagePrecision().value().orElse(0)
        ? Optional.empty()
        : Optional.of(
            model.category()
                + ": average precision "
                + FigureText.of(model.averagePrecision())
                + " against "
                + FigureText.of(rival.averagePrecision())
                + ".");
  }

  /** What the policy's threshold does at a category. */
  static String of(CategoryEvaluation figures) {
    Confusion counts = figures.confusion();
    String name = figures.category().name();
    if (counts.total() == 0) {
      return "No passage was judged for " + name + ".";
    }
    if (counts.positives() == 0) {
      return "No passage is "
          + name
          + ", so only false alarms can be told: "
          + FigureText.count(counts.falsePositives())
          + " of "
          + FigureText.count(counts.negatives())
          + " were flagged.";
    }
    String small = figures.isSmall() ? " There are too few passages to conclude from." : "";
    if (counts.flagged() == 0) {
      return "Nothing is flagged as " + name + "." + small;
    }
    return "Of 100 passages flagged as "
        + name
        + ", "
        + hundredths(counts.precision())
        + " really are; of 100 that really are, "
        + hundredths(counts.recall())
        + " are flagged."
        + small;
  }

  /** The same on sources that the model was not trained on, if the corpus was parted so. */
  static Optional<String> onUnseenSources(Evaluation evaluation, Category category) {
    return evaluation
        .slices(Slicing.TRAINING)
        .flatMap(
            group ->
                group.slices().stream()
                    .filter(each -> each.name().equals(Slicing.UNSEEN))
                    .findFirst())
        .map(each -> each.figures().of(category))
        .filter(each -> each.confusion().flagged() > 0 && each.confusion().positives() > 0)
        .map(
            each ->
                "On sources it was not trained on: "
                    + hundredths(each.confusion().precision())
                    + " and "
                    + hundredths(each.confusion().recall())
                    + ".");
  }

  /** The source where F1 is lowest, of those large enough to tell. */
  static Optional<String> weakestSource(Evaluation evaluation, Category category) {
    return evaluation
        .slices(Slicing.SOURCE)
        .flatMap(group -> Weakest.of(group, category))
        .map(
            slice ->
                "Weakest source: "
                    + slice.name()
                    + ", F1 "
                    + FigureText.of(slice.figures().of(category).f1())
                    + " against "
                    + FigureText.of(evaluation.of(category).f1().value())
                    + " on the whole.");
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
