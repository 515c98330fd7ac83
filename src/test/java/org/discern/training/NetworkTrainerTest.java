package org.discern.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.discern.model.EncodedWindow;
import org.discern.model.Encoding;
import org.discern.model.NetworkSpec;
import org.discern.model.Optimisation;
import org.discern.model.TrainedNetwork;
import org.discern.passage.InputException;
import org.discern.passage.Taxonomy;
import org.discern.text.FeatureExtractor;
import org.discern.text.FeatureSpec;
import org.discern.text.KnownNgrams;
import org.discern.text.Lexicon;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NetworkTrainerTest {

  private static final FeatureSpec FEATURES =
      new FeatureSpec(1, 1, FeatureSpec.WordForm.SURFACE, 0, 16, 0.75);
  private static final KnownNgrams KNOWN = KnownNgrams.of(IntStream.range(0, 1024).toArray());
  private static final int NGRAMS = KNOWN.size() + 1;
  private static final double RATE = 0.5;
  private static final double L2 = 0.01;
  private static final double START = 0.2;

  /** The first weighs twice; the second's label for category 1 is unknown. */
  private static final List<Example> EXAMPLES =
      List.of(
          example(new int[] {3, 7}, new float[] {0.6f, 0.8f}, new float[] {1, 0}, 2, 2),
          example(new int[] {7}, new float[] {1}, new float[] {0, 1}, 1, 0),
          example(new int[] {3, 9, 11}, new float[] {0.4f, 0.5f, 0.3f}, new float[] {1, 1}, 1, 1));

  @Test
  void aStepOfTheWidePartIsTheGradientComputedByHand() {
    TrainedNetwork network = network(L2);

    train(network, EXAMPLES);

    for (int category = 0; category < 2; category++) {
      INDArray weights = network.graph().getParam("wide-weights-" + category + "_W");
      double[] expected = expected(category);
      for (int ngram : new int[] {3, 7, 9, 11, 500, NGRAMS - 1}) {
        assertThat(weights.getDouble(ngram))
            .as("category %d, ngram %d", category, ngram)
            .isCloseTo(expected[ngram], within(1e-6));
      }
    }
  }

  @Test
  void anUnknownLabelTeachesNothing() {
    TrainedNetwork network = network(0);
    Example unknown = example(new int[] {7}, new float[] {1}, new float[] {0, 1}, 1, 0);

    train(network, List.of(unknown));

    assertThat(network.graph().getParam("wide-weights-1_W").getDouble(7))
        .isEqualTo(START, within(1e-7));
    assertThat(network.graph().getParam("wide-weights-0_W").getDouble(7)).isLessThan(START - 0.01);
  }

  @Test
  void theBestEpochIsKeptAndNotTheLast() {
    // On dev, where labels are the other way round, training can only do harm.
    Example one = example(new int[] {3}, new float[] {1}, new float[] {1, 1}, 1, 1);
    Example two = example(new int[] {7}, new float[] {1}, new float[] {0, 0}, 1, 1);
    List<Example> dev =
        List.of(
            example(new int[] {3}, new float[] {1}, new float[] {0, 0}, 1, 1),
            example(new int[] {7}, new float[] {1}, new float[] {1, 1}, 1, 1));
    TrainedNetwork once = network(0);
    TrainedNetwork often = network(0);
    Optimisation unhurried = new Optimisation(1, RATE, 0, 0, 0, 0, 50, 0);
    once = TrainedNetwork.initial(once.spec(), once.encoding(), unhurried);
    often = TrainedNetwork.initial(often.spec(), often.encoding(), unhurried);

    fit(once, List.of(one, two), dev, 1);
    fit(often, List.of(one, two), dev, 5);

    assertThat(often.graph().params()).isEqualTo(once.graph().params());
  }

  @Test
  void aNetworkWithoutANumberForDevIsNotKept() {
    TrainedNetwork network = network(0);
    network.graph().getParam("wide-weights-1_W").putScalar(9, Float.NaN);
    List<Example> dev = List.of(EXAMPLES.get(2));

    assertThatThrownBy(() -> fit(network, EXAMPLES.subList(0, 2), dev, 1))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "recipe: test, epoch 1: the average precision on dev is NaN; lower learningRate, which"
                + " is 0.5");
  }

  /** One step of gradient descent on mean cross-entropy, weights scaled to a mean of one. */
  private static double[] expected(int category) {
    double[] weights = new double[NGRAMS];
    java.util.Arrays.fill(weights, START);
    double total = 0;
    for (Example example : EXAMPLES) {
      total += example.weights()[0] + example.weights()[1];
    }
    double scale = 2 * EXAMPLES.size() / total;
    double[] gradient = new double[NGRAMS];
    for (Example example : EXAMPLES) {
      int[] ngrams = example.window().ngrams();
      double logOdds = 0;
      for (int i = 0; i < ngrams.length; i++) {
        logOdds += START * example.window().values()[i] * ratio(category, ngrams[i]);
      }
      double error = 1 / (1 + Math.exp(-logOdds)) - example.targets()[category];
      for (int i = 0; i < ngrams.length; i++) {
        gradient[ngrams[i]] +=
            example.weights()[category]
                * scale
                * error
                * example.window().values()[i]
                * ratio(category, ngrams[i])
                / EXAMPLES.size();
      }
    }
    for (int ngram = 0; ngram < NGRAMS; ngram++) {
      weights[ngram] -= RATE * (gradient[ngram] + L2 * START);
    }
    return weights;
  }

  private static float ratio(int category, int ngram) {
    return 0.5f + 0.25f * category + ngram % 5;
  }

  private static void train(TrainedNetwork network, List<Example> examples) {
    fit(network, examples, examples, 1);
  }

  private static void fit(
      TrainedNetwork network, List<Example> examples, List<Example> dev, int epochs) {
    new NetworkTrainer(
            FittedPart.of("test", "learningRate", RATE),
            Taxonomy.DEFAULT,
            new NetworkTrainer.Schedule(epochs, epochs, 8, 0, 1),
            TrainingProgress.SILENT)
        .fit(network, examples, dev);
  }

  private static TrainedNetwork network(double l2) {
    float[][] ratios = new float[2][NGRAMS];
    for (int category = 0; category < 2; category++) {
      for (int ngram = 0; ngram < NGRAMS; ngram++) {
        ratios[category][ngram] = ratio(category, ngram);
      }
    }
    float[] ones = new float[KNOWN.size()];
    java.util.Arrays.fill(ones, 1);
    Encoding encoding =
        new Encoding(
            new FeatureExtractor(FEATURES, Lexicon.EMPTY, KNOWN), ones, ratios, new float[0]);
    TrainedNetwork network =
        TrainedNetwork.initial(
            new NetworkSpec(2, NGRAMS, 0, 0, 0, 0, 0),
            encoding,
            new Optimisation(1, RATE, l2, 0, 0, 0, 1, 0));
    for (int category = 0; category < 2; category++) {
      network
          .graph()
          .setParam(
              "wide-weights-" + category + "_W", Nd4j.valueArrayOf(new long[] {NGRAMS, 1}, START));
    }
    return network;
  }

  private static Example example(
      int[] ngrams, float[] values, float[] targets, float first, float second) {
    int[] withBias = java.util.Arrays.copyOf(ngrams, ngrams.length + 1);
    float[] withOne = java.util.Arrays.copyOf(values, values.length + 1);
    withBias[ngrams.length] = NGRAMS - 1;
    withOne[values.length] = 1;
    return new Example(
        new EncodedWindow(withBias, withOne, new int[] {0}), targets, new float[] {first, second});
  }
}
