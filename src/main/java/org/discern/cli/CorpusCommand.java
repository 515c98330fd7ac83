package org.discern.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code discern corpus}: what can be done with labelled passages without a model. */
@Command(
    name = "corpus",
    description =
        "Checks, counts, splits and converts labelled passages, and measures how far readers agree.",
    mixinStandardHelpOptions = true,
    subcommands = {
      CorpusStatsCommand.class,
      CorpusCheckCommand.class,
      CorpusSplitCommand.class,
      CorpusConvertCommand.class,
      CorpusDetachCommand.class,
      CorpusAttachCommand.class,
      CorpusAgreeCommand.class
    },
    footer = {"", "Example:", "  discern corpus stats training/corpus"})
final class CorpusCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  CorpusCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "corpus needs a command: " + String.join(", ", spec.subcommands().keySet()));
  }
}
