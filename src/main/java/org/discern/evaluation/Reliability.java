package org.discern.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far scores can be read as probabilities.
 *
 * @param calibrationError the expected calibration error (Naeini et al. 2015): the mean distance
 *     between score and truth over {@value #BINS} bins of equal width, weighted by their size; in
 *     [0, 1]; empty without examples
 * @param brierScore the mean squared distance between score and truth, in [0, 1]; empty without
 *     examples
 * @param logLoss the mean negative logarithm of the probability given to the truth, in nats; scores
 *     are kept 2⁻⁵² away from 0 and 1; empty without examples
 * @param bins the {@value #BINS} rows of the reliability table, from low scores to high
 */
public record Reliability(
    OptionalDouble calibrationError,
    OptionalDouble brierScore,
    OptionalDouble logLoss,
    List<ReliabilityBin> bins) {

  /** How many bins of equal width divide [0, 1]. */
  public static final int BINS = 15;

  private static final double EPSILON = Math.ulp(1.0);

  /** Copies the bins. */
  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * Measures a ranking.
   *
   * @param ranking with scores in [0, 1]
   */
  public static Reliability of(Ranking ranking) {
    long[] counts = new long[BINS];
    long[] positives = new long[BINS];
    double[] sums = new double[BINS];
    double squares = 0;
    double logs = 0;
    for (int rank = 0; rank < ranking.size(); rank++) {
      double score = ranking.score(rank);
      boolean positive = ranking.isPositive(rank);
      int bin = Math.min(BINS - 1, (int) (score * BINS));
      counts[bin]++;
      positives[bin] += positive ? 1 : 0;
      sums[bin] += score;
      double miss = positive ? 1 - score : score;
      squares += miss * miss;
      logs += logLoss(positive ? score : 1 - score);
    }
    List<ReliabilityBin> bins = bins(counts, positives, sums);
    int size = ranking.size();
    return new Reliability(
        mean(
            bins.stream().mapToDouble(each -> each.positives().of() * Math.abs(each.gap())).sum(),
            size),
        mean(squares, size),
        mean(logs, size),
        bins);
  }

  /**
   * The negative logarithm of the probability given to the truth, in nats.
   *
   * @param truth the score of a positive, one minus the score of a negative; kept 2⁻⁵² away from 0
   *     and 1
   */
  public static double logLoss(double truth) {
    return -Math.log(Math.max(EPSILON, Math.min(1 - EPSILON, truth)));
  }

  private static List<ReliabilityBin> bins(long[] counts, long[] positives, double[] sums) {
    List<ReliabilityBin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      bins.add(
          new ReliabilityBin(
              new Interval((double) bin / BINS, (bin + 1.0) / BINS),
              new Proportion(positives[bin], counts[bin]),
              mean(sums[bin], counts[bin])));
    }
    return bins;
  }

  private static OptionalDouble mean(double sum, long size) {
    return size == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / size);
  }
}
