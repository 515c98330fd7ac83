package org.discern.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.discern.corpus.ArticleSplit;
import org.discern.corpus.Corpus;
import org.discern.corpus.CorpusWriter;
import org.discern.passage.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code discern corpus split}. */
@Command(
    name = "split",
    description = "Divides a corpus by article; articles that share near-duplicates stay together.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  discern corpus split all.jsonl --parts train=0.8,dev=0.1,test=0.1 --seed 7 --out splits"
    })
final class CorpusSplitCommand implements Runnable {

  @Mixin private CorpusInput input = new CorpusInput();

  @Option(
      names = "--parts",
      paramLabel = "NAME=FRACTION",
      split = ",",
      defaultValue = "train=0.8,dev=0.1,test=0.1",
      description = "The parts, together 1 (default: ${DEFAULT-VALUE}).")
  private Map<String, Double> parts = new LinkedHashMap<>();

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Another seed gives another split (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where NAME.jsonl is written for each part.")
  private Path out = Path.of(".");

  @Spec private CommandSpec spec = CommandSpec.create();

  CorpusSplitCommand() {}

  @Override
  public void run() {
    ArticleSplit split = split();
    Corpus corpus = input.reader().read(input.paths());
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new InputException(out.toString(), "cannot be made a folder: " + e.getMessage(), e);
    }
    PrintWriter report = spec.commandLine().getOut();
    split
        .split(corpus)
        .forEach(
            (name, part) -> {
              Path file = out.resolve(name + ".jsonl");
              CorpusWriter.write(part, file);
              report.printf(
                  Locale.ROOT,
                  "%s: %,d passages in %,d articles%n",
                  file,
                  part.size(),
                  part.articles().size());
            });
  }

  private ArticleSplit split() {
    try {
      return new ArticleSplit(seed, parts);
    } catch (IllegalArgumentException e) {
      throw new InputException("--parts", String.valueOf(e.getMessage()), e);
    }
  }
}
