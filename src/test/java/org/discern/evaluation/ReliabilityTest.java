package org.discern.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ReliabilityTest {

  @Test
  void theErrorWeighsEachBinByItsSize() {
    double[] scores = {0.95, 0.95, 0.95, 0.95, 0.05, 0.05};
    boolean[] positives = {true, true, true, false, false, false};

    Reliability reliability = Reliability.of(Ranking.of(scores, positives));

    double expected = (4 * Math.abs(0.95 - 0.75) + 2 * 0.05) / 6;
    assertThat(reliability.calibrationError().orElseThrow()).isCloseTo(expected, within(1e-12));
    assertThat(reliability.bins()).hasSize(Reliability.BINS);
    assertThat(reliability.bins().get(14).positives()).isEqualTo(new Proportion(3, 4));
    assertThat(reliability.bins().get(14).gap()).isCloseTo(0.2, within(1e-12));
    assertThat(reliability.bins().get(7).meanScore()).isEmpty();
    assertThat(reliability.bins().get(7).gap()).isZero();
  }

  @Test
  void bothEndsOfTheScaleFallIntoABin() {
    Reliability reliability =
        Reliability.of(Ranking.of(new double[] {0, 1}, new boolean[] {false, true}));

    assertThat(reliability.calibrationError()).hasValue(0);
    assertThat(reliability.bins().stream().mapToLong(each -> each.positives().of()).sum())
        .isEqualTo(2);
  }

  @Test
  void ofNothingEveryFigureIsUndefined() {
    Reliability reliability = Reliability.of(Ranking.of(new double[0], new boolean[0]));

    assertThat(
            Arrays.asList(
                reliability.calibrationError(), reliability.brierScore(), reliability.logLoss()))
        .allSatisfy(each -> assertThat(each).isEmpty());
  }
}
