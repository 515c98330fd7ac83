package org.discern.training;

import org.discern.text.Features;

/**
 * What the wide part's inputs are weighed by, counted over the training passages: in how many each
 * n-gram stands, and how much likelier it is in positive than in negative ones.
 *
 * <p>Log-odds ratios are smoothed by one and counted by presence (Wang and Manning, 2012).
 */
final class TermStatistics {

  /** No ratio is smaller, so that no n-gram is unheard. */
  private static final double LEAST_RATIO = 0.01;

  /** So small that the bias learns no faster than an n-gram: its input is there in every step. */
  private static final float BIAS_INPUT = 0.1f;

  private final int ngrams;
  private final double[] documents;
  private final double[][] positive;
  private final double[][] negative;
  private int passages;

  TermStatistics(int ngrams, int categories) {
    this.ngrams = ngrams;
    this.documents = new double[ngrams];
    this.positive = new double[categories][ngrams];
    this.negative = new double[categories][ngrams];
  }

  /** Counts one passage; weights as in {@link Example}. */
  void add(Features features, float[] targets, float[] weights) {
    passages++;
    for (int ngram : features.ngrams()) {
      documents[ngram]++;
      for (int category = 0; category < targets.length; category++) {
        positive[category][ngram] += weights[category] * targets[category];
        negative[category][ngram] += weights[category] * (1 - targets[category]);
      }
    }
  }

  /** Smooth inverse document frequency per n-gram. */
  float[] inverseFrequencies() {
    float[] frequencies = new float[ngrams];
    for (int ngram = 0; ngram < ngrams; ngram++) {
      frequencies[ngram] = (float) (Math.log((passages + 1) / (documents[ngram] + 1)) + 1);
    }
    return frequencies;
  }

  /** The size of the log-odds ratio per category and n-gram, and of the bias behind the last. */
  float[][] ratios() {
    float[][] ratios = new float[positive.length][ngrams + 1];
    long seen = Math.max(1, java.util.Arrays.stream(documents).filter(each -> each > 0).count());
    for (int category = 0; category < ratios.length; category++) {
      double positives = sum(positive[category]) + seen;
      double negatives = sum(negative[category]) + seen;
      for (int ngram = 0; ngram < ngrams; ngram++) {
        double ratio =
            Math.log((positive[category][ngram] + 1) / positives)
                - Math.log((negative[category][ngram] + 1) / negatives);
        ratios[category][ngram] = (float) Math.max(LEAST_RATIO, Math.abs(ratio));
      }
      ratios[category][ngrams] = BIAS_INPUT;
    }
    return ratios;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
