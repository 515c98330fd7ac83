package org.discern.training;

import java.util.List;
import org.discern.model.EncodedWindow;
import org.discern.model.Encoding;
import org.discern.model.NetworkSpec;
import org.discern.model.Optimisation;
import org.discern.model.TrainedNetwork;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;
import org.discern.text.FeatureExtractor;

/** Learns the wide part of a network, and counts what its inputs are weighed by. */
final class WidePart {

  private final Recipe recipe;
  private final Taxonomy taxonomy;
  private final FeatureExtractor extractor;
  private final float[] topicWeights;
  private final TrainingProgress progress;

  /**
   * A wide part.
   *
   * @param topicWeights what the encoding will hold beside what is counted here; empty without a
   *     deep part
   */
  WidePart(
      Recipe recipe,
      Taxonomy taxonomy,
      FeatureExtractor extractor,
      float[] topicWeights,
      TrainingProgress progress) {
    this.recipe = recipe;
    this.taxonomy = taxonomy;
    this.extractor = extractor;
    this.topicWeights = topicWeights;
    this.progress = progress;
  }

  /** A network of a wide part alone, learned from these passages. */
  TrainedNetwork learn(String name, List<ReadPassage> passages, List<LabelledPassage> dev) {
    Recipe.Wide settings = recipe.wide();
    NetworkTrainer.Schedule schedule =
        new NetworkTrainer.Schedule(
            settings.epochs(), settings.patience(), settings.batch(), 0, recipe.seed());
    Encoding encoding = encoding(passages);
    Examples examples = new Examples(encoding, taxonomy);
    List<Example> training = examples.of(passages, WeightedPassage::wide);
    int steps = NetworkTrainer.steps(training.size(), schedule);
    TrainedNetwork network =
        TrainedNetwork.initial(
            new NetworkSpec(taxonomy.size(), extractor.known().size() + 1, 0, 0, 0, 0, 0),
            encoding,
            new Optimisation(
                recipe.seed(), settings.learningRate(), settings.l2(), 0, 0, 0, steps, 0));
    FittedPart part = FittedPart.of(name, "wide.learningRate", settings.learningRate());
    new NetworkTrainer(part, taxonomy, schedule, progress)
        .fit(network, training, examples.ofDev(dev));
    return network;
  }

  private Encoding encoding(List<ReadPassage> passages) {
    TermStatistics statistics = new TermStatistics(extractor.known().size(), taxonomy.size());
    EncodedWindow none = new EncodedWindow(new int[0], new float[0], new int[0]);
    List<ReadPassage> heard =
        passages.stream()
            .filter(each -> each.weighted().wide() > 0 && !each.features().isEmpty())
            .toList();
    for (ReadPassage each : heard) {
      Example counted =
          Example.of(none, each.weighted().passage(), taxonomy, each.weighted().wide());
      statistics.add(each.features(), counted.targets(), counted.weights());
    }
    Encoding encoding =
        new Encoding(extractor, statistics.inverseFrequencies(), statistics.ratios(), topicWeights);
    double ordinary =
        heard.stream()
            .mapToDouble(each -> encoding.length(each.features()))
            .filter(length -> length > 0)
            .average()
            .orElse(1);
    return encoding.inUnitsOf(ordinary);
  }
}
