package org.discern.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.discern.training.LeftOut;
import org.discern.training.RecipeFile;
import org.discern.training.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code discern train}. */
@Command(
    name = "train",
    description = "Trains a model bundle from a recipe.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: discern train --recipe training/recipes/quickstart.yaml --out target/quickstart"
    })
final class TrainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--recipe", required = true, description = "The recipe (YAML).")
  private Path recipe = Path.of("");

  @Option(names = "--out", required = true, description = "The bundle's directory.")
  private Path out = Path.of("");

  @Option(
      names = "--leave-out",
      paramLabel = "SOURCE",
      split = ",",
      description =
          "Train as if the passages of a source did not exist, or those of a field's value, as"
              + " genre=satire; may be repeated.")
  private List<String> leftOut = List.of();

  TrainCommand() {}

  @Override
  public Integer call() {
    TrainingDisplay display = new TrainingDisplay(spec.commandLine().getErr());
    new Training(RecipeFile.read(recipe), display)
        .without(leftOut.stream().map(LeftOut::of).toList())
        .run(recipe, out);
    display.finished(out);
    return Main.DONE;
  }
}
