package org.discern.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RankingTest {

  @Test
  void tiedScoresAreOnePointOfTheCurve() {
    Ranking ranking =
        Ranking.of(
            new double[] {0.2, 0.9, 0.5, 0.5, 0.5}, new boolean[] {false, true, true, false, true});

    assertThat(ranking.curve())
        .containsExactly(
            new CurvePoint(0.9, new Confusion(1, 0, 2, 2)),
            new CurvePoint(0.5, new Confusion(3, 1, 0, 1)),
            new CurvePoint(0.2, new Confusion(3, 2, 0, 0)));
  }

  @Test
  void theOrderOfTheExamplesChangesNoFigure() {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 50; round++) {
      int size = 2 + random.nextInt(40);
      double[] scores = random.doubles(size).map(each -> Math.round(each * 5) / 5.0).toArray();
      boolean[] positives = new boolean[size];
      for (int i = 0; i < size; i++) {
        positives[i] = random.nextBoolean();
      }

      Ranking there = Ranking.of(scores, positives);
      Ranking back = Ranking.of(reversed(scores), reversed(positives));

      assertThat(back.averagePrecision()).as("round %d", round).isEqualTo(there.averagePrecision());
      assertThat(back.rocAuc()).as("round %d", round).isEqualTo(there.rocAuc());
      assertThat(back.curve()).as("round %d", round).isEqualTo(there.curve());
    }
  }

  @Test
  void aThresholdFlagsScoresAtOrAboveIt() {
    Ranking ranking =
        Ranking.of(new double[] {0.1, 0.5, 0.5, 0.9}, new boolean[] {false, false, true, true});

    assertThat(ranking.at(0.5)).isEqualTo(new Confusion(2, 1, 0, 1));
    assertThat(ranking.at(Math.nextUp(0.5))).isEqualTo(new Confusion(1, 0, 1, 2));
    assertThat(ranking.at(1)).isEqualTo(new Confusion(0, 0, 2, 2));
    assertThat(ranking.at(0)).isEqualTo(new Confusion(2, 2, 0, 0));
  }

  @Test
  void copiesOfAClusterCountAsIfTheyWereWrittenOut() {
    double[] scores = {0.9, 0.4, 0.7, 0.4, 0.2};
    boolean[] positives = {true, false, false, true, false};
    Ranking clustered = Ranking.of(scores, positives, new int[] {0, 0, 1, 1, 2});
    Ranking writtenOut =
        Ranking.of(
            new double[] {0.9, 0.4, 0.9, 0.4, 0.2},
            new boolean[] {true, false, true, false, false});

    Tally resampled = clustered.tally(clustered.flagged(0.5), new int[] {2, 0, 1});

    assertThat(resampled.confusion()).isEqualTo(writtenOut.at(0.5));
    assertThat(writtenOut.averagePrecision()).hasValue(resampled.averagePrecision());
    assertThat(writtenOut.rocAuc()).hasValue(resampled.rocAuc());
  }

  @Test
  void nothingRankedDefinesNothing() {
    Ranking none = Ranking.of(new double[0], new boolean[0]);

    assertThat(none.averagePrecision()).isEmpty();
    assertThat(none.rocAuc()).isEmpty();
    assertThat(none.curve()).isEmpty();
    assertThat(none.at(0.5)).isEqualTo(Confusion.NONE);
  }

  @Test
  void aScoreThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> Ranking.of(new double[] {Double.NaN}, new boolean[] {true}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a score: NaN");
  }

  private static double[] reversed(double[] values) {
    double[] reversed = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      reversed[i] = values[values.length - 1 - i];
    }
    return reversed;
  }

  private static boolean[] reversed(boolean[] values) {
    boolean[] reversed = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      reversed[i] = values[values.length - 1 - i];
    }
    return reversed;
  }
}
