package org.discern.evaluation.agreement;

import org.discern.evaluation.Statistic;

/**
 * Krippendorff's alpha for nominal values, any number of readers and missing values (Krippendorff
 * 2011, "Computing Krippendorff's alpha-reliability", section C).
 */
record Alpha(CodedUnits units) implements Statistic {

  @Override
  public int size() {
    return 1;
  }

  @Override
  public void measure(int[] copies, double[] figures) {
    double[] valueCounts = new double[units.values()];
    double disagreements = 0;
    double total = 0;
    for (int unit = 0; unit < units.size(); unit++) {
      int weight = units.weight(unit, copies);
      int[] counts = counts(unit);
      int rated = 0;
      int samePairs = 0;
      for (int count : counts) {
        rated += count;
        samePairs += count * (count - 1);
      }
      if (rated < 2 || weight == 0) {
        continue;
      }
      total += (double) weight * rated;
      disagreements += (double) weight * (rated * (rated - 1) - samePairs) / (rated - 1);
      for (int value = 0; value < counts.length; value++) {
        valueCounts[value] += (double) weight * counts[value];
      }
    }
    double differentPairs = total * total;
    for (double count : valueCounts) {
      differentPairs -= count * count;
    }
    figures[0] =
        differentPairs == 0 ? Double.NaN : 1 - (total - 1) * disagreements / differentPairs;
  }

  private int[] counts(int unit) {
    int[] counts = new int[units.values()];
    for (int reader = 0; reader < units.readers().size(); reader++) {
      int value = units.value(unit, reader);
      if (value != CodedUnits.NONE) {
        counts[value]++;
      }
    }
    return counts;
  }
}
