package org.discern.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure measured on a sample, with its 95 % interval where one can be given.
 *
 * @param value empty if the sample does not define it
 * @param interval empty if the value is, or if the sample is too small to say
 */
public record Estimate(OptionalDouble value, Optional<Interval> interval) {

  /** What the sample does not define. */
  public static final Estimate UNDEFINED = new Estimate(OptionalDouble.empty(), Optional.empty());

  /** Checks that only a defined value has an interval. */
  public Estimate {
    if (value.isEmpty() && interval.isPresent()) {
      throw new IllegalArgumentException("an undefined value cannot have an interval");
    }
  }

  /** A figure with its interval. */
  public static Estimate of(double value, Interval interval) {
    return new Estimate(OptionalDouble.of(value), Optional.of(interval));
  }

  /** Whether the sample defines the value. */
  public boolean isDefined() {
    return value.isPresent();
  }
}
