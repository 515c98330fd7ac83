package org.discern.training;

import java.util.ArrayList;
import java.util.List;
import org.discern.model.Encoding;
import org.discern.model.NetworkSpec;
import org.discern.model.Optimisation;
import org.discern.model.TrainedNetwork;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;

/** Learns the deep part of a network: word vectors first, then one or more readers over them. */
final class DeepPart {

  /** Word vectors enter the network with this deviation. */
  private static final float VECTOR_SCALE = 0.3f;

  private final Recipe recipe;
  private final Taxonomy taxonomy;
  private final Encoding encoding;
  private final TrainingProgress progress;

  DeepPart(Recipe recipe, Taxonomy taxonomy, Encoding encoding, TrainingProgress progress) {
    this.recipe = recipe;
    this.taxonomy = taxonomy;
    this.encoding = encoding;
    this.progress = progress;
  }

  /**
   * A network of a deep part alone.
   *
   * <p>The first member fits the word vectors to the task as well; the others, from other seeds,
   * learn to read those, and the mean of all makes fewer chance mistakes than any.
   *
   * @param text what the word vectors are learned from
   */
  TrainedNetwork learn(List<ReadPassage> passages, List<LabelledPassage> dev, TokenStream text) {
    Examples examples = new Examples(encoding, taxonomy);
    List<Example> training = examples.of(passages, WeightedPassage::deep);
    List<Example> devExamples = examples.ofDev(dev);
    progress.stage("word vectors");
    float[][] vectors = rows(new SkipGram(recipe.vectors(), recipe.seed(), text));
    List<TrainedNetwork> members = new ArrayList<>();
    for (int member = 0; member < recipe.deep().members(); member++) {
      boolean first = member == 0;
      TrainedNetwork network =
          member(
              "deep part " + (member + 1),
              recipe.seed() + member,
              first ? recipe.deep().vectorLearningRate() : 0,
              first ? vectors : members.get(0).wordVectors(),
              training,
              devExamples);
      members.add(network);
    }
    return TrainedNetwork.mean(members);
  }

  private TrainedNetwork member(
      String name,
      long seed,
      double vectorLearningRate,
      float[][] vectors,
      List<Example> training,
      List<Example> dev) {
    Recipe.Deep settings = recipe.deep();
    NetworkTrainer.Schedule schedule =
        new NetworkTrainer.Schedule(
            settings.epochs(), settings.patience(), settings.batch(), settings.wordDropout(), seed);
    int steps = NetworkTrainer.steps(training.size(), schedule);
    TrainedNetwork network =
        TrainedNetwork.initial(
            spec(),
            encoding,
            new Optimisation(
                seed,
                0,
                0,
                settings.learningRate(),
                vectorLearningRate,
                settings.l2(),
                steps,
                settings.dropout()));
    network.setWordVectors(vectors);
    FittedPart part = FittedPart.of(name, "deep.learningRate", settings.learningRate());
    if (vectorLearningRate > 0) {
      part = part.or("deep.vectorLearningRate", vectorLearningRate);
    }
    new NetworkTrainer(part, taxonomy, schedule, progress).fit(network, training, dev);
    return network;
  }

  private NetworkSpec spec() {
    return new NetworkSpec(
        taxonomy.size(),
        0,
        encoding.extractor().lexicon().size() + 1,
        recipe.vectors().dimension(),
        recipe.network().filters(),
        recipe.network().filterWidth(),
        recipe.network().hidden());
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
}
