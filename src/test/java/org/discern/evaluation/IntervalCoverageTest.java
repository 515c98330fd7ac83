package org.discern.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often a 95 % interval holds the truth, over 1,000 simulated samples.
 *
 * <p>Articles have one to eight passages that resemble each other in label and in score. The truth
 * is what a very large sample gives.
 */
@Tag("slow")
final class IntervalCoverageTest {

  private static final int SAMPLES = 1_000;
  private static final double THRESHOLD = 0.5;

  /** A world to sample from. */
  private record World(double prevalence, double separation, double likeness, int mostPassages) {

    /** A sample of so many articles. */
    Ranking sample(int articles, SplittableRandom random) {
      double cut = Normal.quantile(1 - prevalence) * Math.sqrt(1 + likeness * likeness);
      double[] scores = new double[articles * mostPassages];
      boolean[] positives = new boolean[scores.length];
      int[] clusters = new int[scores.length];
      int size = 0;
      for (int article = 0; article < articles; article++) {
        double topic = likeness * gaussian(random);
        double style = 0.5 * likeness * gaussian(random);
        for (int left = 1 + random.nextInt(mostPassages); left > 0; left--) {
          positives[size] = gaussian(random) + topic > cut;
          double logit = (positives[size] ? separation : 0) + gaussian(random) + style;
          double score = 1 / (1 + Math.exp(1.2 * separation - 1.5 * logit));
          scores[size] = Math.round(score * 1_000) / 1_000.0;
          clusters[size++] = article;
        }
      }
      return Ranking.of(
          Arrays.copyOf(scores, size),
          Arrays.copyOf(positives, size),
          Arrays.copyOf(clusters, size));
    }

    private static double gaussian(SplittableRandom random) {
      double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
      return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }
  }

  /** F1, average precision and ROC AUC of a ranking. */
  private record Figures(Ranking ranking) implements Statistic {

    @Override
    public int size() {
      return 3;
    }

    @Override
    public void measure(int[] copies, double[] figures) {
      Tally tally = ranking.tally(ranking.flagged(THRESHOLD), copies);
      figures[0] = tally.of(Figure.F1);
      figures[1] = tally.averagePrecision();
      figures[2] = tally.rocAuc();
    }

    double[] values() {
      double[] values = new double[3];
      measure(new int[0], values);
      return values;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "150, 0.2, 2.0, 0.7, 8",
    "400, 0.2, 2.0, 0.7, 6",
    "300, 0.3, 3.2, 0.5, 3",
    "600, 0.25, 3.0, 0.3, 1",
    "200, 0.3, 1.0, 1.0, 8"
  })
  void clusteredBootstrapIntervalsHoldTheTruth(
      int articles, double prevalence, double separation, double likeness, int mostPassages) {
    World world = new World(prevalence, separation, likeness, mostPassages);
    double[] truth = new Figures(world.sample(400_000, new SplittableRandom(99))).values();
    SplittableRandom random = new SplittableRandom(7);
    int[] held = new int[truth.length];

    for (int sample = 0; sample < SAMPLES; sample++) {
      Figures figures = new Figures(world.sample(articles, random.split()));
      double[] values = figures.values();
      Resamples resamples = new ClusteredBootstrap(sample, 1_000).draw(articles, figures);
      for (int i = 0; i < held.length; i++) {
        Interval interval = resamples.interval(i, values[i]).orElseThrow();
        held[i] += interval.contains(truth[i]) ? 1 : 0;
      }
    }

    assertThat(Arrays.stream(held).boxed())
        .as("F1, AP, AUC")
        .allSatisfy(each -> assertThat(each).isBetween(930, 970));
  }

  @ParameterizedTest
  @CsvSource({
    "30, 0.3",
    "50, 0.2",
    "50, 0.5",
    "100, 0.1",
    "100, 0.5",
    "100, 0.8",
    "200, 0.9",
    "1000, 0.95",
    "365, 0.87"
  })
  void wilsonIntervalsHoldTheTruth(int tries, double chance) {
    SplittableRandom random = new SplittableRandom(3);
    int held = 0;

    for (int sample = 0; sample < SAMPLES; sample++) {
      int hits = 0;
      for (int i = 0; i < tries; i++) {
        hits += random.nextDouble() < chance ? 1 : 0;
      }
      held += new Proportion(hits, tries).interval().orElseThrow().contains(chance) ? 1 : 0;
    }

    assertThat(held).isBetween(930, 970);
  }

  @Test
  void drawingPassagesOneByOneWouldBeTooSure() {
    World world = new World(0.3, 1.0, 1.0, 8);
    SplittableRandom random = new SplittableRandom(7);
    Ranking clustered = world.sample(200, random);
    int[] own = new int[clustered.size()];
    Arrays.setAll(own, i -> i);
    double[] scores = new double[own.length];
    boolean[] positives = new boolean[own.length];
    for (int rank = 0; rank < own.length; rank++) {
      scores[rank] = clustered.score(rank);
      positives[rank] = clustered.isPositive(rank);
    }
    Figures apart = new Figures(Ranking.of(scores, positives, own));
    Figures together = new Figures(clustered);
    double value = together.values()[0];

    Interval narrow =
        new ClusteredBootstrap(1, 2_000).draw(own.length, apart).interval(0, value).orElseThrow();
    Interval honest =
        new ClusteredBootstrap(1, 2_000).draw(200, together).interval(0, value).orElseThrow();

    assertThat(honest.high() - honest.low()).isGreaterThan(1.1 * (narrow.high() - narrow.low()));
  }
}
