package org.discern.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.discern.corpus.TextFiles;
import org.discern.model.EncodedWindow;
import org.discern.model.TrainedNetwork;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;
import org.discern.text.FeatureExtractor;
import org.discern.text.KnownNgrams;
import org.discern.text.Lexicon;

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
    boolean deep = recipe.network().filters() > 0;
    TokenStream text = new TokenStream(lexicon);
    if (deep) {
      forEachText(text::add);
    }
    progress.stage("features");
    FeatureExtractor extractor = extractor(lexicon);
    List<ReadPassage> passages = new ArrayList<>(data.training().size());
    for (WeightedPassage each : data.training()) {
      passages.add(
          new ReadPassage(
              each, extractor.of(Examples.firstWindow(extractor, each.passage().text()))));
    }
    List<LabelledPassage> dev = data.dev().passages();
    WidePart widePart =
        new WidePart(
            recipe, taxonomy, extractor, deep ? topicWeights(text) : new float[0], progress);
    passages = new NoisyLabels(recipe, taxonomy, widePart, progress).weighed(passages, dev);
    TrainedNetwork wide = widePart.learn("wide part", passages, dev);
    if (!deep) {
      return wide.rounded();
    }
    TrainedNetwork read =
        new DeepPart(recipe, taxonomy, wide.encoding(), progress).learn(passages, dev, text);
    return joined(wide, read).rounded();
  }

  /** One that knows the n-grams of the training passages. */
  private FeatureExtractor extractor(Lexicon lexicon) {
    FeatureExtractor none = new FeatureExtractor(recipe.features(), lexicon, KnownNgrams.NONE);
    List<int[]> hashes =
        data.training().stream()
            .map(each -> Examples.firstWindow(none, each.passage().text()))
            .map(window -> none.hashes(window).distinct().toArray())
            .toList();
    return none.knowing(KnownNgrams.in(recipe.features().leastPassages(), hashes));
  }

  private Lexicon lexicon() {
    Vocabulary vocabulary = new Vocabulary();
    forEachText(vocabulary::add);
    return vocabulary.lexicon(recipe.lexicon());
  }

  private void forEachText(java.util.function.Consumer<String> text) {
    data.training().forEach(each -> text.accept(each.passage().text()));
    recipe.unlabelled().forEach(file -> TextFiles.lines(Path.of(file), text));
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

  private TrainedNetwork joined(TrainedNetwork wide, TrainedNetwork deep) {
    List<Example> dev = new Examples(deep.encoding(), taxonomy).ofDev(data.dev().passages());
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
