package org.discern.evaluation.expectation;

import java.util.OptionalDouble;

/**
 * A figure that is expected.
 *
 * @param value empty if it is expected not to be defined
 * @param tolerance how far off a measured one may be, either way; at least 0
 */
public record Expected(OptionalDouble value, double tolerance) {

  /** Half of the last decimal that files have, for sums of decimals are not exact. */
  private static final double SLACK = 0.5e-4;

  /** Checks the tolerance. */
  public Expected {
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("a tolerance is at least 0: " + tolerance);
    }
  }

  /** Whether a measured figure is as expected; undefined is as expected as undefined. */
  public boolean isMetBy(OptionalDouble measured) {
    if (value.isEmpty() || measured.isEmpty()) {
      return value.isEmpty() && measured.isEmpty();
    }
    return Math.abs(measured.getAsDouble() - value.getAsDouble()) < tolerance + SLACK;
  }
}
