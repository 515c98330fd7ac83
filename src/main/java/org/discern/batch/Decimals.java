package org.discern.batch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How probabilities are written. */
final class Decimals {

  private static final int MOST = 4;

  private Decimals() {}

  /** At most four decimals, no trailing zeros: {@code 0.93}, {@code 1}, {@code 0}. */
  static BigDecimal brief(double probability) {
    BigDecimal rounded = BigDecimal.valueOf(probability).setScale(MOST, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }

  /** Two decimals, for people: {@code 0.93}. */
  static String forPeople(double probability) {
    return String.format(Locale.ROOT, "%.2f", probability);
  }
}
