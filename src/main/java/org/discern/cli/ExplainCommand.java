package org.discern.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.discern.batch.ExplanationFormat;
import org.discern.passage.InputException;
import org.discern.screening.Explanation;
import org.discern.screening.Screener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code discern explain}. */
@Command(
    name = "explain",
    description = {
      "Shows the scores of one passage, the thresholds, the labels, and for each category the"
          + " stretches that moved its score: how far it falls without them. Of a passage in"
          + " another language than English, only the language."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  discern explain \"The minister denied the vote was rigged.\""})
final class ExplainCommand implements Callable<Integer> {

  /** How an explanation is written. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(paramLabel = "TEXT", description = "The passage; - reads it from standard input.")
  private String text = "";

  @Mixin private ModelOptions model = new ModelOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InputStream standardInput;
  private final Terminal terminal;

  ExplainCommand() {
    this(System.in, Terminal.current());
  }

  ExplainCommand(InputStream standardInput, Terminal terminal) {
    this.standardInput = standardInput;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String passage = text.equals("-") ? read() : text;
    if (passage.isBlank()) {
      throw new InputException("TEXT", "blank");
    }
    try (Screener screener = model.open()) {
      Explanation explanation = screener.explain(passage);
      PrintWriter out = spec.commandLine().getOut();
      out.print(
          format == Format.JSON
              ? ExplanationFormat.json(explanation)
              : ExplanationFormat.text(explanation, terminal.style()));
      out.flush();
    }
    return Main.DONE;
  }

  private String read() {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(standardInput.readAllBytes());
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().strip();
    } catch (CharacterCodingException e) {
      throw new InputException("standard input", "not UTF-8", e);
    } catch (IOException e) {
      throw new InputException("standard input", "cannot be read: " + e, e);
    }
  }
}
