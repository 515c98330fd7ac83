package org.discern.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.discern.evaluation.CorpusOrigin;
import org.discern.evaluation.Example;
import org.discern.evaluation.Sample;
import org.discern.evaluation.tuning.CalibrationFitter;
import org.discern.evaluation.tuning.Certainty;
import org.discern.evaluation.tuning.Judgement;
import org.discern.evaluation.tuning.OperatingPoint;
import org.discern.evaluation.tuning.PolicyFile;
import org.discern.evaluation.tuning.PolicyOrigin;
import org.discern.evaluation.tuning.Requirement;
import org.discern.evaluation.tuning.TunedThreshold;
import org.discern.evaluation.tuning.Tuner;
import org.discern.evaluation.tuning.Tuning;
import org.discern.model.BundleWriter;
import org.discern.model.Model;
import org.discern.model.TrainedNetwork;
import org.discern.passage.Calibration;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Policy;
import org.discern.passage.Scores;
import org.discern.passage.Taxonomy;
import org.discern.passage.Threshold;

/**
 * What is chosen on the dev set once the network is trained: calibration, then thresholds.
 *
 * <p>The network scores dev through a bundle, by the very code that will score articles.
 */
final class OnDev {

  private final Recipe recipe;
  private final Taxonomy taxonomy;
  private final CorpusOrigin origin;
  private final List<LabelledPassage> passages = new ArrayList<>();
  private final List<List<Double>> logOdds = new ArrayList<>();

  OnDev(Recipe recipe, RecipePassages data, TrainedNetwork network) throws IOException {
    this.recipe = recipe;
    this.taxonomy = data.taxonomy();
    this.origin = DevCorpus.of(recipe, data.dev()).origin();
    List<LabelledPassage> all = data.dev().passages();
    List<List<Double>> outputs =
        logOdds(network, taxonomy, all.stream().map(LabelledPassage::text).toList());
    for (int i = 0; i < all.size(); i++) {
      if (!outputs.get(i).isEmpty()) {
        passages.add(all.get(i));
        logOdds.add(outputs.get(i));
      }
    }
  }

  /** What a network, uncalibrated, makes of texts; per text empty if it has no word. */
  static List<List<Double>> logOdds(TrainedNetwork network, Taxonomy taxonomy, List<String> texts)
      throws IOException {
    Path draft = Files.createTempDirectory("discern-draft");
    Path bundle = draft.resolve("bundle");
    List<Calibration> none =
        taxonomy.categories().stream().map(category -> Calibration.none()).toList();
    String policy = PolicyFile.of(Policy.uniform("draft", taxonomy, 0.5)).format();
    try {
      new BundleWriter("draft", taxonomy, network, none).write(bundle, policy, Map.of());
      try (Model model = Model.load(bundle)) {
        return model.logOdds(texts);
      }
    } finally {
      BundleWriter.delete(draft);
    }
  }

  /** One calibration per category, as the recipe asks. */
  List<Calibration> calibrations() {
    CalibrationFitter fitter =
        new CalibrationFitter(CalibrationFitter.DEFAULT_FOLDS, recipe.seed());
    List<Calibration> calibrations = new ArrayList<>();
    for (int index = 0; index < taxonomy.size(); index++) {
      List<Judgement> judgements = judgements(index);
      calibrations.add(
          recipe.calibration().equals("auto")
              ? fitter.choose(judgements).calibration()
              : fitter.fit(method(), judgements).orElse(Calibration.none()));
    }
    return calibrations;
  }

  private Calibration.Method method() {
    return Calibration.Method.valueOf(recipe.calibration().toUpperCase(Locale.ROOT));
  }

  private List<Judgement> judgements(int index) {
    Category category = taxonomy.categories().get(index);
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      LabelledPassage passage = passages.get(i);
      if (passage.knows(category)) {
        judgements.add(
            new Judgement(logOdds.get(i).get(index), passage.has(category), passage.article()));
      }
    }
    return judgements;
  }

  /**
   * The policy whose thresholds solve the recipe's constraints on the point estimate; where one
   * cannot be met, what comes nearest, and that is said.
   */
  PolicyFile policy(List<Calibration> calibrations, TrainingProgress progress) {
    Sample sample = Sample.of(taxonomy, examples(calibrations));
    Tuner tuner = new Tuner(Certainty.POINT, Map.of());
    Map<Category, Threshold> thresholds = new LinkedHashMap<>();
    List<TunedThreshold> records = new ArrayList<>();
    for (Category category : taxonomy.categories()) {
      String constraint = recipe.thresholds().get(category.name());
      if (constraint == null) {
        throw new InputException("recipe", "thresholds has no constraint for \"" + category + "\"");
      }
      Requirement requirement = Requirement.parse("recipe", category + ": " + constraint);
      Tuning answer = tuner.tune(requirement, sample);
      Optional<OperatingPoint> point;
      if (answer instanceof Tuning.Solved solved) {
        point = Optional.of(solved.point());
        records.add(tuner.record(solved));
      } else {
        Tuning.Infeasible infeasible = (Tuning.Infeasible) answer;
        progress.stage(requirement + " is infeasible: " + infeasible.reason());
        point = infeasible.nearest();
      }
      thresholds.put(category, Threshold.at(point.map(OperatingPoint::threshold).orElse(0.5)));
    }
    return PolicyFile.tuned(
        new Policy("default", thresholds),
        "default",
        new PolicyOrigin(recipe.name(), origin, records));
  }

  private List<Example> examples(List<Calibration> calibrations) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      double[] probabilities = new double[taxonomy.size()];
      for (int index = 0; index < probabilities.length; index++) {
        probabilities[index] = calibrations.get(index).probability(logOdds.get(i).get(index));
      }
      examples.add(new Example(passages.get(i), Scores.of(taxonomy, probabilities)));
    }
    return examples;
  }
}
