package org.discern.evaluation.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.discern.evaluation.Confusion;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.Figure;
import org.discern.evaluation.Proportion;
import org.discern.evaluation.comparison.CategoryComparison;
import org.discern.evaluation.comparison.Comparison;
import org.discern.evaluation.comparison.Flip;
import org.discern.evaluation.comparison.ScoreMapping;
import org.discern.evaluation.tuning.Metric;
import org.discern.evaluation.tuning.OperatingPoint;
import org.discern.passage.Threshold;

/** Writes a comparison of two models as Markdown. Passages are named by their ids. */
public final class ComparisonMarkdown {

  private final int mostFlips;

  /**
   * A writer.
   *
   * @param mostFlips how many flips are listed per category and direction
   */
  public ComparisonMarkdown(int mostFlips) {
    this.mostFlips = mostFlips;
  }

  /** The comparison as Markdown that ends in a line break. */
  public String write(Comparison comparison) {
    MarkdownText out = new MarkdownText();
    out.paragraph("# From " + comparison.before() + " to " + comparison.after());
    comparison.categories().forEach(each -> out.paragraph(verdict(each)));
    out.paragraph(
        "Labels change on "
            + FigureText.of(comparison.flipped())
            + " of the passages. Differences are after minus before, with 95 % intervals of a paired"
            + " bootstrap that resamples whole articles; p is McNemar's exact test on the passages"
            + " where the two differ.");
    comparison.categories().forEach(each -> category(out, each, comparison));
    out.paragraph("## How it was measured");
    out.header("", "before", "after");
    out.row("model", comparison.before(), comparison.after());
    out.row("policy", comparison.policyBefore().name(), comparison.policyAfter().name());
    out.row("corpus", comparison.corpus().path(), "");
    out.row("corpus SHA-256", comparison.corpus().sha256(), "");
    out.row("passages", FigureText.count(comparison.passages()), "");
    out.row("articles", FigureText.count(comparison.articles()), "");
    return out.toString();
  }

  private static String verdict(CategoryComparison category) {
    Estimate f1 = category.difference(Figure.F1);
    Estimate area = category.difference(Figure.AVERAGE_PRECISION);
    String judgement =
        category.isWorse()
            ? "is worse"
            : isAboveZero(f1) || isAboveZero(area) ? "is better" : "is not clearly better or worse";
    return "At "
        + category.category()
        + " the later model "
        + judgement
        + ": F1 "
        + FigureText.signed(f1)
        + ", average precision "
        + FigureText.signed(area)
        + ".";
  }

  private static boolean isAboveZero(Estimate difference) {
    return difference.interval().filter(each -> each.low() > 0).isPresent();
  }

  private void category(MarkdownText out, CategoryComparison category, Comparison comparison) {
    out.paragraph("## " + category.category());
    figures(out, category);
    long changed = category.mcNemar().onlyBeforeRight() + category.mcNemar().onlyAfterRight();
    out.paragraph(
        String.format(
            Locale.ROOT,
            "Of %d judged passages whose decision changes, %d were right before and %d are right"
                + " now (p = %.2g).",
            changed,
            category.mcNemar().onlyBeforeRight(),
            category.mcNemar().onlyAfterRight(),
            category.mcNemar().pValue()));
    keeping(out, category, comparison);
    mapping(out, category);
    flips(out, "Newly flagged", category.newlyFlagged());
    flips(out, "No longer flagged", category.noLongerFlagged());
  }

  private static void figures(MarkdownText out, CategoryComparison category) {
    Confusion before = category.before().confusion();
    Confusion after = category.after().confusion();
    out.header("", "before", "after", "difference");
    out.row(
        "precision",
        FigureText.of(before.precision()),
        FigureText.of(after.precision()),
        FigureText.signed(category.difference(Figure.PRECISION)));
    out.row(
        "recall",
        FigureText.of(before.recall()),
        FigureText.of(after.recall()),
        FigureText.signed(category.difference(Figure.RECALL)));
    out.row(
        "F1",
        FigureText.of(category.before().f1()),
        FigureText.of(category.after().f1()),
        FigureText.signed(category.difference(Figure.F1)));
    out.row(
        "average precision",
        FigureText.of(category.before().averagePrecision()),
        FigureText.of(category.after().averagePrecision()),
        FigureText.signed(category.difference(Figure.AVERAGE_PRECISION)));
    out.row(
        "ROC AUC",
        FigureText.of(category.before().rocAuc()),
        FigureText.of(category.after().rocAuc()),
        FigureText.signed(category.difference(Figure.ROC_AUC)));
    out.end();
  }

  private static void keeping(
      MarkdownText out, CategoryComparison category, Comparison comparison) {
    out.paragraph("### Thresholds that keep the old operating point");
    out.header("", "threshold", "precision", "recall", "match rate");
    Confusion before = category.before().confusion();
    out.row(
        "before",
        comparison
            .policyBefore()
            .threshold(category.category())
            .map(Threshold::value)
            .map(value -> Double.toString(value))
            .orElse("never"),
        FigureText.of(before.precision()),
        FigureText.of(before.recall()),
        FigureText.of(before.matchRate()));
    point(out, "same match rate", category.sameMatchRate());
    point(out, "same precision, most recall", category.samePrecision());
    out.end();
  }

  private static void point(MarkdownText out, String name, Optional<OperatingPoint> point) {
    out.row(
        name,
        point.map(each -> Double.toString(each.threshold())).orElse("cannot be had"),
        point.map(each -> FigureText.of(each.of(Metric.PRECISION))).orElse(FigureText.UNDEFINED),
        point.map(each -> FigureText.of(each.of(Metric.RECALL))).orElse(FigureText.UNDEFINED),
        point.map(each -> FigureText.of(each.of(Metric.MATCH_RATE))).orElse(FigureText.UNDEFINED));
  }

  private static void mapping(MarkdownText out, CategoryComparison category) {
    out.paragraph("### Old scores on the new scale");
    out.header("old score", "new score", "flagged at or above, before", "after");
    for (ScoreMapping.Row row : category.mapping().table()) {
      out.row(
          String.format(Locale.ROOT, "%.2f", row.before()),
          FigureText.of(row.after()),
          share(row.matchRateBefore()),
          share(row.matchRateAfter()));
    }
    out.end();
  }

  private static String share(Proportion proportion) {
    return FigureText.of(proportion.value()) + " " + FigureText.counts(proportion);
  }

  private void flips(MarkdownText out, String title, List<Flip> flips) {
    out.paragraph("### " + title + " (" + flips.size() + ")");
    if (flips.isEmpty()) {
      return;
    }
    out.header("passage", "before", "after", "effect");
    flips.stream()
        .limit(mostFlips)
        .forEach(
            each ->
                out.row(
                    each.passage().id(),
                    FigureText.of(each.before()),
                    FigureText.of(each.after()),
                    each.effect().name().toLowerCase(Locale.ROOT)));
    out.end();
    if (flips.size() > mostFlips) {
      out.paragraph("… and " + (flips.size() - mostFlips) + " more.");
    }
  }
}
