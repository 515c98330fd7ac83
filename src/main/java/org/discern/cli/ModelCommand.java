package org.discern.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code discern model}: what can be told of a bundle. */
@Command(
    name = "model",
    description = "Describes, verifies and compares model bundles, and writes their cards.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ModelDescriptionCommand.class,
      ModelVerifyCommand.class,
      ModelCardCommand.class,
      ModelCompareCommand.class
    },
    footer = {"", "Example:", "  discern model info model/default"})
final class ModelCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  ModelCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "model needs a command: " + String.join(", ", spec.subcommands().keySet()));
  }
}
