package org.discern.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.discern.corpus.Corpus;
import org.discern.corpus.CorpusWriter;
import org.discern.corpus.DetachedLabels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code discern corpus attach}. */
@Command(
    name = "attach",
    description = {
      "Puts labels that `corpus detach` wrote together with their texts. Every text must be found."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  discern corpus attach news-labels.jsonl --texts news.txt.gz --out news.jsonl"
    })
final class CorpusAttachCommand implements Runnable {

  @Mixin private CorpusInput input = new CorpusInput();

  @Option(
      names = "--texts",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Where the texts are: of .jsonl files the text of each record and its paragraphs, of"
              + " others each line; each also .gz.")
  private List<Path> texts = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the corpus; the name says the format, .gz compresses.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  CorpusAttachCommand() {}

  @Override
  public void run() {
    Corpus corpus =
        DetachedLabels.attached(input.paths(), CorpusInput.existing(texts), input.taxonomy());
    CorpusWriter.write(corpus, out);
    PrintWriter report = spec.commandLine().getErr();
    report.printf(Locale.ROOT, "%s: %,d passages%n", out, corpus.size());
  }
}
