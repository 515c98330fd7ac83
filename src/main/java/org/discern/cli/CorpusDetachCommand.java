package org.discern.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.discern.corpus.Corpus;
import org.discern.corpus.CorpusFormat;
import org.discern.corpus.CorpusWriter;
import org.discern.corpus.DetachedLabels;
import org.discern.passage.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code discern corpus detach}. */
@Command(
    name = "detach",
    description = {
      "Writes labels without their texts, for texts that may be read but not passed on. Each record"
          + " names its text by the first 16 digits of the SHA-256; `corpus attach` puts both"
          + " together again."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  discern corpus detach news.jsonl --out news-labels.jsonl"})
final class CorpusDetachCommand implements Runnable {

  @Mixin private CorpusInput input = new CorpusInput();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write: .jsonl, or .jsonl.gz.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  CorpusDetachCommand() {}

  @Override
  public void run() {
    if (CorpusFormat.of(out).filter(CorpusFormat.JSONL::equals).isEmpty()) {
      throw new InputException(
          out.toString(), "labels without texts are JSON lines: the name should end in .jsonl");
    }
    Corpus detached = DetachedLabels.of(input.reader().read(input.paths()));
    CorpusWriter.write(detached, out);
    PrintWriter report = spec.commandLine().getErr();
    report.printf(Locale.ROOT, "%s: labels of %,d passages%n", out, detached.size());
  }
}
