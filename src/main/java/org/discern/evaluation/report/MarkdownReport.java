package org.discern.evaluation.report;

import java.util.List;
import org.discern.evaluation.Averages;
import org.discern.evaluation.CategoryEvaluation;
import org.discern.evaluation.Confusion;
import org.discern.evaluation.Evaluation;
import org.discern.evaluation.Figures;
import org.discern.evaluation.IdentityAucs;
import org.discern.evaluation.Slice;
import org.discern.evaluation.SliceGroup;
import org.discern.passage.Category;

/** Writes {@code report.md}: every table of the evaluation, with counts and intervals. */
public final class MarkdownReport {

  private static final String SMALL = " ⚠";

  /** A writer. */
  public MarkdownReport() {}

  /** The report as Markdown that ends in a line break. */
  public String write(Report report) {
    Evaluation evaluation = report.evaluation();
    StringBuilder out = new StringBuilder();
    line(out, "# Evaluation of " + cell(evaluation.model()));
    Verdict.of(report).forEach(sentence -> line(out, sentence));
    line(
        out,
        "Figures are value [95 % interval] (hits/of). Precision, recall and the like have Wilson"
            + " intervals; F1, average precision and ROC AUC have bootstrap intervals that resample"
            + " whole articles. `–` is undefined. Calibration error is over 15 bins of equal width.");
    line(out, "## By category");
    categories(out, evaluation.figures());
    averages(out, evaluation.figures().averages());
    evaluation.figures().categories().forEach(each -> confusion(out, each));
    if (!report.baselines().isEmpty()) {
      baselines(out, report);
    }
    evaluation.slices().forEach(each -> slices(out, each));
    mistakes(out, report.mistakes());
    conditions(out, report);
    return out.toString();
  }

  private static void categories(StringBuilder out, Figures figures) {
    row(
        out,
        "category",
        "threshold",
        "precision",
        "recall",
        "F1",
        "average precision",
        "ROC AUC",
        "calibration error");
    rule(out, 8);
    for (CategoryEvaluation each : figures.categories()) {
      row(
          out,
          each.category().name() + (each.isSmall() ? SMALL : ""),
          each.threshold().isPresent() ? Double.toString(each.threshold().getAsDouble()) : "never",
          FigureText.of(each.confusion().precision()),
          FigureText.of(each.confusion().recall()),
          FigureText.of(each.f1()),
          FigureText.of(each.averagePrecision()),
          FigureText.of(each.rocAuc()),
          FigureText.of(each.reliability().calibrationError()));
    }
    out.append('\n');
  }

  private static void averages(StringBuilder out, Averages averages) {
    line(
        out,
        "Macro F1 (mean of the categories) "
            + FigureText.of(averages.macroF1())
            + "; micro F1 (counts added up) "
            + FigureText.of(averages.microF1())
            + "; macro average precision "
            + FigureText.of(averages.macroAveragePrecision())
            + ".");
  }

  private static void confusion(StringBuilder out, CategoryEvaluation category) {
    Confusion counts = category.confusion();
    line(out, "### " + category.category());
    row(out, "", "flagged", "not flagged", "");
    rule(out, 4);
    row(
        out,
        "**is " + category.category() + "**",
        FigureText.count(counts.truePositives()),
        FigureText.count(counts.falseNegatives()),
        "recall " + FigureText.of(counts.recall()));
    row(
        out,
        "**is not**",
        FigureText.count(counts.falsePositives()),
        FigureText.count(counts.trueNegatives()),
        "specificity " + FigureText.of(counts.specificity()));
    row(
        out,
        "",
        "precision " + FigureText.of(counts.precision()),
        "",
        "match rate " + FigureText.of(counts.matchRate()));
    out.append('\n');
  }

  private static void baselines(StringBuilder out, Report report) {
    line(out, "## Against simpler classifiers");
    row(out, "classifier", "category", "average precision", "F1", "precision", "recall");
    rule(out, 6);
    Figures model = report.evaluation().figures();
    for (CategoryEvaluation each : model.categories()) {
      baseline(out, "**this model**", each);
      for (Baseline baseline : report.baselines()) {
        baseline(out, baseline.name(), baseline.figures().of(each.category()));
      }
    }
    out.append('\n');
  }

