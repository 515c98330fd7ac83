package org.discern.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.discern.corpus.Corpus;
import org.discern.corpus.CorpusCheck;
import org.discern.corpus.CorpusStats;
import org.discern.corpus.Defect;
import org.discern.passage.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code discern corpus check}. */
@Command(
    name = "check",
    description = {
      "Looks for what spoils training or testing: unreadable records, near-duplicates, contradictory"
          + " labels, encoding damage, suspicious lengths, missing classes.",
      "Exit status 1 if there are errors; warnings alone give 0."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  discern corpus check train.jsonl --against dev.jsonl",
      "  discern corpus check training/corpus --rank-labels --limit 100"
    })
final class CorpusCheckCommand implements Callable<Integer> {

  @Mixin private CorpusInput input = new CorpusInput();

  @Option(
      names = "--against",
      paramLabel = "PATH",
      description = "A corpus that must share no near-duplicate with this one; may be repeated.")
  private List<Path> against = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Lines shown of each kind; the rest is counted (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Mixin private LabelRankingOptions ranking = new LabelRankingOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  CorpusCheckCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<String> unreadable = new ArrayList<>();
    Corpus corpus = read(input.paths(), unreadable);
    List<Defect> defects = new ArrayList<>();
    if (!against.isEmpty()) {
      Corpus other = read(CorpusInput.existing(against), unreadable);
      defects.addAll(CorpusCheck.shared(corpus, other));
    }
    defects.addAll(CorpusCheck.defects(corpus));
    Map<Defect.Kind, List<String>> lines = new EnumMap<>(Defect.Kind.class);
    for (Defect defect : defects) {
      lines
          .computeIfAbsent(defect.kind(), kind -> new ArrayList<>())
          .add(defect.where() + ": " + defect.detail());
    }
    new CorpusTable(out).print(CorpusStats.of(corpus));
    print(out, "error: unreadable", unreadable);
    lines.forEach(
        (kind, each) ->
            print(out, (kind.isError() ? "error: " : "warning: ") + kind.title(), each));
    if (ranking.isGiven() && corpus.size() > 0) {
      print(
          out, "labels that are probably wrong", ranking.rank(corpus, spec.commandLine().getErr()));
    }
    long errors =
        unreadable.size() + defects.stream().filter(defect -> defect.kind().isError()).count();
    long warnings = defects.stream().filter(defect -> !defect.kind().isError()).count();
    out.printf(Locale.ROOT, "%n%,d errors, %,d warnings%n", errors, warnings);
    return errors > 0 ? Main.DONE_WITH_FAILURES : Main.DONE;
  }

  private Corpus read(List<Path> paths, List<String> unreadable) {
    return input.reader().read(paths, (InputException error) -> unreadable.add(error.getMessage()));
  }

  private void print(PrintWriter out, String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    out.printf(Locale.ROOT, "%n%s (%,d)%n", title, lines.size());
    lines.stream().limit(limit).forEach(line -> out.println("  " + line));
    if (lines.size() > limit) {
      out.printf(Locale.ROOT, "  … and %,d more%n", lines.size() - limit);
    }
  }
}
