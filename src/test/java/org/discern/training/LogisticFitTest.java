package org.discern.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticFitTest {

  private static final double[] START = {0.5, 0.5, 0};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void weightsThatMadeTheLabelsAreFoundAgain(long seed) {
    Random random = new Random(seed);
    double[][] inputs = new double[40_000][];
    boolean[] positives = new boolean[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = new double[] {random.nextGaussian(), 2 * random.nextGaussian()};
      double logOdds = 1.5 * inputs[i][0] - 0.7 * inputs[i][1] + 0.4;
      positives[i] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
    }

    double[] weights = LogisticFit.of(inputs, positives, START);

    assertThat(weights)
        .as("seed %d", seed)
        .containsExactly(new double[] {1.5, -0.7, 0.4}, within(0.06));
  }

  @Test
  void separableDataHasAFiniteAnswerThatSeparatesIt() {
    double[][] inputs = {{-3, -1}, {-2, -2}, {-1, -1}, {1, 1}, {2, 3}, {3, 1}};
    boolean[] positives = {false, false, false, true, true, true};

    double[] weights = LogisticFit.of(inputs, positives, START);

    for (int i = 0; i < inputs.length; i++) {
      double logOdds = weights[0] * inputs[i][0] + weights[1] * inputs[i][1] + weights[2];
      assertThat(logOdds > 0).isEqualTo(positives[i]);
    }
    assertThat(Arrays.stream(weights)).allMatch(each -> Math.abs(each) < 50);
  }

  @Test
  void withoutExamplesTheStartStays() {
    double[] weights = LogisticFit.of(new double[0][], new boolean[0], START);

    assertThat(weights).containsExactly(START, within(1e-9));
  }

  @Test
  void oneClassAndEqualInputsAreFinite() {
    double[][] inputs = {{20, 20}, {20, 20}, {20, 20}};

    double[] weights = LogisticFit.of(inputs, new boolean[] {false, false, false}, START);

    assertThat(Arrays.stream(weights)).allMatch(Double::isFinite);
    assertThat(20 * weights[0] + 20 * weights[1] + weights[2]).isNegative();
  }

  @Test
  void theStartIsLeftAsItWas() {
    double[] start = START.clone();

    LogisticFit.of(new double[][] {{1, 2}, {2, 1}}, new boolean[] {true, false}, start);

    assertThat(start).containsExactly(START);
  }
}
