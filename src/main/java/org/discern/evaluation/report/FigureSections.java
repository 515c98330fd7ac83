package org.discern.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.discern.evaluation.CategoryEvaluation;
import org.discern.evaluation.Confusion;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.Figures;

/** The figures of the whole corpus: one table, then plots and counts of each category. */
final class FigureSections {

  private FigureSections() {}

  /** Every figure of every category. */
  static Markup table(Figures figures) {
    List<CategoryEvaluation> categories = figures.categories();
    List<Markup> head = new ArrayList<>(List.of(Markup.element("th")));
    categories.forEach(
        each -> head.add(Markup.element("th", each.category().name()).with("scope", "col")));
    List<Markup> body =
        List.of(
            row("threshold", categories, FigureSections::threshold),
            row("precision", categories, each -> PageFigures.gauged(each.confusion().precision())),
            row("recall", categories, each -> PageFigures.gauged(each.confusion().recall())),
            row("F1", categories, each -> PageFigures.gauged(each.f1())),
            row(
                "average precision",
                categories,
                each -> PageFigures.gauged(each.averagePrecision())),
            row("ROC AUC", categories, each -> PageFigures.gauged(each.rocAuc())),
            row(
                "specificity",
                categories,
                each -> PageFigures.gauged(each.confusion().specificity())),
            row("match rate", categories, each -> PageFigures.gauged(each.confusion().matchRate())),
            row(
                "calibration error",
                categories,
                each -> Markup.element("b", FigureText.of(each.reliability().calibrationError()))),
            row(
                "Brier score",
                categories,
                each -> Markup.element("b", FigureText.of(each.reliability().brierScore()))),
            row(
                "log loss",
                categories,
                each -> Markup.element("b", FigureText.of(each.reliability().logLoss()))));
    return Markup.element(
        "section",
        Markup.element("h2", "The figures"),
        PageFigures.table("table.figures", Markup.element("tr", Markup.join(head)), body),
        averages(figures));
  }

  private static Markup threshold(CategoryEvaluation figures) {
    return figures.threshold().isPresent()
        ? Markup.element("b", Double.toString(figures.threshold().getAsDouble()))
        : Markup.text("never flagged");
  }

  private static Markup row(
      String name,
      List<CategoryEvaluation> categories,
      Function<CategoryEvaluation, Markup> figure) {
    List<Markup> cells = new ArrayList<>();
    cells.add(Markup.element("th", name).with("scope", "row"));
    categories.forEach(each -> cells.add(Markup.element("td", figure.apply(each))));
    return Markup.element("tr", Markup.join(cells));
  }

  private static Markup averages(Figures figures) {
    return Markup.element(
        "p.small",
        Markup.text("Macro F1 (mean of the categories) ")
            .and(PageFigures.score(figures.averages().macroF1()))
            .and(Markup.text("; micro F1 (counts added up) "))
            .and(PageFigures.score(figures.averages().microF1()))
            .and(Markup.text(".")));
  }

  /** Plots and the two-by-two table of a category. */
  static Markup category(CategoryEvaluation figures, List<Baseline> baselines) {
    if (figures.confusion().total() == 0) {
      return Markup.NONE;
    }
    List<CategoryEvaluation> rivals =
        baselines.stream().map(each -> each.figures().of(figures.category())).toList();
    Plots plots = new Plots(figures, rivals);
    return Markup.element(
        "section",
        Markup.element("h2", "In detail: " + figures.category()),
        Markup.element(
            "div.plots",
            plot(
                "Precision and recall",
                plots.precisionRecall(),
                "Average precision ",
                figures.averagePrecision(),
                "The dot is the policy's threshold with the interval of both figures."
                    + legend(baselines)),
            plot(
                "Recall and false alarms (ROC)",
                plots.roc(),
                "Area ",
                figures.rocAuc(),
                "The chance that a passage that is "
                    + figures.category()
                    + " scores above one that is not."),
            plot(
                "Can scores be taken at their word?",
                plots.reliability(),
                "Calibration error ",
                new Estimate(figures.reliability().calibrationError(), Optional.empty()),
                "On the dashed line they can. Bars: how many passages have such a score.")),
        confusion(figures));
  }

  private static String legend(List<Baseline> baselines) {
    StringBuilder legend = new StringBuilder();
    for (int i = 0; i < baselines.size(); i++) {
      legend.append(i == 0 ? " " : ", ").append(Mark.at(i).sign()).append(' ');
      legend.append(baselines.get(i).name());
    }
    return legend.append(baselines.isEmpty() ? "" : ".").toString();
  }

  private static Markup plot(
      String title, Markup svg, String name, Estimate figure, String explanation) {
    return Markup.element(
        "figure",
        Markup.element("h3", title),
        svg,
        Markup.element(
            "figcaption",
            Markup.text(name).and(PageFigures.score(figure)).and(Markup.text(". " + explanation))));
  }

  private static Markup confusion(CategoryEvaluation figures) {
    Confusion counts = figures.confusion();
    String name = figures.category().name();
    Markup head =
        Markup.element(
            "tr",
            Markup.element("th"),
            Markup.element("th", "flagged").with("scope", "col"),
            Markup.element("th", "not flagged").with("scope", "col"));
    Markup positives =
        Markup.element(
            "tr",
            Markup.element("th", "is " + name).with("scope", "row"),
            Markup.element("td.right", FigureText.count(counts.truePositives())),
            Markup.element("td.wrong", FigureText.count(counts.falseNegatives())));
    Markup negatives =
        Markup.element(
            "tr",
            Markup.element("th", "is not").with("scope", "row"),
            Markup.element("td.wrong", FigureText.count(counts.falsePositives())),
            Markup.element("td.right", FigureText.count(counts.trueNegatives())));
    return Markup.element("table.confusion", head, positives, negatives);
  }

  /** What simpler classifiers reach on the same corpus. */
  static Markup baselines(Report report) {
    List<Markup> rows = new ArrayList<>();
    for (CategoryEvaluation each : report.evaluation().figures().categories()) {
      rows.add(
          Markup.element(
              "tr.group",
              Markup.element("th", each.category().name())
                  .with("colspan", "5")
                  .with("scope", "rowgroup")));
      rows.add(rival("this model", each));
      report
          .baselines()
          .forEach(rival -> rows.add(rival(rival.name(), rival.figures().of(each.category()))));
    }
    Markup head =
        Markup.element(
            "tr",
            Markup.element("th", "classifier"),
            Markup.element("th", "average precision"),
            Markup.element("th.wide", "F1"),
            Markup.element("th", "precision"),
            Markup.element("th", "recall"));
    return Markup.element(
        "section",
        Markup.element("h2", "Against simpler classifiers"),
        PageFigures.table("table.slices", head, rows));
  }

  private static Markup rival(String name, CategoryEvaluation figures) {
    return Markup.element(
        "tr",
        Markup.element("th", name).with("scope", "row"),
        Markup.element("td", PageFigures.gauged(figures.averagePrecision())),
        Markup.element("td.wide", PageFigures.gauged(figures.f1())),
        Markup.element("td", PageFigures.gauged(figures.confusion().precision())),
        Markup.element("td", PageFigures.gauged(figures.confusion().recall())));
  }
}
