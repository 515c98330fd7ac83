package org.discern.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.discern.model.EncodedWindow;
import org.discern.model.Encoding;
import org.discern.model.NetworkSpec;
import org.discern.model.Optimisation;
import org.discern.model.TrainedNetwork;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;
import org.discern.text.FeatureExtractor;
import org.discern.text.Features;
import org.discern.text.Lexicon;
import org.discern.text.Word;

/**
 * Carries out a recipe: from corpora to one trained network.
 *
 * <p>The wide and the deep part are learned one after the other, each from its own weighting of the
 * data, and then joined into one network whose log-odds are a weighted sum of both, the weights
 * fitted on dev. Joined training would let the wide part, which learns faster, leave the deep part
 * nothing to explain.
 *
 * <p>There is no way in for a test set.
 */
final class Trainer {

  /** Word vectors enter the network with this deviation. */
  private static final float VECTOR_SCALE = 0.3f;

  /** Smooth inverse frequency of Arora et al. (2017): a / (a + frequency). */
  private static final double TOPIC_SMOOTHING = 1e-3;

  private static final float UNKNOWN_TOPIC_WEIGHT = 0.5f;

  private final Recipe recipe;
  private final RecipePassages data;
  private final Taxonomy taxonomy;
  private final TrainingProgress progress;

  Trainer(Recipe recipe, RecipePassages data, TrainingProgress progress) {
    this.recipe = recipe;
    this.data = data;
    this.taxonomy = data.taxonomy();
    this.progress = progress;
  }

  /** Trains; the result has both parts unless the recipe has no filters. */
  TrainedNetwork train() {
    progress.stage("lexicon");
    Lexicon lexicon = lexicon();
    FeatureExtractor extractor = new FeatureExtractor(recipe.features(), lexicon);
    boolean deep = recipe.network().filters() > 0;
    TokenStream text = new TokenStream(lexicon);
    if (deep) {
      forEachText(text::add);
    }
    progress.stage("features");
    List<Features> features = new ArrayList<>(data.training().size());
    for (WeightedPassage each : data.training()) {
      features.add(firstWindow(extractor, each.passage().text()));
    }
    Encoding encoding = encoding(extractor, features, deep ? topicWeights(text) : new float[0]);
    NetworkSpec spec = spec(lexicon, deep);
    TrainedNetwork wide = trainWide(spec.wideAlone(), encoding, features);
    return deep ? joined(wide, trainDeep(spec.deepAlone(), encoding, features, text)) : wide;
  }

  private Lexicon lexicon() {
    Vocabulary vocabulary = new Vocabulary();
    forEachText(vocabulary::add);
    return vocabulary.lexicon(recipe.lexicon());
  }

  private void forEachText(java.util.function.Consumer<String> text) {
    data.training().forEach(each -> text.accept(each.passage().text()));
    recipe.unlabelled().forEach(file -> TextLines.forEach(Path.of(file), text));
  }

  private static Features firstWindow(FeatureExtractor extractor, String text) {
    List<List<Word>> windows = extractor.windows(extractor.words(text));
    return extractor.of(windows.isEmpty() ? List.of() : windows.get(0));
  }

  private NetworkSpec spec(Lexicon lexicon, boolean deep) {
    return new NetworkSpec(
        taxonomy.size(),
        recipe.features().buckets() + 1,
        deep ? lexicon.size() + 1 : 0,
        recipe.vectors().dimension(),
        recipe.network().filters(),
        recipe.network().filterWidth(),
        recipe.network().hidden());
  }

  private Encoding encoding(
      FeatureExtractor extractor, List<Features> features, float[] topicWeights) {
    TermStatistics statistics = new TermStatistics(recipe.features(), taxonomy.size());
    EncodedWindow none = new EncodedWindow(new int[0], new float[0], new int[0]);
    for (int i = 0; i < features.size(); i++) {
      WeightedPassage each = data.training().get(i);
      if (each.wide() > 0 && !features.get(i).isEmpty()) {
        Example counted = Example.of(none, each.passage(), taxonomy, each.wide());
        statistics.add(features.get(i), counted.targets(), counted.weights());
      }
    }
    return new Encoding(
        extractor, statistics.inverseFrequencies(), statistics.ratios(), topicWeights);
  }

  private static float[] topicWeights(TokenStream text) {
    long[] counts = text.counts();
    double total = 1;
    for (long count : counts) {
      total += count;
    }
    float[] weights = new float[counts.length + 1];
    weights[0] = UNKNOWN_TOPIC_WEIGHT;
    for (int row = 0; row < counts.length; row++) {
      weights[row + 1] = (float) (TOPIC_SMOOTHING / (TOPIC_SMOOTHING + counts[row] / total));
    }
    return weights;
  }

