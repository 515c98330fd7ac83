package org.discern.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.discern.evaluation.tuning.PolicyFile;
import org.discern.passage.InputException;
import org.discern.screening.Screener;
import picocli.CommandLine.Option;

/** Which model to score with, and under which policy. */
final class ModelOptions {

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "The model bundle, a folder or a zip (default: the shipped model/default).")
  private Optional<Path> model = Optional.empty();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "The thresholds to apply (default: policy.yaml of the model).")
  private Optional<Path> policy = Optional.empty();

  ModelOptions() {}

  /** Loads the model; the caller closes it. */
  Screener open() {
    Path bundle = model.orElseGet(ModelOptions::shipped);
    if (!Files.exists(bundle)) {
      throw new InputException(bundle.toString(), "no such model bundle (--model names one)");
    }
    Screener screener = Screener.load(bundle);
    try {
      return policy
          .map(file -> screener.with(PolicyFile.read(file, screener.taxonomy()).policy()))
          .orElse(screener);
    } catch (InputException e) {
      screener.close();
      throw e;
    }
  }

  private static Path shipped() {
    return Path.of(System.getProperty("discern.home", ""), "model", "default");
  }
}
