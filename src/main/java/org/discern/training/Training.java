package org.discern.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.evaluation.tuning.PolicyFile;
import org.discern.model.BundleWriter;
import org.discern.model.TrainedNetwork;
import org.discern.passage.Calibration;
import org.discern.passage.InputException;

/**
 * A training run from recipe to bundle: train, calibrate on dev, solve the thresholds on dev,
 * write.
 *
 * <p>The same recipe, corpora, JDK and architecture give the same bytes.
 */
public final class Training {

  private final Recipe recipe;
  private final TrainingProgress progress;
  private final List<LeftOut> without;

  /** A run of a recipe. */
  public Training(Recipe recipe, TrainingProgress progress) {
    this(recipe, progress, List.of());
  }

  private Training(Recipe recipe, TrainingProgress progress, List<LeftOut> without) {
    this.recipe = recipe;
    this.progress = progress;
    this.without = List.copyOf(without);
  }

  /**
   * The run as if some passages did not exist: nothing is learned from them, and nothing chosen on
   * those of dev. Unlabelled text stays whole.
   */
  public Training without(List<LeftOut> leftOut) {
    return new Training(recipe, progress, leftOut);
  }

  /**
   * The passages that are learned from, and how much each counts before labels are doubted: those
   * of the recipe's corpora that neither repeat one another nor are too near to dev.
   *
   * @throws InputException if a corpus cannot be read
   */
  public List<WeightedPassage> passages() {
    return RecipePassages.of(recipe, without).training();
  }

  /**
   * Trains and writes the bundle; until the last moment nothing of it is there.
   *
   * @param recipeFile where the recipe was read from, to be kept in the provenance
   * @throws InputException if a corpus cannot be read, learning diverges, or the bundle cannot be
   *     written; nothing that was there before is lost
   */
  public void run(Path recipeFile, Path bundle) {
    checkPlace(bundle);
    RecipePassages data = RecipePassages.of(recipe, without);
    data.leftOut().forEach((why, count) -> progress.stage(count + " passages left out: " + why));
    TrainedNetwork network = new Trainer(recipe, data, progress).train();
    try {
      OnDev dev = new OnDev(recipe, data, network);
      progress.stage("calibration and thresholds");
      List<Calibration> calibrations = dev.calibrations();
      PolicyFile policy = dev.policy(calibrations, progress);
      new BundleWriter(recipe.name(), data.taxonomy(), network, calibrations)
          .write(bundle, policy.format(), provenance(recipeFile, data));
    } catch (IOException e) {
      throw new InputException(bundle.toString(), "cannot be written: " + e.getMessage(), e);
    }
  }

  private static void checkPlace(Path bundle) {
    try {
      BundleWriter.checkPlace(bundle);
    } catch (IOException e) {
      throw new InputException(bundle.toString(), "cannot be written: " + e.getMessage(), e);
    }
  }

  private Map<String, Object> provenance(Path recipeFile, RecipePassages data) throws IOException {
    Map<String, Object> provenance = new TreeMap<>();
    provenance.put("recipe", Files.readString(recipeFile, StandardCharsets.UTF_8));
    provenance.put("sources", data.sources());
    provenance.put("leftOut", data.leftOut());
    if (!without.isEmpty()) {
      provenance.put("without", without.stream().map(LeftOut::toString).toList());
    }
    provenance.put("seed", recipe.seed());
    provenance.put("versions", Versions.all());
    return provenance;
  }
}
