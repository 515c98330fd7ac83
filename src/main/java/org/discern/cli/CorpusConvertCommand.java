package org.discern.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.discern.corpus.Corpus;
import org.discern.corpus.CorpusFormat;
import org.discern.corpus.CorpusWriter;
import org.discern.passage.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code discern corpus convert}. */
@Command(
    name = "convert",
    description = {
      "Reads any format and writes one file. JSONL keeps everything; CSV and TSV lose empty fields;"
          + " doccat keeps labels and text only."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  discern corpus convert training/corpus --out corpus.csv"})
final class CorpusConvertCommand implements Runnable {

  @Mixin private CorpusInput input = new CorpusInput();

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description =
          "The format on standard output: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE});"
              + " with --out the file's name says it.")
  private CorpusFormat format = CorpusFormat.JSONL;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write here instead of to standard output; .gz compresses.")
  private Optional<Path> out = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  CorpusConvertCommand() {}

  @Override
  public void run() {
    Corpus corpus = input.reader().read(input.paths());
    if (out.isEmpty()) {
      print(corpus);
      return;
    }
    CorpusWriter.write(corpus, out.get());
    PrintWriter report = spec.commandLine().getErr();
    report.printf(Locale.ROOT, "%s: %,d passages%n", out.get(), corpus.size());
  }

  private void print(Corpus corpus) {
    try {
      CorpusWriter.write(corpus, format, spec.commandLine().getOut());
    } catch (IOException e) {
      throw new InputException("standard output", String.valueOf(e.getMessage()), e);
    }
  }
}
