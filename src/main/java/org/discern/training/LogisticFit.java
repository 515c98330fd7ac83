package org.discern.training;

/**
 * Logistic regression of a few inputs by Newton's method, with a small pull towards given weights.
 *
 * <p>Targets are moved from 0 and 1 by one part in the class size (Platt, 1999), so that separable
 * data has a finite answer.
 */
final class LogisticFit {

  private static final int STEPS = 50;
  private static final int HALVINGS = 50;
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
    double[] weights = start.clone();
    long positive = 0;
    for (boolean each : positives) {
      positive += each ? 1 : 0;
    }
    double high = (positive + 1.0) / (positive + 2.0);
    double low = 1.0 / (positives.length - positive + 2.0);
    double[] targets = new double[positives.length];
    for (int row = 0; row < targets.length; row++) {
      targets[row] = positives[row] ? high : low;
    }
    double loss = loss(inputs, targets, weights, start);
    for (int step = 0; step < STEPS; step++) {
      double[] change = newton(inputs, targets, weights, start);
      // Far from the answer the curvature is too small to be believed: halve until it helps.
      double share = 1;
      double[] next = moved(weights, change, share);
      double nextLoss = loss(inputs, targets, next, start);
      for (int halving = 0; halving < HALVINGS && !(nextLoss < loss); halving++) {
        share /= 2;
        next = moved(weights, change, share);
        nextLoss = loss(inputs, targets, next, start);
      }
      if (!(nextLoss < loss)) {
        break;
      }
      weights = next;
      loss = nextLoss;
    }
    return weights;
  }

  private static double[] moved(double[] weights, double[] change, double share) {
    double[] moved = weights.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] -= share * change[i];
    }
    return moved;
  }

  /** Cross-entropy in nats and the pull, the function that is made small. */
  private static double loss(
      double[][] inputs, double[] targets, double[] weights, double[] start) {
    double loss = 0;
    for (int i = 0; i < weights.length; i++) {
      loss += PULL / 2 * (weights[i] - start[i]) * (weights[i] - start[i]);
    }
    for (int row = 0; row < targets.length; row++) {
      double logOdds = logOdds(inputs[row], weights);
      // log(1 + exp(x)) without overflow.
      double softplus = Math.max(0, logOdds) + Math.log1p(Math.exp(-Math.abs(logOdds)));
      loss += softplus - targets[row] * logOdds;
    }
    return loss;
  }

  private static double logOdds(double[] inputs, double[] weights) {
    double logOdds = weights[weights.length - 1];
    for (int i = 0; i < weights.length - 1; i++) {
      logOdds += weights[i] * inputs[i];
    }
    return logOdds;
  }

  /** The inverse of the curvature times the gradient. */
  private static double[] newton(
      double[][] inputs, double[] targets, double[] weights, double[] start) {
    int size = weights.length;
    double[] gradient = new double[size];
    double[][] hessian = new double[size][size];
    for (int i = 0; i < size; i++) {
      gradient[i] = PULL * (weights[i] - start[i]);
      hessian[i][i] = PULL;
    }
    for (int row = 0; row < inputs.length; row++) {
      double probability = 1 / (1 + Math.exp(-logOdds(inputs[row], weights)));
      double error = probability - targets[row];
      double curvature = Math.max(1e-9, probability * (1 - probability));
      for (int i = 0; i < size; i++) {
        double left = i == size - 1 ? 1 : inputs[row][i];
        gradient[i] += error * left;
        for (int j = 0; j < size; j++) {
          hessian[i][j] += curvature * left * (j == size - 1 ? 1 : inputs[row][j]);
        }
      }
    }
    return solve(hessian, gradient);
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
