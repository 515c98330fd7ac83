package org.discern.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.discern.corpus.CorpusStats;

/** What a corpus holds, as text for people. */
final class CorpusTable {

  private final PrintWriter out;

  CorpusTable(PrintWriter out) {
    this.out = out;
  }

  void print(CorpusStats stats) {
    out.printf(
        Locale.ROOT,
        "%,d passages in %,d articles, %,d characters%n%n",
        stats.passages(),
        stats.articles(),
        stats.characters());
    printCategories(stats);
    out.println();
    printSources(stats);
  }

  private void printCategories(CorpusStats stats) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("category", "judged", "positive", "negative", "positive of judged"));
    stats
        .categories()
        .forEach(
            (category, judged) ->
                rows.add(
                    List.of(
                        category.name(),
                        number(judged.known()),
                        number(judged.positives()),
                        number(judged.negatives()),
                        share(judged.positives(), judged.known()))));
    new TextTable(out).print(rows);
  }

  private void printSources(CorpusStats stats) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("source", "passages"));
    header.addAll(stats.combinations().keySet());
    rows.add(header);
    Map<String, Map<String, Integer>> lines = new LinkedHashMap<>(stats.sources());
    if (lines.size() != 1) {
      lines.put("all", stats.combinations());
    }
    lines.forEach(
        (source, counts) -> {
          List<String> row = new ArrayList<>();
          row.add(source.isEmpty() ? "(none)" : source);
          row.add(number(counts.values().stream().mapToInt(Integer::intValue).sum()));
          stats
              .combinations()
              .keySet()
              .forEach(name -> row.add(number(counts.getOrDefault(name, 0))));
          rows.add(row);
        });
    new TextTable(out).print(rows);
  }

  private static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String share(int part, int of) {
    return of == 0 ? "– (0/0)" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / of);
  }
}
