package org.discern.passage;

import java.util.List;

/**
 * A rising map from a network's log-odds to a probability that can be taken at its word.
 *
 * <p>A value: method and numbers, as a model bundle keeps them. Fitting is done elsewhere.
 *
 * @param method how it maps
 * @param parameters its numbers: none; slope and intercept; or log-odds and probability of each
 *     knot in turn, both ascending
 */
public record Calibration(Method method, List<Double> parameters) {

  /** How log-odds become probabilities. */
  public enum Method {
    /** The logistic function alone. */
    NONE,
    /** The logistic function of slope times log-odds plus intercept (Platt, 1999). */
    PLATT,
    /** Straight lines between knots (Zadrozny and Elkan, 2002), flat outside them. */
    ISOTONIC
  }

  /** Copies and checks the numbers. */
  public Calibration {
    parameters = List.copyOf(parameters);
    int count = parameters.size();
    boolean fits =
        switch (method) {
          case NONE -> count == 0;
          case PLATT -> count == 2 && parameters.get(0) > 0;
          case ISOTONIC -> count >= 2 && count % 2 == 0 && isAscending(parameters);
        };
    if (!fits || parameters.stream().anyMatch(each -> !Double.isFinite(each))) {
      throw new IllegalArgumentException("not a calibration: " + method + " " + parameters);
    }
  }

  /** The logistic function alone. */
  public static Calibration none() {
    return new Calibration(Method.NONE, List.of());
  }

  /**
   * The logistic function of {@code slope · logOdds + intercept}.
   *
   * @param slope positive
   */
  public static Calibration platt(double slope, double intercept) {
    return new Calibration(Method.PLATT, List.of(slope, intercept));
  }

  /**
   * The probability for a network's log-odds.
   *
   * @return in [0, 1]; never falls when {@code logOdds} rises
   */
  public double probability(double logOdds) {
    return switch (method) {
      case NONE -> logistic(logOdds);
      case PLATT -> logistic(parameters.get(0) * logOdds + parameters.get(1));
      case ISOTONIC -> interpolated(logOdds);
    };
  }

  private static double logistic(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private double interpolated(double logOdds) {
    int knots = parameters.size() / 2;
    if (logOdds <= parameters.get(0)) {
      return parameters.get(1);
    }
    for (int knot = 1; knot < knots; knot++) {
      double right = parameters.get(2 * knot);
      if (logOdds <= right) {
        double left = parameters.get(2 * knot - 2);
        double share = (logOdds - left) / (right - left);
        double low = parameters.get(2 * knot - 1);
        return low + share * (parameters.get(2 * knot + 1) - low);
      }
    }
    return parameters.get(2 * knots - 1);
  }

  private static boolean isAscending(List<Double> knots) {
    for (int i = 2; i < knots.size(); i += 2) {
      if (!(knots.get(i) > knots.get(i - 2)) || knots.get(i + 1) < knots.get(i - 1)) {
        return false;
      }
    }
    return knots.get(1) >= 0 && knots.get(knots.size() - 1) <= 1;
  }
}
