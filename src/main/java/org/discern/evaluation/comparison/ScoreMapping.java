package org.discern.evaluation.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.discern.evaluation.Cut;
import org.discern.evaluation.Proportion;

/**
 * What a score of the earlier version is on the later version's scale, by matching quantiles: the
 * threshold that flags as many passages.
 */
public final class ScoreMapping {

  private final double[] before;
  private final double[] after;

  /**
   * One row of the mapping.
   *
   * @param before a threshold of the earlier version
   * @param after the later version's threshold that flags as many, or as nearly as ties allow
   * @param matchRateBefore what the earlier threshold flags
   * @param matchRateAfter what the later threshold flags
   */
  public record Row(
      double before, double after, Proportion matchRateBefore, Proportion matchRateAfter) {}

  private ScoreMapping(double[] before, double[] after) {
    this.before = before;
    this.after = after;
  }

  /** The mapping between two lists of scores of the same passages; order does not matter. */
  static ScoreMapping between(double[] before, double[] after) {
    return new ScoreMapping(ascending(before), ascending(after));
  }

  private static double[] ascending(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** The row of a threshold of the earlier version. */
  public Row at(double threshold) {
    int wanted = flagged(before, threshold);
    double mapped = cut(wanted);
    return new Row(
        threshold,
        mapped,
        new Proportion(wanted, before.length),
        new Proportion(flagged(after, mapped), after.length));
  }

  /** The rows of thresholds 0.05, 0.10, … 0.95. */
  public List<Row> table() {
    List<Row> rows = new ArrayList<>();
    for (int twentieth = 1; twentieth < 20; twentieth++) {
      rows.add(at(twentieth / 20.0));
    }
    return rows;
  }

  private static int flagged(double[] ascending, double threshold) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < threshold) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return ascending.length - low;
  }

  /** The threshold of the later version that flags the number nearest to the one wanted. */
  private double cut(int wanted) {
    int first = after.length - wanted;
    if (wanted == 0 || after.length == 0) {
      double highest = after.length == 0 ? 0 : after[after.length - 1];
      return Math.min(1, Math.nextUp(highest));
    }
    int from = first;
    while (from > 0 && after[from - 1] == after[first]) {
      from--;
    }
    int next = first;
    while (next < after.length && after[next] == after[first]) {
      next++;
    }
    boolean fewerIsNearer = next < after.length && next - first < first - from;
    int chosen = fewerIsNearer ? next : from;
    return Cut.between(chosen == 0 ? 0 : after[chosen - 1], after[chosen]);
  }
}
