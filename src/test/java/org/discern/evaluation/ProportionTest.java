package org.discern.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProportionTest {

  /** Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void theIntervalIsTheOneNewcombePublished(long hits, long of, double low, double high) {
    Interval interval = new Proportion(hits, of).interval().orElseThrow();

    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }

  @Test
  void ofNothingThereIsNeitherValueNorInterval() {
    Proportion none = new Proportion(0, 0);

    assertThat(none.value()).isEmpty();
    assertThat(none.interval()).isEmpty();
    assertThat(none.estimate()).isEqualTo(Estimate.UNDEFINED);
    assertThat(none).hasToString("– (0/0)");
  }

  @Test
  void aProportionIsPrintedWithItsCounts() {
    assertThat(new Proportion(91, 100)).hasToString("0.910 (91/100)");
  }

  @Test
  void theIntervalTouchesTheEndsOnlyForNoneAndAll() {
    Interval none = new Proportion(0, 5).interval().orElseThrow();
    Interval one = new Proportion(1, 5).interval().orElseThrow();
    Interval all = new Proportion(5, 5).interval().orElseThrow();

    assertThat(none.low()).isZero();
    assertThat(one.low()).isPositive();
    assertThat(all.high()).isEqualTo(1);
    assertThat(all.low()).isCloseTo(1 - none.high(), within(1e-12));
  }

  @Test
  void moreHitsThanTriesAreRefused() {
    assertThatThrownBy(() -> new Proportion(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a proportion: 3 of 2");
  }
}
