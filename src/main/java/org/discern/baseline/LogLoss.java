package org.discern.baseline;

import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * How badly slopes explain labelled rows: the sum of {@code weight · -ln p(label)}, where {@code p}
 * is a logistic function of a row's inputs and, behind the slopes, an intercept; and half the sum
 * of the squared slopes.
 */
final class LogLoss {

  private static final int ITERATIONS = 200;
  private static final int MOST_ROUNDS = 20;
  private static final double TOLERANCE = 1e-4;

  private final int inputs;
  private final List<SparseRow> rows;
  private final boolean[] positive;
  private final double[] weights;

  /**
   * A loss.
   *
   * @param inputs how many there are
   * @param positive the label of each row
   * @param weights how much each row counts
   */
  LogLoss(int inputs, List<SparseRow> rows, boolean[] positive, double[] weights) {
    this.inputs = inputs;
    this.rows = rows;
    this.positive = positive;
    this.weights = weights;
  }

  /** What explains the rows best: a slope per input and the intercept. */
  double[] minimum() {
    double[] at = new double[inputs + 1];
    double loss = valueAt(at);
    double before = Double.POSITIVE_INFINITY;
    // The minimizer is content with a change of a ten-thousandth, so it is asked again.
    for (int round = 0; round < MOST_ROUNDS && loss < before * (1 - TOLERANCE); round++) {
      before = loss;
      at = sum(at, new QNMinimizer(0, 0, ITERATIONS).minimize(from(at)));
      loss = valueAt(at);
    }
    return at;
  }

  /** The same loss, as a function of the way gone from a point. */
  private Function from(double[] start) {
    return new Function() {
      @Override
      public int getDimension() {
        return inputs + 1;
      }

      @Override
      public double valueAt(double[] way) {
        return LogLoss.this.valueAt(sum(start, way));
      }

      @Override
      public double[] gradientAt(double[] way) {
        return LogLoss.this.gradientAt(sum(start, way));
      }
    };
  }

  private static double[] sum(double[] first, double[] second) {
    double[] sum = first.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += second[i];
    }
    return sum;
  }

  double valueAt(double[] parameters) {
    double loss = 0;
    for (int i = 0; i < inputs; i++) {
      loss += parameters[i] * parameters[i] / 2;
    }
    for (int i = 0; i < positive.length; i++) {
      double margin = margin(i, parameters);
      // ln(1 + e^-margin), without overflow.
      loss += weights[i] * (Math.max(0, -margin) + Math.log1p(Math.exp(-Math.abs(margin))));
    }
    return loss;
  }

  double[] gradientAt(double[] parameters) {
    double[] gradient = parameters.clone();
    gradient[inputs] = 0;
    for (int i = 0; i < positive.length; i++) {
      double slope = -weights[i] / (1 + Math.exp(margin(i, parameters)));
      double signed = positive[i] ? slope : -slope;
      rows.get(i).addTo(gradient, signed);
      gradient[inputs] += signed;
    }
    return gradient;
  }

  /** The log-odds of the row's own label. */
  private double margin(int row, double[] parameters) {
    double logOdds = rows.get(row).dot(parameters) + parameters[inputs];
    return positive[row] ? logOdds : -logOdds;
  }
}
