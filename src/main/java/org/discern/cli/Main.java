package org.discern.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.discern.passage.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/**
 * The command line {@code discern}.
 *
 * <p>Results go to standard output, everything else to standard error. Exit status: 0 done; 1 done,
 * with records that failed; 2 wrong usage or unreadable input; 3 internal error.
 */
@Command(
    name = "discern",
    description = "Labels every passage of an article: political, adult mention, or neutral.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      ScoreCommand.class,
      ExplainCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      ReproduceCommand.class,
      LeaveOutCommand.class,
      TuneCommand.class,
      ModelCommand.class,
      ModelCompareCommand.class,
      CorpusCommand.class
    },
    footer = {
      "",
      "Exit status: 0 done, 1 done with failed records, 2 wrong usage or input, 3 internal error."
    })
public final class Main {

  /** Done, and nothing failed. */
  static final int DONE = 0;

  /** Done, but some records failed. */
  static final int DONE_WITH_FAILURES = 1;

  /** Wrong usage, or input that cannot be read. */
  static final int BAD_INPUT = 2;

  /** A defect of this program. */
  static final int INTERNAL_ERROR = 3;

  @Option(
      names = "--debug",
      description = "Show the stack trace of an error.",
      scope = CommandLine.ScopeType.INHERIT)
  private boolean debug;

  Main() {}

  /** Runs the command line and exits with its status. */
  @SuppressWarnings("SystemExitOutsideMain")
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int status = run(out, err, args);
    out.flush();
    System.exit(status);
  }

  /** Runs the command line and returns its exit status. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Main::report);
    line.setParameterExceptionHandler(Main::reportUsage);
    int status = line.execute(args);
    out.flush();
    err.flush();
    return status;
  }

  private static int report(Exception thrown, CommandLine line, ParseResult parsed) {
    Main main = line.getCommandSpec().root().userObject() instanceof Main root ? root : new Main();
    PrintWriter err = line.getErr();
    if (main.debug) {
      thrown.printStackTrace(err);
    }
    if (thrown instanceof InputException) {
      err.println("discern: " + thrown.getMessage());
      return BAD_INPUT;
    }
    err.println(
        "discern: internal error: " + thrown + (main.debug ? "" : " (--debug shows where)"));
    return INTERNAL_ERROR;
  }

  private static int reportUsage(CommandLine.ParameterException thrown, String[] args) {
    CommandLine line = thrown.getCommandLine();
    line.getErr().println("discern: " + thrown.getMessage());
    line.getErr().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
    return BAD_INPUT;
  }
}
