package org.discern.evaluation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.discern.evaluation.Proportion;
import org.junit.jupiter.api.Test;

final class ScoreMappingTest {

  @Test
  void aScoreMapsToTheOneThatFlagsAsMany() {
    ScoreMapping mapping =
        ScoreMapping.between(
            new double[] {0.1, 0.3, 0.5, 0.7, 0.9}, new double[] {0.02, 0.9, 0.04, 0.06, 0.08});

    ScoreMapping.Row row = mapping.at(0.5);

    assertThat(row.matchRateBefore()).isEqualTo(new Proportion(3, 5));
    assertThat(row.matchRateAfter()).isEqualTo(new Proportion(3, 5));
    assertThat(row.after()).isEqualTo(0.05);
  }

  @Test
  void tiesAreNotParted() {
    ScoreMapping mapping =
        ScoreMapping.between(new double[] {0.1, 0.2, 0.3, 0.4}, new double[] {0.5, 0.5, 0.5, 0.9});

    assertThat(mapping.at(0.35).matchRateAfter()).isEqualTo(new Proportion(1, 4));
    assertThat(mapping.at(0.25).matchRateAfter()).isEqualTo(new Proportion(1, 4));
    assertThat(mapping.at(0.15).matchRateAfter()).isEqualTo(new Proportion(4, 4));
  }

  @Test
  void nothingFlaggedStaysNothingFlaggedWhereAThresholdCanSayIt() {
    ScoreMapping mapping = ScoreMapping.between(new double[] {0.1, 0.2}, new double[] {0.5, 0.6});

    assertThat(mapping.at(0.9).matchRateAfter()).isEqualTo(new Proportion(0, 2));
    assertThat(ScoreMapping.between(new double[0], new double[0]).at(0.5).matchRateAfter())
        .isEqualTo(new Proportion(0, 0));
  }

  @Test
  void theTableRises() {
    SplittableRandom random = new SplittableRandom(1);
    double[] before = random.doubles(500).toArray();
    double[] after = Arrays.stream(before).map(each -> each * each).toArray();

    double[] mapped =
        ScoreMapping.between(before, after).table().stream()
            .mapToDouble(ScoreMapping.Row::after)
            .toArray();

    assertThat(mapped).hasSize(19).isSorted();
    assertThat(mapped[9]).isBetween(0.24, 0.26);
  }
}
