package org.discern.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class NormalTest {

  /** Values of Abramowitz and Stegun, table 26.1. */
  @Test
  void theDistributionIsTheTabulatedOne() {
    assertThat(Normal.cumulative(0)).isCloseTo(0.5, within(1e-15));
    assertThat(Normal.cumulative(1)).isCloseTo(0.841344746068543, within(1e-14));
    assertThat(Normal.cumulative(-2)).isCloseTo(0.022750131948179, within(1e-14));
    assertThat(Normal.cumulative(8)).isCloseTo(1, within(1e-14));
    assertThat(Normal.cumulative(-50)).isZero();
  }

  @Test
  void theQuantileUndoesTheDistribution() {
    assertThat(Normal.quantile(0.975)).isCloseTo(Interval.Z, within(1e-10));
    for (double share = 0.001; share < 1; share += 0.001) {
      assertThat(Normal.cumulative(Normal.quantile(share))).isCloseTo(share, within(1e-11));
    }
  }
}
