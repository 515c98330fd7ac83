package org.discern.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.discern.evaluation.Ranking;
import org.discern.model.EncodedWindow;
import org.discern.model.NetworkInputs;
import org.discern.model.TrainedNetwork;
import org.discern.passage.InputException;
import org.discern.passage.Taxonomy;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Fits a network to examples epoch by epoch and keeps the weights that did best on dev.
 *
 * <p>The loss is binary cross-entropy per category, masked and weighted by the example; "best" is
 * the highest mean over categories of the average precision on dev.
 */
final class NetworkTrainer {

  private static final int LOSS_SAMPLE = 4000;

  private final FittedPart part;
  private final Taxonomy taxonomy;
  private final Schedule schedule;
  private final TrainingProgress progress;

  /**
   * How long and in what portions.
   *
   * @param epochs at most so many
   * @param patience stop after so many without a better dev figure
   * @param batch examples a step
   * @param wordDropout the share of words made unknown
   * @param seed of order and word dropout
   */
  record Schedule(int epochs, int patience, int batch, double wordDropout, long seed) {}

  NetworkTrainer(FittedPart part, Taxonomy taxonomy, Schedule schedule, TrainingProgress progress) {
    this.part = part;
    this.taxonomy = taxonomy;
    this.schedule = schedule;
    this.progress = progress;
  }

  /** How many steps {@link #fit} takes at most. */
  static int steps(int examples, Schedule schedule) {
    return Math.max(1, (examples + schedule.batch() - 1) / schedule.batch() * schedule.epochs());
  }

  /**
   * Fits the network in place.
   *
   * @throws InputException if after an epoch the loss or a figure on dev is not finite
   */
  void fit(TrainedNetwork network, List<Example> training, List<Example> dev) {
    progress.stage(part.name() + ": " + training.size() + " passages");
    ComputationGraph graph = network.graph();
    Batches batches =
        new Batches(
            schedule.batch(),
            network.spec().isDeep()
                ? each -> each.window().rows().length
                : each -> each.window().ngrams().length);
    float scale = (float) (1 / meanWeight(training));
    Random random = new Random(schedule.seed());
    List<Example> sample = sample(training);
    INDArray best = graph.params().dup();
    double bestFigure = -1;
    int sinceBest = 0;
    for (int epoch = 1; epoch <= schedule.epochs() && sinceBest < schedule.patience(); epoch++) {
      long done = 0;
      List<List<Example>> order = batches.of(training, schedule.seed() + epoch);
      for (List<Example> batch : order) {
        step(network, batch, scale, random);
        done += batch.size();
        progress.step(part.name(), epoch, done, training.size());
      }
      double[] precisions = averagePrecisions(network, dev);
      double figure = mean(precisions);
      if (figure > bestFigure) {
        bestFigure = figure;
        best.assign(graph.params());
        sinceBest = 0;
      } else {
        sinceBest++;
      }
      double loss = loss(network, sample);
      progress.epoch(part.name(), epoch, schedule.epochs(), figures(loss, precisions));
      part.checkFinite(epoch, "the loss", loss);
      part.checkFinite(epoch, "the average precision on dev", figure);
    }
    graph.setParams(best);
  }

  private void step(TrainedNetwork network, List<Example> batch, float scale, Random random) {
    int categories = taxonomy.size();
    float[][] targets = new float[batch.size()][];
    float[][] weights = new float[batch.size()][categories];
    List<EncodedWindow> windows = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      Example example = batch.get(i);
      targets[i] = example.targets();
      for (int category = 0; category < categories; category++) {
        // Deeplearning4j multiplies the error by the label mask twice.
        weights[i][category] = (float) Math.sqrt(example.weights()[category] * scale);
      }
      windows.add(thinned(example.window(), random));
    }
    try (NetworkInputs inputs = NetworkInputs.of(network.spec(), network.encoding(), windows);
        INDArray labels = Nd4j.createFromArray(targets);
        INDArray mask = Nd4j.createFromArray(weights)) {
      network
          .graph()
          .fit(
              new MultiDataSet(
                  inputs.indices(),
                  new INDArray[] {labels},
                  inputs.masks(),
                  new INDArray[] {mask}));
    }
  }

  private EncodedWindow thinned(EncodedWindow window, Random random) {
    if (schedule.wordDropout() == 0) {
      return window;
    }
    int[] rows = window.rows().clone();
    for (int i = 0; i < rows.length; i++) {
      if (random.nextDouble() < schedule.wordDropout()) {
        rows[i] = 0;
      }
    }
    return new EncodedWindow(window.ngrams(), window.values(), rows);
  }

  /**
   * Per category the average precision on dev; 0 where it is undefined, not finite if scores are
   * not.
   */
  private double[] averagePrecisions(TrainedNetwork network, List<Example> dev) {
    List<float[]> logits = network.logits(dev.stream().map(Example::window).toList());
    double[] precisions = new double[taxonomy.size()];
    for (int category = 0; category < precisions.length; category++) {
      List<Integer> known = new ArrayList<>();
      for (int i = 0; i < dev.size(); i++) {
        if (dev.get(i).isKnown(category)) {
          known.add(i);
        }
      }
      double[] scores = new double[known.size()];
      boolean[] positives = new boolean[known.size()];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = logits.get(known.get(i))[category];
        positives[i] = dev.get(known.get(i)).targets()[category] > 0.5;
      }
      precisions[category] =
          Arrays.stream(scores).allMatch(Double::isFinite)
              ? Ranking.of(scores, positives).averagePrecision().orElse(0)
              : Double.NaN;
    }
    return precisions;
  }

  private String figures(double loss, double[] precisions) {
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "loss %.4f", loss));
    for (int category = 0; category < precisions.length; category++) {
      text.append(
          String.format(
              Locale.ROOT,
              "  dev AP %s %.4f",
              taxonomy.categories().get(category),
              precisions[category]));
    }
    return text.toString();
  }

  /** Of many examples a few thousand, evenly spread. */
  private static List<Example> sample(List<Example> examples) {
    int stride = 1 + examples.size() / LOSS_SAMPLE;
    List<Example> sample = new ArrayList<>();
    for (int i = 0; i < examples.size(); i += stride) {
      sample.add(examples.get(i));
    }
    return sample;
  }

  /**
   * The weighted mean over known labels of the cross-entropy, in nats, without dropout.
   *
   * <p>Deeplearning4j's own score is not used: of a loss layer it applies the sigmoid twice.
   */
  private static double loss(TrainedNetwork network, List<Example> examples) {
    List<float[]> logits = network.logits(examples.stream().map(Example::window).toList());
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      for (int category = 0; category < example.targets().length; category++) {
        double sign = 2 * example.targets()[category] - 1;
        sum += example.weights()[category] * Math.log1p(Math.exp(-sign * logits.get(i)[category]));
        weight += example.weights()[category];
      }
    }
    return weight > 0 ? sum / weight : 0;
  }

  private static double meanWeight(List<Example> examples) {
    double sum = 0;
    long count = 0;
    for (Example example : examples) {
      for (float weight : example.weights()) {
        sum += weight;
        count++;
      }
    }
    return sum > 0 ? sum / count : 1;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
