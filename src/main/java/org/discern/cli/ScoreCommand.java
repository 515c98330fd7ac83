package org.discern.cli;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.discern.batch.Articles;
import org.discern.batch.Batch;
import org.discern.batch.BatchListener;
import org.discern.batch.BatchTally;
import org.discern.batch.Failure;
import org.discern.batch.Printable;
import org.discern.batch.ResultFormat;
import org.discern.passage.InputException;
import org.discern.screening.Screener;
import org.discern.text.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code discern score}. */
@Command(
    name = "score",
    description = {
      "Labels every passage of articles.",
      "",
      "Reads text files (one article each), JSONL with id and text (one article a line), either of"
          + " them compressed (.gz), folders of these, and standard input (-)."
          + " Names that begin with a dot are passed over."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A passage in another language than English gets no scores but its language, and asks for"
          + " review.",
      "",
      "What cannot be read is reported and the rest is scored. Exit status: 0 done, 1 done with"
          + " failed records, 2 wrong usage or nothing could be read, 3 internal error.",
      "",
      "Examples:",
      "  discern score article.txt",
      "  discern score articles/ --out report.html",
      "  discern score archive.jsonl.gz --out scored.jsonl --resume"
    })
final class ScoreCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files and folders; - is standard input.")
  private List<Path> places = new ArrayList<>();

  @Mixin private ModelOptions model = new ModelOptions();

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      defaultValue = "sentence",
      description =
          "What is judged on its own: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Unit unit = Unit.SENTENCE;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES} (default: as the ending of --out says; text on a terminal;"
              + " jsonl otherwise). In csv, cells that a spreadsheet would take for a formula get"
              + " an apostrophe in front.")
  private Optional<OutputFormat> format = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write (default: standard output).")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads screen (default: one per processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--resume",
      description =
          "Continue the unfinished --out of an interrupted run, same inputs and options, to the"
              + " same bytes. Only for jsonl.")
  private boolean resume;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InputStream standardInput;
  private final Terminal terminal;

  ScoreCommand() {
    this(System.in, Terminal.current());
  }

  ScoreCommand(InputStream standardInput, Terminal terminal) {
    this.standardInput = standardInput;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Articles articles = Articles.of(places, standardInput);
    OutputFormat chosen = format.orElseGet(this::usualFormat);
    check(articles, chosen);
    PrintWriter err = spec.commandLine().getErr();
    boolean seen = terminal.isError() && (out.isPresent() || !terminal.isOutput());
    try (Screener screener = model.open();
        ProgressLine progress =
            seen ? ProgressLine.on(err, System::nanoTime) : ProgressLine.none(err)) {
      // A table has no room for evidence, and finding it takes most of the time.
      Screener used = chosen == OutputFormat.CSV ? screener.withoutEvidence() : screener;
      Batch batch = new Batch(used, unit, threads);
      BatchTally tally = run(batch, articles, chosen, screener, listener(articles, progress));
      tellUnjudged(tally, progress);
      if (tally.failures() == 0) {
        return Main.DONE;
      }
      return tally.articles() > 0 ? Main.DONE_WITH_FAILURES : Main.BAD_INPUT;
    } catch (UncheckedIOException e) {
      String where = out.map(Path::toString).orElse("standard output");
      throw new InputException(where, "cannot be written: " + e.getCause(), e);
    }
  }

  private OutputFormat usualFormat() {
    return out.map(OutputFormat::of)
        .orElse(terminal.isOutput() ? OutputFormat.TEXT : OutputFormat.JSONL);
  }

  private void check(Articles articles, OutputFormat chosen) {
    if (threads < 1) {
      throw usage("--threads: not a number of threads: " + threads);
    }
    if (resume && (out.isEmpty() || chosen != OutputFormat.JSONL)) {
      throw usage("--resume needs --out FILE and the format jsonl");
    }
    if (out.filter(articles::covers).isPresent()) {
      throw usage("--out " + out.get() + " is among the inputs");
    }
  }

  private ParameterException usage(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }

  private BatchTally run(
      Batch batch,
      Articles articles,
      OutputFormat chosen,
      Screener screener,
      BatchListener listener) {
    if (resume && out.isPresent()) {
      return batch.resume(articles, out.get(), listener);
    }
    ResultFormat results = chosen.results(screener, terminal.style());
    try (Writer writer = out.isPresent() ? create(out.get()) : standardOutput()) {
      return batch.write(articles, results, writer, listener);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Writer create(Path file) throws IOException {
    return new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }

  /** Standard output, noticing when nobody reads it any more; left open. */
  private Writer standardOutput() {
    PrintWriter printer = spec.commandLine().getOut();
    return new FilterWriter(printer) {
      @Override
      public void flush() throws IOException {
        if (printer.checkError()) {
          throw new IOException("nobody reads it any more");
        }
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  private static BatchListener listener(Articles articles, ProgressLine progress) {
    return new BatchListener() {
      @Override
      public void failed(Failure failure) {
        progress.println("discern: " + Printable.oneLine(failure.toString()));
      }

      @Override
      public void progressed(BatchTally soFar) {
        progress.show(articles.fractionRead(), () -> words(soFar, progress.seconds()));
      }
    };
  }

  private static void tellUnjudged(BatchTally tally, ProgressLine progress) {
    if (tally.unjudged() > 0) {
      progress.println(
          String.format(
              Locale.ROOT,
              "discern: %,d of %,d passages not judged, because of their language",
              tally.unjudged(),
              tally.passages()));
    }
  }

  private static String words(BatchTally soFar, double seconds) {
    return String.format(
        Locale.ROOT,
        "%,d articles, %,d passages, %,.0f passages/s%s%s",
        soFar.articles(),
        soFar.passages(),
        soFar.passages() / Math.max(seconds, 0.001),
        soFar.unjudged() == 0 ? "" : ", " + soFar.unjudged() + " in another language",
        soFar.failures() == 0 ? "" : ", " + soFar.failures() + " failed");
  }
}
