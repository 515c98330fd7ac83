package org.discern.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class CutTest {

  @Test
  void theCutIsShortAndBetween() {
    assertThat(Cut.between(0.4, 0.5)).isEqualTo(0.45);
    assertThat(Cut.between(0.2, 0.9)).isEqualTo(0.55);
    assertThat(Cut.between(0.41, 0.42)).isIn(0.42, 0.415);
    assertThat(Cut.between(0, 0)).isZero();
    assertThat(Cut.between(0.999999, 1)).isEqualTo(1);
  }

  @Test
  void theCutAlwaysPartsTheTwo() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 10_000; round++) {
      double lower = random.nextDouble();
      double higher =
          round % 2 == 0 ? Math.nextUp(lower) : lower + (1 - lower) * random.nextDouble();

      double cut = Cut.between(lower, higher);

      assertThat(cut).as("round %d", round).isGreaterThan(lower).isLessThanOrEqualTo(higher);
    }
  }
}
