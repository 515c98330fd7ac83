package org.discern.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.discern.text.Features;
import org.junit.jupiter.api.Test;

class TermStatisticsTest {

  private static final int NGRAMS = 1024;

  @Test
  void inverseFrequenciesCountPassagesNotOccurrences() {
    TermStatistics statistics = new TermStatistics(NGRAMS, 1);
    add(statistics, 1, 1, 3, 5);
    add(statistics, 0, 1, 3);
    add(statistics, 0, 1, 7);

    float[] frequencies = statistics.inverseFrequencies();

    assertThat(frequencies).hasSize(1024);
    assertThat((double) frequencies[3]).isCloseTo(Math.log(4 / 3.0) + 1, within(1e-6));
    assertThat((double) frequencies[5]).isCloseTo(Math.log(4 / 2.0) + 1, within(1e-6));
    assertThat((double) frequencies[9]).isCloseTo(Math.log(4 / 1.0) + 1, within(1e-6));
  }

  @Test
  void ratiosAreSmoothedLogOddsByWeight() {
    TermStatistics statistics = new TermStatistics(NGRAMS, 1);
    add(statistics, 1, 2, 3, 5);
    add(statistics, 0, 1, 3);
    add(statistics, 0, 1, 7);

    float[] ratios = statistics.ratios()[0];

    // Positive: ngram 3 and 5 weigh 2 each; negative: 3 and 7 weigh 1 each; three ngrams seen.
    assertThat((double) ratios[3])
        .isCloseTo(Math.abs(Math.log(3 / 7.0) - Math.log(2 / 5.0)), within(1e-6));
    assertThat((double) ratios[5])
        .isCloseTo(Math.abs(Math.log(3 / 7.0) - Math.log(1 / 5.0)), within(1e-6));
    assertThat((double) ratios[7])
        .isCloseTo(Math.abs(Math.log(1 / 7.0) - Math.log(2 / 5.0)), within(1e-6));
  }

  @Test
  void noRatioIsZeroAndTheBiasHasItsOwn() {
    TermStatistics statistics = new TermStatistics(NGRAMS, 2);

    float[][] ratios = statistics.ratios();

    assertThat(ratios[1]).hasSize(1025);
    for (int ngram = 0; ngram < 1024; ngram++) {
      assertThat(ratios[1][ngram]).isEqualTo(0.01f);
    }
    assertThat(ratios[1][1024]).isEqualTo(0.1f);
  }

  @Test
  void anUnknownLabelCountsForNeitherSide() {
    TermStatistics statistics = new TermStatistics(NGRAMS, 1);
    add(statistics, 1, 1, 3);
    add(statistics, 0, 1, 5);
    float before = statistics.ratios()[0][3];

    add(statistics, 1, 0, 3);

    assertThat(statistics.ratios()[0][3]).isEqualTo(before);
  }

  private static void add(TermStatistics statistics, float target, float weight, int... ngrams) {
    int[] counts = new int[ngrams.length];
    java.util.Arrays.fill(counts, 2);
    statistics.add(
        new Features(ngrams, counts, new int[] {0}), new float[] {target}, new float[] {weight});
  }
}
