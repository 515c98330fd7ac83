package org.discern.evaluation.report;

import java.util.ArrayList;
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

  /** A writer. */
  public MarkdownReport() {}

  /** The report as Markdown that ends in a line break. */
  public String write(Report report) {
    Evaluation evaluation = report.evaluation();
    MarkdownText out = new MarkdownText();
    out.paragraph("# Evaluation of " + evaluation.model());
    Verdict.of(report).forEach(out::paragraph);
    out.paragraph(
        "Figures are value [95 % interval] (hits/of). Precision, recall and the like have Wilson"
            + " intervals; F1, average precision and ROC AUC have bootstrap intervals that resample"
            + " whole articles. `–` is undefined. Calibration error is over 15 bins of equal width.");
    out.paragraph("## By category");
    categories(out, evaluation.figures());
    averages(out, evaluation.figures().averages());
    evaluation.figures().categories().forEach(each -> confusion(out, each));
    if (!report.baselines().isEmpty()) {
      baselines(out, report);
      contests(out, report);
    }
    evaluation.slices().stream()
        .filter(each -> !each.slices().isEmpty())
        .forEach(each -> slices(out, each));
    if (!report.disguises().isEmpty()) {
      DisguisesMarkdown.add(out, report.disguises());
    }
    if (!report.mistakes().isEmpty()) {
      mistakes(out, report.mistakes());
    }
    conditions(out, report);
    return out.toString();
  }

  private static void categories(MarkdownText out, Figures figures) {
    out.header(
        "category",
        "threshold",
        "precision",
        "recall",
        "F1",
        "average precision",
        "ROC AUC",
        "calibration error");
    for (CategoryEvaluation each : figures.categories()) {
      out.row(
          each.category() + (each.isSmall() ? FigureText.SMALL : ""),
          each.threshold().isPresent() ? Double.toString(each.threshold().getAsDouble()) : "never",
          FigureText.of(each.confusion().precision()),
          FigureText.of(each.confusion().recall()),
          FigureText.of(each.f1()),
          FigureText.of(each.averagePrecision()),
          FigureText.of(each.rocAuc()),
          FigureText.of(each.reliability().calibrationError()));
    }
    out.end();
  }

  private static void averages(MarkdownText out, Averages averages) {
    out.paragraph(
        "Macro F1 (mean of the categories) "
            + FigureText.of(averages.macroF1())
            + "; micro F1 (counts added up) "
            + FigureText.of(averages.microF1())
            + "; macro average precision "
            + FigureText.of(averages.macroAveragePrecision())
            + ".");
  }

  private static void confusion(MarkdownText out, CategoryEvaluation category) {
    Confusion counts = category.confusion();
    out.paragraph("### " + category.category());
    out.header("", "flagged", "not flagged", "");
    out.row(
        "**is " + category.category() + "**",
        FigureText.count(counts.truePositives()),
        FigureText.count(counts.falseNegatives()),
        "recall " + FigureText.of(counts.recall()));
    out.row(
        "**is not**",
        FigureText.count(counts.falsePositives()),
        FigureText.count(counts.trueNegatives()),
        "specificity " + FigureText.of(counts.specificity()));
    out.row(
        "",
        "precision " + FigureText.of(counts.precision()),
        "",
        "match rate " + FigureText.of(counts.matchRate()));
    out.end();
  }

  private static void baselines(MarkdownText out, Report report) {
    out.paragraph("## Against simpler classifiers");
    out.header("classifier", "category", "average precision", "F1", "precision", "recall");
    for (CategoryEvaluation each : report.evaluation().figures().categories()) {
      baseline(out, "**this model**", each);
      for (Baseline baseline : report.baselines()) {
        baseline(out, baseline.name(), baseline.figures().of(each.category()));
      }
    }
    out.end();
  }

  private static void baseline(MarkdownText out, String name, CategoryEvaluation figures) {
    out.row(
        name,
        figures.category().name(),
        FigureText.of(figures.averagePrecision()),
        FigureText.of(figures.f1()),
        FigureText.of(figures.confusion().precision()),
        FigureText.of(figures.confusion().recall()));
  }

  private static void contests(MarkdownText out, Report report) {
    List<String> head = new ArrayList<>(List.of("known", "positives", "**this model**"));
    report.baselines().forEach(each -> head.add(each.name()));
    boolean begun = false;
    for (CategoryEvaluation each : report.evaluation().figures().categories()) {
      List<Contest> contests = Contest.of(report, each.category());
      if (contests.isEmpty()) {
        continue;
      }
      if (!begun) {
        out.paragraph("### Average precision, source by source");
        begun = true;
      }
      List<String> names = new ArrayList<>(List.of(each.category().name()));
      names.addAll(head);
      out.header(names.toArray(String[]::new));
      contests.forEach(contest -> contest(out, contest));
      out.end();
    }
    if (begun) {
      out.paragraph("**Bold**: the highest. ⚠: too few to conclude from, see below.");
    }
  }

  private static void contest(MarkdownText out, Contest contest) {
    CategoryEvaluation figures = contest.figures();
    List<String> cells = new ArrayList<>();
    cells.add(contest.part() + (figures.isSmall() ? FigureText.SMALL : ""));
    cells.add(FigureText.count(figures.confusion().total()));
    cells.add(FigureText.count(figures.confusion().positives()));
    for (int i = 0; i < contest.reached().size(); i++) {
      String reached = FigureText.fine(contest.reached().get(i));
      cells.add(contest.isBest(i) ? "**" + reached + "**" : reached);
    }
    out.row(cells.toArray(String[]::new));
  }

  private static void slices(MarkdownText out, SliceGroup group) {
    out.paragraph("## By " + group.name());
    List<Category> categories =
        group.slices().get(0).figures().categories().stream()
            .map(CategoryEvaluation::category)
            .toList();
    for (Category category : categories) {
      out.header(
          category.name(),
          "known",
          "positives",
          "precision",
          "recall",
          "F1",
          "average precision",
          "false alarms");
      group.slices().forEach(each -> slice(out, each.name(), each.figures().of(category)));
      out.end();
    }
    if (group.slices().stream().anyMatch(MarkdownReport::hasSmall)) {
      out.paragraph(FigureText.SMALL_NOTE);
    }
    if (!group.slices().get(0).identity().isEmpty()) {
      identity(out, group);
    }
  }

  private static boolean hasSmall(Slice slice) {
    return slice.figures().categories().stream().anyMatch(CategoryEvaluation::isSmall);
  }

  private static void slice(MarkdownText out, String name, CategoryEvaluation figures) {
    out.row(
        name + (figures.isSmall() ? FigureText.SMALL : ""),
        FigureText.count(figures.confusion().total()),
        FigureText.count(figures.confusion().positives()),
        FigureText.of(figures.confusion().precision()),
        FigureText.of(figures.confusion().recall()),
        FigureText.of(figures.f1()),
        FigureText.of(figures.averagePrecision()),
        FigureText.of(figures.confusion().falsePositiveRate()));
  }

  private static void identity(MarkdownText out, SliceGroup group) {
    out.paragraph(
        "ROC AUC within the group; of others' positives against the group's negatives (low: naming"
            + " the group raises scores); of the group's positives against others' negatives (low:"
            + " naming it lowers them).");
    out.header(
        "group",
        "category",
        "within",
        "others' positives, group's negatives",
        "group's positives, others' negatives");
    for (Slice slice : group.slices()) {
      for (IdentityAucs aucs : slice.identity()) {
        out.row(
            slice.name(),
            aucs.category().name(),
            FigureText.of(aucs.subgroup()),
            FigureText.of(aucs.backgroundPositiveSubgroupNegative()),
            FigureText.of(aucs.backgroundNegativeSubgroupPositive()));
      }
    }
    out.end();
  }

  private static void mistakes(MarkdownText out, List<Mistake> mistakes) {
    out.paragraph("## The surest mistakes");
    out.header("passage", "category", "kind", "score");
    for (Mistake each : mistakes) {
      out.row(
          each.passage().id(),
          each.category().name(),
          each.isFalseAlarm() ? "false alarm" : "miss",
          FigureText.of(each.score()));
    }
    out.end();
  }

  private static void conditions(MarkdownText out, Report report) {
    Evaluation evaluation = report.evaluation();
    out.paragraph("## How it was measured");
    out.header("", "");
    out.row("model", evaluation.model());
    out.row("policy", evaluation.policy().name());
    out.row("corpus", evaluation.corpus().path());
    out.row("corpus SHA-256", evaluation.corpus().sha256());
    out.row("passages", FigureText.count(evaluation.figures().passages()));
    out.row("articles", FigureText.count(evaluation.figures().articles()));
    report.conditions().forEach(out::row);
    out.end();
  }
}
