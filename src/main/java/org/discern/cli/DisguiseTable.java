package org.discern.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.disguise.DisguiseCosts;
import org.discern.evaluation.disguise.RecallCost;

/** What disguised words cost, as text for people. */
final class DisguiseTable {

  private final PrintWriter out;

  DisguiseTable(PrintWriter out) {
    this.out = out;
  }

  void print(List<DisguiseCosts> disguises) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "disguise", "recall", "points", "words"));
    for (DisguiseCosts each : disguises) {
      String category = each.category().name();
      rows.add(List.of(category, "as written", FigureColumn.of(each.plain()), "", ""));
      each.disguised()
          .forEach((disguise, cost) -> rows.add(row(category, disguise.phrase(), cost)));
      rows.add(row(category, "all disguises", each.total()));
    }
    new TextTable(out).print(rows);
  }

  private static List<String> row(String category, String disguise, RecallCost cost) {
    return List.of(
        category,
        disguise,
        FigureColumn.of(cost.recall())
            + " ("
            + cost.flagged().hits()
            + "/"
            + cost.flagged().of()
            + ")",
        points(cost.difference()),
        cost.wordsPerPassage().isPresent()
            ? String.format(Locale.ROOT, "%.1f", cost.wordsPerPassage().getAsDouble())
            : "–");
  }

  private static String points(Estimate difference) {
    return difference.value().isEmpty()
        ? "–"
        : String.format(Locale.ROOT, "%.1f", 100 * difference.value().getAsDouble())
            + difference
                .interval()
                .map(
                    each ->
                        String.format(
                            Locale.ROOT, " [%.1f, %.1f]", 100 * each.low(), 100 * each.high()))
                .orElse("");
  }
}
