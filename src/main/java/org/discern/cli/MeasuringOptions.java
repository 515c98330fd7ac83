package org.discern.cli;

import org.discern.evaluation.ClusteredBootstrap;
import org.discern.passage.InputException;
import picocli.CommandLine.Option;

/** How intervals are drawn. */
final class MeasuringOptions {

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the random draws that figures come from (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      defaultValue = "" + ClusteredBootstrap.DEFAULT_RESAMPLES,
      description = "How often the bootstrap draws, at least 100 (default: ${DEFAULT-VALUE}).")
  private int resamples;

  MeasuringOptions() {}

  ClusteredBootstrap bootstrap() {
    try {
      return new ClusteredBootstrap(seed, resamples);
    } catch (IllegalArgumentException e) {
      throw new InputException("--resamples", String.valueOf(e.getMessage()), e);
    }
  }

  long seed() {
    return seed;
  }

  @Override
  public String toString() {
    return resamples + " resamples, seed " + seed;
  }
}
