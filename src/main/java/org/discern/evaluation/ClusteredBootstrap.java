package org.discern.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws whole articles with replacement, to see how far a figure moves from sample to sample.
 *
 * <p>Passages of one article resemble each other; drawing them singly would make intervals too
 * narrow (Davison and Hinkley 1997, section 3.8). Every resample has its own random stream, derived
 * from the seed and its number, so the outcome does not depend on the number of threads.
 *
 * <p>A resample is not a list of examples but a count per cluster; a figure is measured by one walk
 * down a {@link Ranking} sorted once, with these counts as weights.
 */
public final class ClusteredBootstrap {

  /** How many resamples a report uses. */
  public static final int DEFAULT_RESAMPLES = 2_000;

  private static final int MOST_BLOCKS = 200;

  private final long seed;
  private final int resamples;

  /**
   * A bootstrap that always draws the same.
   *
   * @param resamples at least 100
   */
  public ClusteredBootstrap(long seed, int resamples) {
    if (resamples < 100) {
      throw new IllegalArgumentException("too few resamples for an interval: " + resamples);
    }
    this.seed = seed;
    this.resamples = resamples;
  }

  /**
   * The figures of the whole sample with their intervals.
   *
   * @param clusters how many there are to draw from, and how many are drawn
   */
  public List<Estimate> estimates(int clusters, Statistic statistic) {
    double[] values = measure(statistic, new int[0]);
    Resamples resamples = draw(clusters, statistic);
    List<Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      estimates.add(resamples.estimate(i, values[i]));
    }
    return List.copyOf(estimates);
  }

  /** Measures every resample, on all cores. */
  Resamples draw(int clusters, Statistic statistic) {
    SplittableRandom[] streams = streams();
    double[][] drawn = new double[resamples][];
    IntStream.range(0, resamples)
        .parallel()
        .forEach(i -> drawn[i] = measure(statistic, copies(clusters, streams[i])));
    int blocks = Math.min(clusters, MOST_BLOCKS);
    double[][] leftOut = new double[blocks][];
    IntStream.range(0, blocks)
        .parallel()
        .forEach(i -> leftOut[i] = measure(statistic, without(clusters, i, blocks)));
    return new Resamples(drawn, leftOut);
  }

  private static double[] measure(Statistic statistic, int[] copies) {
    double[] figures = new double[statistic.size()];
    statistic.measure(copies, figures);
    return figures;
  }

  /** One random stream per resample, split off before any thread runs. */
  private SplittableRandom[] streams() {
    SplittableRandom root = new SplittableRandom(seed);
    SplittableRandom[] streams = new SplittableRandom[resamples];
    Arrays.setAll(streams, i -> root.split());
    return streams;
  }

  private static int[] copies(int clusters, SplittableRandom random) {
    int[] copies = new int[clusters];
    for (int drawn = 0; drawn < clusters; drawn++) {
      // Scaling 32 random bits is several times faster than nextInt(clusters); no cluster is
      // favoured by more than one part in 2³² / clusters.
      copies[(int) (((random.nextInt() & 0xFFFF_FFFFL) * clusters) >>> 32)]++;
    }
    return copies;
  }

  private static int[] without(int clusters, int block, int blocks) {
    int[] copies = new int[clusters];
    Arrays.fill(copies, 1);
    for (int cluster = block; cluster < clusters; cluster += blocks) {
      copies[cluster] = 0;
    }
    return copies;
  }
}