  private static void baseline(StringBuilder out, String name, CategoryEvaluation figures) {
    row(
        out,
        cell(name),
        figures.category().name(),
        FigureText.of(figures.averagePrecision()),
        FigureText.of(figures.f1()),
        FigureText.of(figures.confusion().precision()),
        FigureText.of(figures.confusion().recall()));
  }

  private static void slices(StringBuilder out, SliceGroup group) {
    if (group.slices().isEmpty()) {
      return;
    }
    line(out, "## By " + cell(group.name()));
    List<Category> categories =
        group.slices().get(0).figures().categories().stream()
            .map(CategoryEvaluation::category)
            .toList();
    for (Category category : categories) {
      row(
          out,
          category.name(),
          "known",
          "positives",
          "precision",
          "recall",
          "F1",
          "average precision",
          "false alarms");
      rule(out, 8);
      group.slices().forEach(each -> slice(out, each, category));
      out.append('\n');
    }
    if (group.slices().stream().anyMatch(MarkdownReport::hasSmall)) {
      line(
          out,
          SMALL.strip()
              + " fewer than 30 judged passages or 10 positives: too few to conclude from.");
    }
    if (!group.slices().get(0).identity().isEmpty()) {
      identity(out, group);
    }
  }

  private static boolean hasSmall(Slice slice) {
    return slice.figures().categories().stream().anyMatch(CategoryEvaluation::isSmall);
  }

  private static void slice(StringBuilder out, Slice slice, Category category) {
    CategoryEvaluation figures = slice.figures().of(category);
    row(
        out,
        cell(slice.name()) + (figures.isSmall() ? SMALL : ""),
        FigureText.count(figures.confusion().total()),
        FigureText.count(figures.confusion().positives()),
        FigureText.of(figures.confusion().precision()),
        FigureText.of(figures.confusion().recall()),
        FigureText.of(figures.f1()),
        FigureText.of(figures.averagePrecision()),
        FigureText.of(figures.confusion().falsePositiveRate()));
  }

  private static void identity(StringBuilder out, SliceGroup group) {
    line(
        out,
        "ROC AUC within the group; of others' positives against the group's negatives (low: naming"
            + " the group raises scores); of the group's positives against others' negatives (low:"
            + " naming it lowers them).");
    row(
        out,
        "group",
        "category",
        "within",
        "others' positives, group's negatives",
        "group's positives, others' negatives");
    rule(out, 5);
    for (Slice slice : group.slices()) {
      for (IdentityAucs aucs : slice.identity()) {
        row(
            out,
            cell(slice.name()),
            aucs.category().name(),
            FigureText.of(aucs.subgroup()),
            FigureText.of(aucs.backgroundPositiveSubgroupNegative()),
            FigureText.of(aucs.backgroundNegativeSubgroupPositive()));
      }
    }
    out.append('\n');
  }

  private static void mistakes(StringBuilder out, List<Mistake> mistakes) {
    if (mistakes.isEmpty()) {
      return;
    }
    line(out, "## The surest mistakes");
    row(out, "passage", "category", "kind", "score");
    rule(out, 4);
    for (Mistake each : mistakes) {
      row(
          out,
          cell(each.passage().id()),
          each.category().name(),
          each.isFalseAlarm() ? "false alarm" : "miss",
          FigureText.of(each.score()));
    }
    out.append('\n');
  }

  private static void conditions(StringBuilder out, Report report) {
    Evaluation evaluation = report.evaluation();
    line(out, "## How it was measured");
    row(out, "", "");
    rule(out, 2);
    row(out, "model", cell(evaluation.model()));
    row(out, "policy", cell(evaluation.policy().name()));
    row(out, "corpus", cell(evaluation.corpus().path()));
    row(out, "corpus SHA-256", evaluation.corpus().sha256());
    row(out, "passages", FigureText.count(evaluation.figures().passages()));
    row(out, "articles", FigureText.count(evaluation.figures().articles()));
    report.conditions().forEach((name, value) -> row(out, cell(name), cell(value)));
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append("\n\n");
  }

  private static void row(StringBuilder out, String... cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static void rule(StringBuilder out, int columns) {
    out.append("|").append("---|".repeat(columns)).append('\n');
  }

  /** Text that cannot end a cell or begin a line. */
  private static String cell(String text) {
    return text.replace("|", "\\|").replaceAll("\\s+", " ");
  }
}
