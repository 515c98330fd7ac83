package org.discern.training;

import java.util.SplittableRandom;
import org.discern.passage.InputException;

/**
 * Learns word vectors from running text: skip-gram with negative sampling (Mikolov et al.,
 * "Distributed representations of words and phrases", 2013).
 *
 * <p>One thread, so that the same text and seed give the same vectors.
 */
final class SkipGram {

  private static final String PART = "word vectors";
  private static final int NOISE_TABLE = 1 << 24;
  private static final int SIGMOID_STEPS = 2048;
  private static final float SIGMOID_REACH = 6;

  private final Recipe.Vectors settings;
  private final SplittableRandom random;
  private final int dimension;
  private final int[] stream;
  private final long[] counts;
  private final float[] vectors;
  private final float[] contexts;
  private final float[] sigmoid = new float[SIGMOID_STEPS];
  private int[] noise = new int[0];
  private float[] keep = new float[0];

  SkipGram(Recipe.Vectors settings, long seed, TokenStream text) {
    this.settings = settings;
    this.random = new SplittableRandom(seed);
    this.dimension = settings.dimension();
    this.stream = text.rows();
    this.counts = text.counts();
    this.vectors = new float[counts.length * dimension];
    this.contexts = new float[counts.length * dimension];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = (float) (random.nextDouble() - 0.5) / dimension;
    }
    for (int i = 0; i < SIGMOID_STEPS; i++) {
      double x = (2.0 * i / SIGMOID_STEPS - 1) * SIGMOID_REACH;
      sigmoid[i] = (float) (1 / (1 + Math.exp(-x)));
    }
  }

  /**
   * One vector per lexicon row, centred and of unit variance over all components.
   *
   * @throws InputException if after an epoch a component is not finite
   */
  float[][] learn(TrainingProgress progress) {
    prepareNoise();
    prepareThinning();
    long total = (long) stream.length * settings.epochs();
    long done = 0;
    int[] kept = new int[stream.length];
    float[] error = new float[dimension];
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      int at = 0;
      while (at < stream.length) {
        int start = at;
        int length = 0;
        for (; at < stream.length && stream[at] >= 0; at++) {
          if (random.nextDouble() < keep[stream[at]]) {
            kept[length++] = stream[at];
          }
        }
        at++;
        double rate = settings.learningRate() * Math.max(1e-3, 1 - done / (double) total);
        learn(kept, length, (float) rate, error);
        done += at - start;
      }
      progress.epoch(PART, epoch + 1, settings.epochs(), "");
      checkFinite(epoch + 1);
    }
    return normalised();
  }

  private void checkFinite(int epoch) {
    FittedPart part = FittedPart.of(PART, "vectors.learningRate", settings.learningRate());
    for (float each : vectors) {
      part.checkFinite(epoch, "a component", each);
    }
  }

  private void learn(int[] text, int length, float rate, float[] error) {
    for (int centre = 0; centre < length; centre++) {
      int reach = 1 + random.nextInt(settings.window());
      for (int at = Math.max(0, centre - reach); at <= Math.min(length - 1, centre + reach); at++) {
        if (at != centre) {
          learnPair(text[at] * dimension, text[centre], rate, error);
        }
      }
    }
  }

  private void learnPair(int vector, int word, float rate, float[] error) {
    java.util.Arrays.fill(error, 0);
    for (int sample = 0; sample <= settings.negatives(); sample++) {
      int target = sample == 0 ? word : noise[random.nextInt() >>> (32 - 24)];
      if (sample > 0 && target == word) {
        continue;
      }
      int context = target * dimension;
      float product = 0;
      for (int i = 0; i < dimension; i++) {
        product += vectors[vector + i] * contexts[context + i];
      }
      float step = ((sample == 0 ? 1 : 0) - sigmoid(product)) * rate;
      for (int i = 0; i < dimension; i++) {
        error[i] += step * contexts[context + i];
        contexts[context + i] += step * vectors[vector + i];
      }
    }
    for (int i = 0; i < dimension; i++) {
      vectors[vector + i] += error[i];
    }
  }

  /** The logistic function to three digits; 0 and 1 beyond {@link #SIGMOID_REACH}. */
  float sigmoid(float x) {
    if (x >= SIGMOID_REACH) {
      return 1;
    }
    if (x <= -SIGMOID_REACH) {
      return 0;
    }
    // Just below the reach the division rounds to it.
    int step = (int) ((x / SIGMOID_REACH + 1) / 2 * SIGMOID_STEPS);
    return sigmoid[Math.min(step, SIGMOID_STEPS - 1)];
  }

  /** Words in proportion to their frequency to the power of 3/4. */
  private void prepareNoise() {
    noise = new int[NOISE_TABLE];
    double total = 0;
    for (long count : counts) {
      total += Math.pow((double) count, 0.75);
    }
    int filled = 0;
    double share = 0;
    for (int word = 0; word < counts.length; word++) {
      share += Math.pow((double) counts[word], 0.75) / total;
      int end = word == counts.length - 1 ? NOISE_TABLE : (int) (share * NOISE_TABLE);
      while (filled < end) {
        noise[filled++] = word;
      }
    }
  }

  private void prepareThinning() {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    keep = new float[counts.length];
    for (int word = 0; word < keep.length; word++) {
      double frequency = Math.max(1, counts[word]) / (double) Math.max(1, total);
      double ratio = settings.sample() / frequency;
      keep[word] = (float) Math.min(1, Math.sqrt(ratio) + ratio);
    }
  }

  private float[][] normalised() {
    int words = counts.length;
    double[] mean = new double[dimension];
    for (int i = 0; i < vectors.length; i++) {
      mean[i % dimension] += vectors[i] / words;
    }
    double squares = 0;
    for (int i = 0; i < vectors.length; i++) {
      double centred = vectors[i] - mean[i % dimension];
      squares += centred * centred;
    }
    double deviation = Math.sqrt(squares / Math.max(1, vectors.length));
    float[][] rows = new float[words][dimension];
    for (int i = 0; i < vectors.length; i++) {
      rows[i / dimension][i % dimension] =
          (float) ((vectors[i] - mean[i % dimension]) / Math.max(1e-12, deviation));
    }
    return rows;
  }
}
