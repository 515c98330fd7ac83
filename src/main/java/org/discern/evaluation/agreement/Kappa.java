package org.discern.evaluation.agreement;

import org.discern.evaluation.Statistic;

/** Cohen's kappa of two readers over the units that both judged. */
record Kappa(CodedUnits units, int first, int second) implements Statistic {

  @Override
  public int size() {
    return 1;
  }

  @Override
  public void measure(int[] copies, double[] figures) {
    double[] ofFirst = new double[units.values()];
    double[] ofSecond = new double[units.values()];
    double same = 0;
    double total = 0;
    for (int unit = 0; unit < units.size(); unit++) {
      int one = units.value(unit, first);
      int other = units.value(unit, second);
      if (one != CodedUnits.NONE && other != CodedUnits.NONE) {
        int weight = units.weight(unit, copies);
        total += weight;
        same += one == other ? weight : 0;
        ofFirst[one] += weight;
        ofSecond[other] += weight;
      }
    }
    double byChance = 0;
    for (int value = 0; value < ofFirst.length; value++) {
      byChance += ofFirst[value] * ofSecond[value];
    }
    double beyond = total * total - byChance;
    figures[0] = beyond == 0 ? Double.NaN : (total * same - byChance) / beyond;
  }
}
