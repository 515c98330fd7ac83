package org.discern.baseline;

import java.util.SortedMap;

/** The inputs of one text that are not zero: their places, ascending, and values. */
final class SparseRow {

  private final int[] places;
  private final double[] values;

  private SparseRow(int[] places, double[] values) {
    this.places = places;
    this.values = values;
  }

  /** Of unit length, unless it is empty. */
  static SparseRow normalised(SortedMap<Integer, Double> inputs) {
    double length = Math.sqrt(inputs.values().stream().mapToDouble(each -> each * each).sum());
    return new SparseRow(
        inputs.keySet().stream().mapToInt(Integer::intValue).toArray(),
        inputs.values().stream().mapToDouble(each -> each / length).toArray());
  }

  /** Each value times the factor of its place. */
  SparseRow times(double[] factors) {
    double[] products = values.clone();
    for (int i = 0; i < products.length; i++) {
      products[i] *= factors[places[i]];
    }
    return new SparseRow(places, products);
  }

  double dot(double[] weights) {
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      sum += weights[places[i]] * values[i];
    }
    return sum;
  }

  /** Adds its values, each times a factor, to a sum. */
  void addTo(double[] sums, double factor) {
    for (int i = 0; i < places.length; i++) {
      sums[places[i]] += factor * values[i];
    }
  }

  /** Adds a weight at each of its places, whatever the value. */
  void addPresenceTo(double[] sums, double weight) {
    for (int place : places) {
      sums[place] += weight;
    }
  }

  int size() {
    return places.length;
  }
}
