package org.discern.evaluation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class McNemarTest {

  /** Values of scipy.stats.binomtest(b, b + c).pvalue. */
  @ParameterizedTest
  @CsvSource({
    "5, 0, 0.0625",
    "0, 6, 0.03125",
    "12, 5, 0.143463134765625",
    "86, 150, 3.715936139571387e-05",
    "1000, 1100, 0.030720707864242486"
  })
  void thePValueIsTheExactBinomialOne(long before, long after, double expected) {
    assertThat(new McNemar(before, after).pValue()).isCloseTo(expected, within(expected * 1e-9));
  }

  @Test
  void versionsThatNeverDifferGiveNoReasonToDoubt() {
    assertThat(new McNemar(0, 0).pValue()).isEqualTo(1);
    assertThat(new McNemar(7, 7).pValue()).isEqualTo(1);
  }

  @Test
  void manyPassagesDoNotOverflow() {
    assertThat(new McNemar(50_000, 60_000).pValue()).isBetween(0.0, 1e-100);
    assertThat(new McNemar(50_000, 50_100).pValue()).isBetween(0.7, 0.8);
  }

  @Test
  void aNegativeCountIsRefused() {
    assertThatThrownBy(() -> new McNemar(-1, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
