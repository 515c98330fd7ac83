package org.discern.evaluation.tuning;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.discern.evaluation.Estimate;

/**
 * A bound that an operating point must keep.
 *
 * @param metric which figure
 * @param side of the bound
 * @param bound in [0, 1]
 */
public record Constraint(Metric metric, Side side, double bound) {

  /** On which side of a bound a figure must lie. */
  public enum Side {
    /** At or above it. */
    AT_LEAST(">="),
    /** At or below it. */
    AT_MOST("<=");

    private final String sign;

    Side(String sign) {
      this.sign = sign;
    }
  }

  /** Checks the bound. */
  public Constraint {
    if (!(bound >= 0 && bound <= 1)) {
      throw new IllegalArgumentException("not a bound in [0, 1]: " + bound);
    }
  }

  /** The same with another bound. */
  Constraint with(double other) {
    return new Constraint(metric, side, other);
  }

  /** Whether a figure keeps the bound, as far as the certainty asks; an undefined one does not. */
  boolean isKeptBy(Estimate figure, Certainty certainty) {
    OptionalDouble tested = tested(figure, certainty);
    return tested.isPresent() && isKeptBy(tested.getAsDouble());
  }

  boolean isKeptBy(double value) {
    return side == Side.AT_LEAST ? value >= bound : value <= bound;
  }

  /** The number that is held against the bound: the value, or the worse end of its interval. */
  OptionalDouble tested(Estimate figure, Certainty certainty) {
    if (certainty == Certainty.POINT) {
      return figure.value();
    }
    return figure.interval().stream()
        .mapToDouble(each -> side == Side.AT_LEAST ? each.low() : each.high())
        .findFirst();
  }

  /** For example {@code precision >= 0.9}. */
  @Override
  public String toString() {
    return metric.phrase()
        + " "
        + side.sign
        + " "
        + BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }
}
