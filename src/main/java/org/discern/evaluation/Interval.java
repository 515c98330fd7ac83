package org.discern.evaluation;

/**
 * A 95 % interval of a figure, both ends included.
 *
 * @param low at most {@code high}
 * @param high at least {@code low}
 */
public record Interval(double low, double high) {

  /** Two-sided 95 % quantile of the standard normal distribution. */
  static final double Z = 1.959963984540054;

  /** Checks the order of the ends. */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("not an interval: [" + low + ", " + high + "]");
    }
  }

  /** Whether the value lies between the ends. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
