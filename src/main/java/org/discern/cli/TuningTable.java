package org.discern.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.discern.evaluation.tuning.Metric;
import org.discern.evaluation.tuning.OperatingPoint;
import org.discern.evaluation.tuning.Tuning;

/** The answer to a requirement, with its neighbours, as text for people. */
final class TuningTable {

  private final PrintWriter out;

  TuningTable(PrintWriter out) {
    this.out = out;
  }

  void print(Tuning answer) {
    out.println(answer.requirement());
    if (answer instanceof Tuning.Infeasible infeasible) {
      out.println("  infeasible: " + infeasible.reason());
      infeasible.nearest().ifPresent(each -> print(List.of(row("nearest", Optional.of(each)))));
    } else if (answer instanceof Tuning.Solved solved) {
      out.printf(
          Locale.ROOT,
          "  on %,d judged passages, %,d of them positive%n",
          solved.point().confusion().total(),
          solved.point().confusion().positives());
      List<List<String>> rows = new ArrayList<>();
      rows.add(row("this requirement", Optional.of(solved.point())));
      for (Tuning.Alternative each : solved.alternatives()) {
        rows.add(row("with " + each.requirement().constraints().get(0), each.point()));
      }
      print(rows);
    }
    out.println();
  }

  private void print(List<List<String>> rows) {
    List<List<String>> table = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("", "threshold"));
    for (Metric metric : Metric.values()) {
      header.add(metric.phrase());
    }
    table.add(header);
    table.addAll(rows);
    new TextTable(out).print(table);
  }

  private static List<String> row(String name, Optional<OperatingPoint> point) {
    List<String> row = new ArrayList<>();
    row.add("  " + name);
    row.add(
        point
            .map(each -> String.format(Locale.ROOT, "%.4f", each.threshold()))
            .orElse("infeasible"));
    for (Metric metric : Metric.values()) {
      row.add(point.map(each -> FigureColumn.of(each.of(metric))).orElse(""));
    }
    return row;
  }
}
