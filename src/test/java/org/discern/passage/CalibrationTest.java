package org.discern.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {

  @Test
  void noneIsTheLogisticFunction() {
    assertThat(Calibration.none().probability(0)).isEqualTo(0.5);
    assertThat(Calibration.none().probability(Math.log(3))).isCloseTo(0.75, within(1e-12));
    assertThat(Calibration.none().probability(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(Calibration.none().probability(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Calibration.none().probability(-1e6)).isZero();
  }

  @Test
  void plattStretchesAndMoves() {
    assertThat(Calibration.platt(2, -1).probability(0.5)).isEqualTo(0.5);
    assertThat(Calibration.platt(1, Math.log(3)).probability(0)).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void isotonicIsStraightBetweenKnotsAndFlatOutside() {
    Calibration calibration =
        new Calibration(Calibration.Method.ISOTONIC, List.of(-1.0, 0.2, 1.0, 0.4, 3.0, 1.0));

    assertThat(calibration.probability(-5)).isEqualTo(0.2);
    assertThat(calibration.probability(-1)).isEqualTo(0.2);
    assertThat(calibration.probability(0)).isCloseTo(0.3, within(1e-12));
    assertThat(calibration.probability(2)).isCloseTo(0.7, within(1e-12));
    assertThat(calibration.probability(3)).isEqualTo(1);
    assertThat(calibration.probability(50)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isotonicNeverFallsAndStaysAProbability(long seed) {
    Random random = new Random(seed);
    List<Double> numbers = new ArrayList<>();
    double probability = 0;
    for (int knot = 0; knot < 40; knot++) {
      numbers.add(knot + random.nextDouble() / 2);
      probability += (1 - probability) * random.nextDouble() / 3;
      numbers.add(probability);
    }
    Calibration calibration = new Calibration(Calibration.Method.ISOTONIC, numbers);

    double last = 0;
    for (int knot = 0; knot < 40; knot++) {
      double right = numbers.get(2 * knot);
      for (double x : new double[] {Math.nextDown(right), right, Math.nextUp(right)}) {
        double value = calibration.probability(x);
        assertThat(value).as("seed %d, at %s", seed, x).isBetween(last, 1.0);
        last = value;
      }
    }
  }

  @Test
  void numbersThatFallOrDoNotFitAreRefused() {
    assertRefused(Calibration.Method.NONE, 1.0);
    assertRefused(Calibration.Method.PLATT, 1.0);
    assertRefused(Calibration.Method.PLATT, 0.0, 1.0);
    assertRefused(Calibration.Method.PLATT, Double.NaN, 1.0);
    assertRefused(Calibration.Method.PLATT, 1.0, Double.POSITIVE_INFINITY);
    assertRefused(Calibration.Method.ISOTONIC);
    assertRefused(Calibration.Method.ISOTONIC, 1.0, 0.5, 1.0, 0.6);
    assertRefused(Calibration.Method.ISOTONIC, 1.0, 0.5, 2.0, 0.4);
    assertRefused(Calibration.Method.ISOTONIC, 1.0, -0.1);
    assertRefused(Calibration.Method.ISOTONIC, 1.0, 0.5, 2.0, 1.1);
    assertRefused(Calibration.Method.ISOTONIC, 1.0, Double.NaN, 2.0, 1.0);
  }

  private static void assertRefused(Calibration.Method method, Double... numbers) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Calibration(method, List.of(numbers)))
        .withMessageContaining(method.name());
  }
}
