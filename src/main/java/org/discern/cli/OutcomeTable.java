package org.discern.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.discern.evaluation.Evaluation;
import org.discern.evaluation.expectation.Measure;
import org.discern.evaluation.expectation.Outcome;

/** Expected figures beside measured ones, as text for people. */
final class OutcomeTable {

  private final PrintWriter out;

  OutcomeTable(PrintWriter out) {
    this.out = out;
  }

  void print(List<Outcome> outcomes, Evaluation evaluation) {
    out.printf(
        Locale.ROOT,
        "%s with policy %s on %,d passages of %,d articles (%s)%n%n",
        evaluation.model(),
        evaluation.policy().name(),
        evaluation.figures().passages(),
        evaluation.figures().articles(),
        evaluation.corpus().path());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "expected", "tolerance", "measured", "difference", ""));
    for (Outcome each : outcomes) {
      Measure measure = each.measure();
      rows.add(
          List.of(
              each.category() + " " + measure.phrase(),
              number(measure, each.expected().value()),
              number(measure, OptionalDouble.of(each.expected().tolerance())),
              number(measure, each.measured()),
              signed(measure, each.difference()),
              each.isMet() ? "" : "off"));
    }
    new TextTable(out).print(rows);
  }

  private static String number(Measure measure, OptionalDouble value) {
    return value.isPresent()
        ? String.format(Locale.ROOT, measure.isCount() ? "%.0f" : "%.4f", value.getAsDouble())
        : "–";
  }

  private static String signed(Measure measure, OptionalDouble value) {
    return value.isPresent()
        ? String.format(Locale.ROOT, measure.isCount() ? "%+.0f" : "%+.4f", value.getAsDouble())
        : "–";
  }
}
