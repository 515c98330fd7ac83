package org.discern.evaluation.report;

import java.util.List;
import java.util.Map;
import org.discern.evaluation.CategoryEvaluation;
import org.discern.evaluation.Figure;
import org.discern.evaluation.comparison.Ablation;
import org.discern.evaluation.comparison.CategoryComparison;
import org.discern.passage.Category;

/** Writes what each part of the training data is worth as Markdown. */
public final class AblationMarkdown {

  private static final List<Figure> FIGURES =
      List.of(Figure.AVERAGE_PRECISION, Figure.PRECISION, Figure.RECALL, Figure.F1);

  /** A writer. */
  public AblationMarkdown() {}

  /**
   * The report as Markdown that ends in a line break.
   *
   * @param ablations of the same model with all data; at least one
   * @param conditions how it was measured, by name, in order
   */
  public String write(List<Ablation> ablations, Map<String, String> conditions) {
    MarkdownText out = new MarkdownText();
    out.paragraph("# What each part of the training data is worth");
    out.paragraph(
        "For each part a model was trained as if the part did not exist, and measured on the dev"
            + " passages of that part: what to expect of text from a source that was never seen."
            + " \"With\" is the same recipe with all its data on the same passages. Stopping,"
            + " calibration and thresholds of a model without a part were chosen on dev without it;"
            + " unlabelled text stayed whole.");
    out.paragraph(
        "Figures are value [95 % interval] (hits/of); differences are without minus with, with"
            + " intervals of a paired bootstrap that resamples whole articles.");
    out.header("part", "passages left out", "dev passages", "dev articles", "model without");
    for (Ablation each : ablations) {
      out.row(
          each.part(),
          FigureText.count(each.passages()),
          FigureText.count(each.comparison().passages()),
          FigureText.count(each.comparison().articles()),
          each.comparison().after());
    }
    out.end();
    ablations.get(0).comparison().categories().stream()
        .map(CategoryComparison::category)
        .forEach(category -> category(out, category, ablations));
    out.paragraph("## How it was measured");
    out.header("", "");
    out.row("model with all data", ablations.get(0).comparison().before());
    conditions.forEach(out::row);
    out.end();
    return out.toString();
  }

  private static void category(MarkdownText out, Category category, List<Ablation> ablations) {
    out.paragraph("## " + category);
    out.header("part", "judged", "positive", "figure", "with", "without", "difference");
    boolean small = false;
    for (Ablation each : ablations) {
      CategoryComparison compared = each.comparison().of(category);
      CategoryEvaluation with = compared.before();
      small |= with.isSmall();
      for (Figure figure : FIGURES) {
        boolean first = figure == FIGURES.get(0);
        out.row(
            first ? each.part() + (with.isSmall() ? FigureText.SMALL : "") : "",
            first ? FigureText.count(with.confusion().total()) : "",
            first ? FigureText.count(with.confusion().positives()) : "",
            figure.phrase(),
            text(figure, with),
            text(figure, compared.after()),
            FigureText.signed(compared.difference(figure)));
      }
    }
    out.end();
    if (small) {
      out.paragraph(FigureText.SMALL_NOTE);
    }
  }

  private static String text(Figure figure, CategoryEvaluation category) {
    return switch (figure) {
      case PRECISION -> FigureText.of(category.confusion().precision());
      case RECALL -> FigureText.of(category.confusion().recall());
      case F1 -> FigureText.of(category.f1());
      case AVERAGE_PRECISION -> FigureText.of(category.averagePrecision());
      case ROC_AUC -> FigureText.of(category.rocAuc());
    };
  }
}
