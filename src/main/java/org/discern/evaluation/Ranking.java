package org.discern.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The judged examples of one category, from the highest score to the lowest.
 *
 * <p>Equal scores are one point: no threshold can part them, so no figure here depends on their
 * order. Each example belongs to a cluster (its article), the unit of the bootstrap. Immutable.
 */
public final class Ranking {

  private static final int POSITIVE = 1;
  private static final int LAST_OF_TIE = 2;
  private static final int CLUSTER_SHIFT = 2;
  private static final int MOST_CLUSTERS = 1 << 29;

  private final double[] scores;

  /** Per example its cluster and two flags, packed so that a resample reads one array in order. */
  private final int[] codes;

  private final int[] examples;

  private Ranking(double[] scores, int[] codes, int[] examples) {
    this.scores = scores;
    this.codes = codes;
    this.examples = examples;
  }

  /**
   * Ranks examples that belong to no cluster but their own.
   *
   * @param scores any finite numbers
   * @param positives the truth, one per score
   */
  public static Ranking of(double[] scores, boolean[] positives) {
    return of(scores, positives, IntStream.range(0, scores.length).toArray());
  }

  /**
   * Ranks examples.
   *
   * @param scores any finite numbers
   * @param positives the truth, one per score
   * @param clusters the number of each example's cluster, from 0
   * @throws IllegalArgumentException if the lengths differ or a score is not finite
   */
  public static Ranking of(double[] scores, boolean[] positives, int[] clusters) {
    int size = scores.length;
    if (positives.length != size || clusters.length != size) {
      throw new IllegalArgumentException(
          size + " scores, " + positives.length + " labels, " + clusters.length + " clusters");
    }
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -scores[i]));
    double[] sorted = new double[size];
    int[] codes = new int[size];
    int[] examples = new int[size];
    for (int rank = 0; rank < size; rank++) {
      int i = order[rank];
      check(scores[i], clusters[i]);
      sorted[rank] = scores[i];
      examples[rank] = i;
      boolean last = rank == size - 1 || scores[order[rank + 1]] != scores[i];
      codes[rank] =
          clusters[i] << CLUSTER_SHIFT | (last ? LAST_OF_TIE : 0) | (positives[i] ? POSITIVE : 0);
    }
    return new Ranking(sorted, codes, examples);
  }

  private static void check(double score, int cluster) {
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException("not a score: " + score);
    }
    if (cluster < 0 || cluster >= MOST_CLUSTERS) {
      throw new IllegalArgumentException("not a cluster number: " + cluster);
    }
  }

  /** The number of examples. */
  public int size() {
    return scores.length;
  }

  /** The score at a rank; rank 0 is the highest. */
  public double score(int rank) {
    return scores[rank];
  }

  /** Whether the example at a rank is positive. */
  public boolean isPositive(int rank) {
    return (codes[rank] & POSITIVE) != 0;
  }

  /** The position, in the arrays given, of the example at a rank. */
  public int example(int rank) {
    return examples[rank];
  }

  /** Whether the example at a rank scores above the one at the next. */
  boolean isLastOfTie(int rank) {
    return (codes[rank] & LAST_OF_TIE) != 0;
  }

  /** The cluster of the example at a rank. */
  int cluster(int rank) {
    return codes[rank] >>> CLUSTER_SHIFT;
  }

  /** The number of positive examples. */
  public int positives() {
    int positives = 0;
    for (int code : codes) {
      positives += code & POSITIVE;
    }
    return positives;
  }

  /** The table when scores at or above {@code threshold} are flagged. */
  public Confusion at(double threshold) {
    return tally(flagged(threshold)).confusion();
  }

  /**
   * The average precision: the mean, over positives, of the precision at each one's score.
   *
   * <p>A step-wise sum without interpolation, as scikit-learn's {@code average_precision_score}.
   *
   * @return in (0, 1]; empty without positives
   */
  public OptionalDouble averagePrecision() {
    return defined(tally(0).averagePrecision());
  }

  /**
   * The area under the ROC curve: the chance that a positive scores above a negative, ties counting
   * half.
   *
   * @return in [0, 1]; empty without positives or without negatives
   */
  public OptionalDouble rocAuc() {
    return defined(tally(0).rocAuc());
  }

  /**
   * The curve: one point per distinct score, from the highest threshold to the lowest.
   *
   * <p>The point where nothing is flagged is not among them.
   */
  public List<CurvePoint> curve() {
    List<CurvePoint> points = new ArrayList<>();
    int positives = positives();
    int truePositives = 0;
    for (int rank = 0; rank < codes.length; rank++) {
      truePositives += codes[rank] & POSITIVE;
      if ((codes[rank] & LAST_OF_TIE) != 0) {
        int falsePositives = rank + 1 - truePositives;
        points.add(
            new CurvePoint(
                scores[rank],
                new Confusion(
                    truePositives,
                    falsePositives,
                    positives - truePositives,
                    codes.length - positives - falsePositives)));
      }
    }
    return points;
  }

  /** How many examples score at or above a threshold. */
  int flagged(double threshold) {
    int low = 0;
    int high = scores.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (scores[middle] >= threshold) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** One walk in which every example counts once; the first {@code flagged} ranks are flagged. */
  Tally tally(int flagged) {
    return tally(flagged, new int[0]);
  }

  /**
   * One walk in which an example counts as often as its cluster was drawn.
   *
   * @param flagged how many ranks are flagged; must not part a tie
   * @param copies per cluster; empty for once each
   */
  Tally tally(int flagged, int[] copies) {
    Tally tally = new Tally();
    walk(0, flagged, copies, tally);
    tally.cut();
    walk(flagged, codes.length, copies, tally);
    return tally;
  }

  private void walk(int from, int to, int[] copies, Tally tally) {
    boolean once = copies.length == 0;
    long positives = 0;
    long negatives = 0;
    for (int rank = from; rank < to; rank++) {
      int code = codes[rank];
      int weight = once ? 1 : copies[code >>> CLUSTER_SHIFT];
      int positive = weight * (code & POSITIVE);
      positives += positive;
      negatives += weight - positive;
      if ((code & LAST_OF_TIE) != 0) {
        if ((positives | negatives) != 0) {
          tally.add(positives, negatives);
        }
        positives = 0;
        negatives = 0;
      }
    }
  }

  private static OptionalDouble defined(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
