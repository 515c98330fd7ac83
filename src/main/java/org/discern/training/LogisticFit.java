package org.discern.training;

/**
 * Logistic regression of a few inputs by Newton's method, with a small pull towards given weights.
 *
 * <p>Targets are moved from 0 and 1 by one part in the class size (Platt, 1999), so that separable
 * data has a finite answer.
 */
final class LogisticFit {

  private static final int STEPS = 50;
  private static final double PULL = 1e-3;

  private LogisticFit() {}

  /**
   * The weights that explain the labels best.
   *
   * @param inputs one row per example
   * @param positives one per example
   * @param start where the search begins and what weights are pulled towards; one per input and the
   *     intercept last
   * @return one weight per input and the intercept last
   */
  static double[] of(double[][] inputs, boolean[] positives, double[] start) {
    int size = start.length;
    double[] weights = start.clone();
    long positive = 0;
    for (boolean each : positives) {
      positive += each ? 1 : 0;
    }
    double high = (positive + 1.0) / (positive + 2.0);
    double low = 1.0 / (positives.length - positive + 2.0);
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[size];
      double[][] hessian = new double[size][size];
      for (int i = 0; i < size; i++) {
        gradient[i] = PULL * (weights[i] - start[i]);
        hessian[i][i] = PULL + 1e-9;
      }
      for (int row = 0; row < inputs.length; row++) {
        double logOdds = weights[size - 1];
        for (int i = 0; i < size - 1; i++) {
          logOdds += weights[i] * inputs[row][i];
        }
        double probability = 1 / (1 + Math.exp(-logOdds));
        double error = probability - (positives[row] ? high : low);
        double curvature = Math.max(1e-9, probability * (1 - probability));
        for (int i = 0; i < size; i++) {
          double left = i == size - 1 ? 1 : inputs[row][i];
          gradient[i] += error * left;
          for (int j = 0; j < size; j++) {
            hessian[i][j] += curvature * left * (j == size - 1 ? 1 : inputs[row][j]);
          }
        }
      }
      double[] change = solve(hessian, gradient);
      double largest = 0;
      for (int i = 0; i < size; i++) {
        // A step is bounded: far from the answer the curvature is too small to be believed.
        double bounded = Math.max(-1, Math.min(1, change[i]));
        weights[i] -= bounded;
        largest = Math.max(largest, Math.abs(bounded));
      }
      if (largest < 1e-9) {
        break;
      }
    }
    return weights;
  }

  /** Gaussian elimination, without pivoting: the matrix is positive definite. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    double[] x = right.clone();
    for (int column = 0; column < size; column++) {
      for (int row = column + 1; row < size; row++) {
        double factor = matrix[row][column] / matrix[column][column];
        for (int i = column; i < size; i++) {
          matrix[row][i] -= factor * matrix[column][i];
        }
        x[row] -= factor * x[column];
      }
    }
    for (int row = size - 1; row >= 0; row--) {
      for (int i = row + 1; i < size; i++) {
        x[row] -= matrix[row][i] * x[i];
      }
      x[row] /= matrix[row][row];
    }
    return x;
  }
}
