package org.discern.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.discern.evaluation.CategoryEvaluation;
import org.discern.evaluation.Evaluation;
import org.discern.evaluation.Figures;
import org.discern.evaluation.SliceGroup;

/** An evaluation in a few lines, as text for people. */
final class EvaluationTable {

  private final PrintWriter out;

  EvaluationTable(PrintWriter out) {
    this.out = out;
  }

  /** The whole corpus, and what of it was seen and unseen in training if that is known. */
  void print(Evaluation evaluation) {
    out.printf(
        Locale.ROOT,
        "%s with policy %s on %,d passages of %,d articles%n%n",
        evaluation.model(),
        evaluation.policy().name(),
        evaluation.figures().passages(),
        evaluation.figures().articles());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "known", "positive", "precision", "recall", "F1", "average precision"));
    add(rows, "", evaluation.figures());
    evaluation
        .slices("training")
        .map(SliceGroup::slices)
        .orElse(List.of())
        .forEach(each -> add(rows, ", " + each.name(), each.figures()));
    new TextTable(out).print(rows);
  }

  private static void add(List<List<String>> rows, String suffix, Figures figures) {
    for (CategoryEvaluation each : figures.categories()) {
      rows.add(
          List.of(
              each.category() + suffix,
              FigureColumn.count(each.confusion().total()),
              FigureColumn.count(each.confusion().positives()),
              FigureColumn.of(each.confusion().precision()),
              FigureColumn.of(each.confusion().recall()),
              FigureColumn.of(each.f1()),
              FigureColumn.of(each.averagePrecision())));
    }
  }
}
