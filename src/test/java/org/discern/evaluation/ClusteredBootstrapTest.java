package org.discern.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

final class ClusteredBootstrapTest {

  /** The mean of the numbers of the clusters drawn: a statistic whose distribution is known. */
  private static final class MeanNumber implements Statistic {

    @Override
    public int size() {
      return 1;
    }

    @Override
    public void measure(int[] copies, double[] figures) {
      double sum = 0;
      for (int cluster = 0; cluster < copies.length; cluster++) {
        sum += (double) copies[cluster] * cluster;
      }
      figures[0] = sum / Arrays.stream(copies).sum();
    }
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws Exception {
    Interval alone = drawnBy(1);
    Interval together = drawnBy(4);

    assertThat(together).isEqualTo(alone);
  }

  private static Interval drawnBy(int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> interval(5)).get();
    } finally {
      pool.shutdown();
    }
  }

  private static Interval interval(long seed) {
    return new ClusteredBootstrap(seed, 500)
        .draw(100, new MeanNumber())
        .interval(0, 49.5)
        .orElseThrow();
  }

  @Test
  void anotherSeedDrawsOtherwise() {
    assertThat(interval(5)).isNotEqualTo(interval(6));
  }

  @Test
  void resamplesVaryAsMuchAsTheoryHasIt() {
    Interval interval =
        new ClusteredBootstrap(1, 5_000)
            .draw(100, new MeanNumber())
            .interval(0, 49.5)
            .orElseThrow();

    double standardError = Math.sqrt((100 * 100 - 1) / 12.0 / 100);
    double expected = 2 * Interval.Z * standardError;
    assertThat(interval.high() - interval.low()).isBetween(0.95 * expected, 1.05 * expected);
  }

  @Test
  void fewerThanTenClustersGiveNoInterval() {
    Resamples nine = new ClusteredBootstrap(1, 200).draw(9, new MeanNumber());
    Resamples ten = new ClusteredBootstrap(1, 200).draw(10, new MeanNumber());

    assertThat(nine.interval(0, 4)).isEmpty();
    assertThat(ten.interval(0, 4.5)).isPresent();
  }

  @Test
  void aFigureThatNeverVariesHasNoInterval() {
    Ranking perfect = Ranking.of(scores(50), positives(50));
    Statistic area =
        new Statistic() {
          @Override
          public int size() {
            return 1;
          }

          @Override
          public void measure(int[] copies, double[] figures) {
            figures[0] = perfect.tally(0, copies).rocAuc();
          }
        };

    Estimate estimate = new ClusteredBootstrap(1, 200).draw(50, area).estimate(0, 1);

    assertThat(estimate.value()).hasValue(1);
    assertThat(estimate.interval()).isEmpty();
  }

  private static double[] scores(int size) {
    double[] scores = new double[size];
    Arrays.setAll(scores, i -> (double) i / size);
    return scores;
  }

  private static boolean[] positives(int size) {
    boolean[] positives = new boolean[size];
    for (int i = size / 2; i < size; i++) {
      positives[i] = true;
    }
    return positives;
  }

  @Test
  void anUndefinedFigureHasNeitherValueNorInterval() {
    Resamples resamples = new ClusteredBootstrap(1, 200).draw(20, new MeanNumber());

    assertThat(resamples.estimate(0, Double.NaN)).isEqualTo(Estimate.UNDEFINED);
  }

  @Test
  void tooFewResamplesAreRefused() {
    assertThatThrownBy(() -> new ClusteredBootstrap(1, 99))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("too few resamples for an interval: 99");
  }
}