  private List<Example> examples(
      Encoding encoding, List<Features> features, ToDoubleFunction<WeightedPassage> weight) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      WeightedPassage each = data.training().get(i);
      double value = weight.applyAsDouble(each);
      if (value > 0 && !features.get(i).isEmpty()) {
        examples.add(Example.of(encoding.window(features.get(i)), each.passage(), taxonomy, value));
      }
    }
    return examples;
  }

  private List<Example> dev(Encoding encoding) {
    List<Example> examples = new ArrayList<>();
    for (LabelledPassage passage : data.dev().passages()) {
      Features features = firstWindow(encoding.extractor(), passage.text());
      if (!features.isEmpty()) {
        examples.add(Example.of(encoding.window(features), passage, taxonomy, 1));
      }
    }
    return examples;
  }

  private TrainedNetwork trainWide(NetworkSpec spec, Encoding encoding, List<Features> features) {
    Recipe.Wide settings = recipe.wide();
    NetworkTrainer.Schedule schedule =
        new NetworkTrainer.Schedule(
            settings.epochs(), settings.patience(), settings.batch(), 0, recipe.seed());
    List<Example> training = examples(encoding, features, WeightedPassage::wide);
    int steps = NetworkTrainer.steps(training.size(), schedule);
    TrainedNetwork network =
        TrainedNetwork.initial(
            spec,
            encoding,
            new Optimisation(
                recipe.seed(), settings.learningRate(), settings.l2(), 0, 0, 0, steps, 0));
    new NetworkTrainer("wide part", taxonomy, schedule, progress)
        .fit(network, training, dev(encoding));
    return network;
  }

  private TrainedNetwork trainDeep(
      NetworkSpec spec, Encoding encoding, List<Features> features, TokenStream text) {
    Recipe.Deep settings = recipe.deep();
    NetworkTrainer.Schedule schedule =
        new NetworkTrainer.Schedule(
            settings.epochs(),
            settings.patience(),
            settings.batch(),
            settings.wordDropout(),
            recipe.seed());
    List<Example> training = examples(encoding, features, WeightedPassage::deep);
    int steps = NetworkTrainer.steps(training.size(), schedule);
    TrainedNetwork network =
        TrainedNetwork.initial(
            spec,
            encoding,
            new Optimisation(
                recipe.seed(),
                0,
                0,
                settings.learningRate(),
                settings.vectorLearningRate(),
                settings.l2(),
                steps,
                settings.dropout()));
    progress.stage("word vectors");
    network.setWordVectors(rows(new SkipGram(recipe.vectors(), recipe.seed(), text)));
    new NetworkTrainer("deep part", taxonomy, schedule, progress)
        .fit(network, training, dev(encoding));
    return network;
  }

  /** The learned vectors behind a zero row for unknown words. */
  private float[][] rows(SkipGram skipGram) {
    float[][] vectors = skipGram.learn(progress);
    float[][] rows = new float[vectors.length + 1][recipe.vectors().dimension()];
    for (int row = 0; row < vectors.length; row++) {
      for (int i = 0; i < rows[row + 1].length; i++) {
        rows[row + 1][i] = vectors[row][i] * VECTOR_SCALE;
      }
    }
    return rows;
  }

  private TrainedNetwork joined(TrainedNetwork wide, TrainedNetwork deep) {
    List<Example> dev = dev(deep.encoding());
    List<EncodedWindow> windows = dev.stream().map(Example::window).toList();
    List<float[]> wideLogits = wide.logits(windows);
    List<float[]> deepLogits = deep.logits(windows);
    double[][] blend = new double[taxonomy.size()][];
    for (int category = 0; category < blend.length; category++) {
      List<double[]> inputs = new ArrayList<>();
      List<Boolean> positives = new ArrayList<>();
      for (int i = 0; i < dev.size(); i++) {
        if (dev.get(i).isKnown(category)) {
          inputs.add(new double[] {wideLogits.get(i)[category], deepLogits.get(i)[category]});
          positives.add(dev.get(i).targets()[category] > 0.5);
        }
      }
      blend[category] = blend(inputs, positives);
    }
    return TrainedNetwork.joined(wide, deep, blend);
  }

  private static double[] blend(List<double[]> inputs, List<Boolean> positives) {
    boolean[] labels = new boolean[positives.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = positives.get(i);
    }
    double[] fitted =
        LogisticFit.of(inputs.toArray(double[][]::new), labels, new double[] {0.5, 0.5, 0});
    // A part that fits worse than nothing is not turned round, but left out.
    fitted[0] = Math.max(0, fitted[0]);
    fitted[1] = Math.max(0, fitted[1]);
    return fitted;
  }
}
