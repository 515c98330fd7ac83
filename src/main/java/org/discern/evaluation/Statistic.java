package org.discern.evaluation;

/** Figures of a resample of clusters, for {@link ClusteredBootstrap}. */
public interface Statistic {

  /** How many figures there are. */
  int size();

  /**
   * Measures a resample; called from several threads at once.
   *
   * @param copies how often each cluster was drawn; empty stands for once each
   * @param figures filled with the figures; NaN where the resample does not define one
   */
  void measure(int[] copies, double[] figures);
}
