package org.discern.evaluation.comparison;

import org.discern.evaluation.SampleStatistic;
import org.discern.evaluation.Statistic;

/** The later version's figures minus the earlier one's, on the same resample. */
record PairedStatistic(SampleStatistic before, SampleStatistic after) implements Statistic {

  @Override
  public int size() {
    return after.size();
  }

  @Override
  public void measure(int[] copies, double[] figures) {
    double[] earlier = new double[size()];
    before.measure(copies, earlier);
    after.measure(copies, figures);
    for (int i = 0; i < earlier.length; i++) {
      figures[i] -= earlier[i];
    }
  }
}
