package org.discern.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.discern.evaluation.CategoryEvaluation;
import org.discern.evaluation.Confusion;
import org.discern.evaluation.CurvePoint;
import org.discern.evaluation.Interval;
import org.discern.evaluation.Proportion;
import org.discern.evaluation.ReliabilityBin;

/** The three plots of a category. */
final class Plots {

  private final CategoryEvaluation figures;
  private final List<CategoryEvaluation> baselines;
  private final String name;

  /** The plots of a category, with what simpler classifiers reach at it. */
  Plots(CategoryEvaluation figures, List<CategoryEvaluation> baselines) {
    this.figures = figures;
    this.baselines = List.copyOf(baselines);
    this.name = figures.category().name();
  }

  /** Precision against recall. */
  Markup precisionRecall() {
    SvgPlot plot =
        new SvgPlot(
            "pr-" + name,
            "Precision against recall for "
                + name
                + "; average precision "
                + FigureText.of(figures.averagePrecision()),
            "recall",
            "precision");
    double prevalence = figures.confusion().prevalence().value().orElse(0);
    plot.dashed(Ink.REFERENCE, 0, prevalence, 1, prevalence);
    List<Double> recalls = new ArrayList<>();
    List<Double> precisions = new ArrayList<>();
    for (CurvePoint point : figures.curve()) {
      recalls.add(point.confusion().recall().value().orElse(0));
      precisions.add(point.confusion().precision().value().orElse(0));
    }
    plot.steps(Ink.CURVE, 1.4, recalls, precisions);
    for (int i = 0; i < baselines.size(); i++) {
      Confusion counts = baselines.get(i).confusion();
      mark(plot, Mark.at(i), counts.recall(), counts.precision());
    }
    chosen(plot, figures.confusion().recall(), figures.confusion().precision());
    return plot.draw();
  }

  /** Recall against false alarms. */
  Markup roc() {
    SvgPlot plot =
        new SvgPlot(
            "roc-" + name,
            "Recall against false alarms for " + name + "; area " + FigureText.of(figures.rocAuc()),
            "false alarms among the rest",
            "recall");
    plot.dashed(Ink.REFERENCE, 0, 0, 1, 1);
    List<Double> alarms = new ArrayList<>(List.of(0.0));
    List<Double> recalls = new ArrayList<>(List.of(0.0));
    for (CurvePoint point : figures.curve()) {
      alarms.add(point.confusion().falsePositiveRate().value().orElse(0));
      recalls.add(point.confusion().recall().value().orElse(0));
    }
    plot.line(Ink.CURVE, 1.4, alarms, recalls);
    for (int i = 0; i < baselines.size(); i++) {
      Confusion rival = baselines.get(i).confusion();
      mark(plot, Mark.at(i), rival.falsePositiveRate(), rival.recall());
    }
    Confusion counts = figures.confusion();
    chosen(plot, counts.falsePositiveRate(), counts.recall());
    return plot.draw();
  }

  /** How often passages of a score are positive. */
  Markup reliability() {
    SvgPlot plot =
        new SvgPlot(
            "reliability-" + name,
            "How often passages of a score are "
                + name
                + "; calibration error "
                + FigureText.of(figures.reliability().calibrationError()),
            "score",
            "share that is " + name);
    long total = figures.confusion().total();
    List<ReliabilityBin> bins =
        figures.reliability().bins().stream().filter(each -> each.positives().of() > 0).toList();
    for (ReliabilityBin bin : bins) {
      double share = (double) bin.positives().of() / total;
      plot.bar(Ink.AMOUNT, bin.range().low() + 0.006, bin.range().high() - 0.006, share / 2);
    }
    plot.dashed(Ink.REFERENCE, 0, 0, 1, 1);
    List<Double> scores = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (ReliabilityBin bin : bins) {
      double score = bin.meanScore().orElse(0);
      scores.add(score);
      shares.add(bin.positives().value().orElse(0));
      Interval interval = bin.positives().interval().orElseThrow();
      plot.line(Ink.CURVE, 0.9, List.of(score, score), List.of(interval.low(), interval.high()));
    }
    plot.points(Ink.CURVE, 3.2, scores, shares);
    return plot.draw();
  }

  private static void mark(SvgPlot plot, Mark mark, Proportion across, Proportion up) {
    if (across.of() > 0 && up.of() > 0) {
      plot.mark(Ink.BASELINE, mark, across.value().orElse(0), up.value().orElse(0));
    }
  }

  /** The policy's point with the intervals of both figures. */
  private static void chosen(SvgPlot plot, Proportion across, Proportion up) {
    if (across.of() == 0 || up.of() == 0) {
      return;
    }
    double x = across.value().orElse(0);
    double y = up.value().orElse(0);
    Interval wide = across.interval().orElseThrow();
    Interval high = up.interval().orElseThrow();
    plot.line(Ink.CHOSEN, 1.2, List.of(wide.low(), wide.high()), List.of(y, y));
    plot.line(Ink.CHOSEN, 1.2, List.of(x, x), List.of(high.low(), high.high()));
    plot.points(Ink.CHOSEN, 3.4, List.of(x), List.of(y));
  }
}
