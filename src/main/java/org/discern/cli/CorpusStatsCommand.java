package org.discern.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.discern.corpus.Corpus;
import org.discern.corpus.CorpusFile;
import org.discern.corpus.CorpusStats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code discern corpus stats}. */
@Command(
    name = "stats",
    description = "Counts passages by category, combination and source, and prints fingerprints.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  discern corpus stats training/corpus"})
final class CorpusStatsCommand implements Runnable {

  @Mixin private CorpusInput input = new CorpusInput();

  @Spec private CommandSpec spec = CommandSpec.create();

  CorpusStatsCommand() {}

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    Corpus corpus = input.reader().read(input.paths());
    new CorpusTable(out).print(CorpusStats.of(corpus));
    out.println();
    out.println("fingerprint sha256:" + corpus.fingerprint());
    for (CorpusFile file : corpus.files()) {
      out.printf(Locale.ROOT, "%s  %s  %,d bytes%n", file.sha256(), file.name(), file.bytes());
    }
  }
}
