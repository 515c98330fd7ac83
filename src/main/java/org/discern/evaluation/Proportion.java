package org.discern.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A ratio of two counts: so many hits of so many tries.
 *
 * <p>Of nothing there is neither a value nor an interval.
 *
 * @param hits in [0, {@code of}]
 * @param of at least 0
 */
public record Proportion(long hits, long of) {

  /** Checks the counts. */
  public Proportion {
    if (hits < 0 || hits > of) {
      throw new IllegalArgumentException("not a proportion: " + hits + " of " + of);
    }
  }

  /** The ratio in [0, 1]; empty for 0/0. */
  public OptionalDouble value() {
    return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / of);
  }

  /**
   * The 95 % score interval of Wilson (1927), without continuity correction; empty for 0/0.
   *
   * <p>It treats the tries as independent. It never leaves [0, 1], touches 0 only for no hits and 1
   * only for no misses.
   */
  public Optional<Interval> interval() {
    if (of == 0) {
      return Optional.empty();
    }
    double n = of;
    double rate = hits / n;
    double z2 = Interval.Z * Interval.Z;
    double centre = rate + z2 / (2 * n);
    double spread = Interval.Z * Math.sqrt(rate * (1 - rate) / n + z2 / (4 * n * n));
    double scale = 1 + z2 / n;
    double low = hits == 0 ? 0 : Math.max(0, (centre - spread) / scale);
    double high = hits == of ? 1 : Math.min(1, (centre + spread) / scale);
    return Optional.of(new Interval(low, high));
  }

  /** Value and interval, without the counts. */
  public Estimate estimate() {
    return new Estimate(value(), interval());
  }

  /** For example {@code 0.910 (91/100)}; {@code – (0/0)} if undefined. */
  @Override
  public String toString() {
    return of == 0
        ? "– (0/0)"
        : String.format(Locale.ROOT, "%.3f (%d/%d)", (double) hits / of, hits, of);
  }
}
