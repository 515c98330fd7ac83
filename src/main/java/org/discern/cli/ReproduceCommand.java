package org.discern.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.discern.evaluation.ClusteredBootstrap;
import org.discern.evaluation.CorpusOrigin;
import org.discern.evaluation.Evaluation;
import org.discern.evaluation.Evaluator;
import org.discern.evaluation.Example;
import org.discern.evaluation.expectation.Expectation;
import org.discern.evaluation.expectation.ExpectationFile;
import org.discern.evaluation.expectation.Outcome;
import org.discern.model.BundleWriter;
import org.discern.model.Model;
import org.discern.passage.InputException;
import org.discern.training.DevCorpus;
import org.discern.training.Recipe;
import org.discern.training.RecipeFile;
import org.discern.training.TrainedSources;
import org.discern.training.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code discern reproduce}. */
@Command(
    name = "reproduce",
    description = {
      "Trains a recipe anew and holds the figures on its dev set against those expected of it.",
      "",
      "Exit status 1 if a figure is off by more than its tolerance, for worse or for better; 2 if the"
          + " corpora are not those that the figures are of."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  discern reproduce training/expected/quickstart.yaml",
      "  discern reproduce training/expected/default.yaml --model model/default",
    })
final class ReproduceCommand implements Callable<Integer> {

  /** Intervals are not shown, so as few draws as may be. */
  private static final ClusteredBootstrap BOOTSTRAP = new ClusteredBootstrap(1, 100);

  @Parameters(paramLabel = "FILE", description = "The expected figures, and of which recipe.")
  private Path file = Path.of("");

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "Measure this bundle of the recipe instead of training one.")
  private Optional<Path> model = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the trained bundle is kept (default: nowhere).")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--accept",
      description = "Write what is measured into FILE, keeping its tolerances.")
  private boolean accepting;

  @Spec private CommandSpec spec = CommandSpec.create();

  ReproduceCommand() {}

  @Override
  public Integer call() throws IOException {
    if (model.isPresent() && out.isPresent()) {
      throw new InputException("--out", "does not go with --model: nothing is trained");
    }
    Expectation expectation = ExpectationFile.read(file);
    if (expectation.measured().isEmpty() && !accepting) {
      throw new InputException(
          file.toString(), "expects nothing yet; --accept writes what is measured");
    }
    Path recipe = Path.of(expectation.recipe());
    if (model.isPresent()) {
      return measure(expectation, model.get());
    }
    check(expectation.otherData(TrainedSources.corpora(RecipeFile.read(recipe))));
    if (out.isPresent()) {
      train(recipe, out.get());
      return measure(expectation, out.get());
    }
    Path draft = Files.createTempDirectory("discern-reproduced");
    try {
      Path bundle = draft.resolve("bundle");
      train(recipe, bundle);
      return measure(expectation, bundle);
    } finally {
      BundleWriter.delete(draft);
    }
  }

  private void train(Path recipe, Path bundle) {
    TrainingDisplay display = new TrainingDisplay(spec.commandLine().getErr());
    new Training(RecipeFile.read(recipe), display).run(recipe, bundle);
  }

  private int measure(Expectation expectation, Path bundle) {
    Recipe recipe = RecipeFile.read(Path.of(expectation.recipe()));
    DevCorpus dev = DevCorpus.of(recipe);
    check(expectation.otherData(dev.origin()).stream().toList());
    try (Model loaded = ModelOptions.load(bundle)) {
      List<CorpusOrigin> learned = TrainedSources.corpora(loaded.provenance());
      check(expectation.otherData(learned));
      Evaluation evaluation =
          new Evaluator(loaded.taxonomy(), loaded.policy(), BOOTSTRAP, List.of())
              .evaluate(loaded.id(), dev.origin(), Example.score(loaded, dev.corpus().passages()));
      if (accepting) {
        Expectation accepted = expectation.accepting(learned, evaluation);
        OutputFolder.writeFile(file, ExpectationFile.format(accepted, file.toString()));
        spec.commandLine().getOut().println("Written: " + file);
        return Main.DONE;
      }
      return compare(outcomes(expectation, evaluation), evaluation);
    }
  }

  /** Ends the run if there are differences in the data; figures of other data are no regression. */
  private void check(List<String> differences) {
    if (!differences.isEmpty() && !accepting) {
      throw new InputException(
          file.toString(),
          String.join("; ", differences)
              + ": verify the data before judging the score; if it is meant to have changed, accept"
              + " the figures of the new data with --accept");
    }
  }

  private List<Outcome> outcomes(Expectation expectation, Evaluation evaluation) {
    try {
      return expectation.against(evaluation);
    } catch (IllegalArgumentException e) {
      throw new InputException(file.toString(), String.valueOf(e.getMessage()), e);
    }
  }

  private int compare(List<Outcome> outcomes, Evaluation evaluation) {
    PrintWriter text = spec.commandLine().getOut();
    new OutcomeTable(text).print(outcomes, evaluation);
    long off = outcomes.stream().filter(each -> !each.isMet()).count();
    text.println();
    if (off == 0) {
      text.println("All " + outcomes.size() + " figures are as " + file + " expects.");
      return Main.DONE;
    }
    text.println(off + " of " + outcomes.size() + " figures are off those in " + file + ".");
    text.println(
        "Find out why, also where it is for the better. To accept the new figures: discern reproduce "
            + file
            + model.map(each -> " --model " + each).orElse("")
            + " --accept");
    return Main.DONE_WITH_FAILURES;
  }
}
