package org.discern.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.discern.evaluation.tuning.PolicyFile;
import org.discern.model.Model;
import org.discern.passage.InputException;
import org.discern.passage.Policy;
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

  /** Loads the model without what screens articles; the caller closes it. */
  Model load() {
    return load(model.orElseGet(ModelOptions::shipped));
  }

  /** Loads the model of a bundle; the caller closes it. */
  static Model load(Path bundle) {
    if (!Files.exists(bundle)) {
      throw new InputException(bundle.toString(), "no such model bundle");
    }
    return Model.load(bundle);
  }

  /** The thresholds to apply to a model. */
  Policy policy(Model loaded) {
    return policy
        .map(file -> PolicyFile.read(file, loaded.taxonomy()).policy())
        .orElseGet(loaded::policy);
  }

  /** The bundle that comes with the program. */
  static Path shipped() {
    return Path.of(System.getProperty("discern.home", ""), "model", "default");
  }
}
