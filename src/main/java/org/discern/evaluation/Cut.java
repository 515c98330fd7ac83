package org.discern.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Thresholds that part two neighbouring scores and can be read by people. */
public final class Cut {

  private static final int FEWEST_DIGITS = 2;
  private static final int MOST_DIGITS = 17;

  private Cut() {}

  /**
   * A threshold that flags the higher score and not the lower one.
   *
   * <p>It lies near the middle, so that a tiny change of either score parts them still, and has as
   * few digits as that allows.
   *
   * @param lower less than {@code higher}; or both 0
   */
  public static double between(double lower, double higher) {
    BigDecimal middle =
        BigDecimal.valueOf(lower).add(BigDecimal.valueOf(higher)).divide(BigDecimal.valueOf(2));
    for (int digits = FEWEST_DIGITS; digits <= MOST_DIGITS; digits++) {
      double cut = middle.setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
      if (lower < cut && cut <= higher) {
        return cut;
      }
    }
    return higher;
  }
}
