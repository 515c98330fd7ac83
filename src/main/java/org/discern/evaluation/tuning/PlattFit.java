package org.discern.evaluation.tuning;

import java.util.List;
import java.util.Optional;
import org.discern.passage.Calibration;

/**
 * Fits slope and intercept by maximum likelihood (Platt 1999), with Newton's method and
 * backtracking as in Lin, Lin and Weng (2007).
 *
 * <p>Targets are Platt's: (N₊ + 1) / (N₊ + 2) for positives and 1 / (N₋ + 2) for negatives, so that
 * separable data do not run away.
 */
final class PlattFit {

  private static final int MOST_STEPS = 100;
  private static final double SHORTEST_STEP = 1e-10;
  private static final double RIDGE = 1e-12;
  private static final double FLAT = 1e-5;
  private static final double SUFFICIENT = 1e-4;

  private final List<Judgement> judgements;
  private final double positiveTarget;
  private final double negativeTarget;

  private PlattFit(List<Judgement> judgements) {
    long positives = judgements.stream().filter(Judgement::positive).count();
    this.judgements = judgements;
    this.positiveTarget = (positives + 1.0) / (positives + 2.0);
    this.negativeTarget = 1.0 / (judgements.size() - positives + 2.0);
  }

  /** Fits; empty if the best slope is not positive, as when the scores say nothing. */
  static Optional<Calibration> fit(List<Judgement> judgements) {
    return new PlattFit(judgements).fit();
  }

  private Optional<Calibration> fit() {
    double slope = 1;
    double intercept = 0;
    double loss = loss(slope, intercept);
    for (int step = 0; step < MOST_STEPS; step++) {
      Derivatives at = derivatives(slope, intercept);
      if (Math.abs(at.bySlope) < FLAT && Math.abs(at.byIntercept) < FLAT) {
        break;
      }
      double determinant = at.slopeTwice * at.interceptTwice - at.mixed * at.mixed;
      double towardsSlope =
          -(at.interceptTwice * at.bySlope - at.mixed * at.byIntercept) / determinant;
      double towardsIntercept =
          -(at.slopeTwice * at.byIntercept - at.mixed * at.bySlope) / determinant;
      double descent = at.bySlope * towardsSlope + at.byIntercept * towardsIntercept;
      double length = 1;
      double next = loss(slope + towardsSlope, intercept + towardsIntercept);
      while (next >= loss + SUFFICIENT * length * descent && length >= SHORTEST_STEP) {
        length /= 2;
        next = loss(slope + length * towardsSlope, intercept + length * towardsIntercept);
      }
      if (length < SHORTEST_STEP) {
        break;
      }
      slope += length * towardsSlope;
      intercept += length * towardsIntercept;
      loss = next;
    }
    return slope > 0 ? Optional.of(Calibration.platt(slope, intercept)) : Optional.empty();
  }

  private double target(Judgement judgement) {
    return judgement.positive() ? positiveTarget : negativeTarget;
  }

  /** The negative log-likelihood of the targets, in a form that cannot overflow. */
  private double loss(double slope, double intercept) {
    double loss = 0;
    for (Judgement each : judgements) {
      double logOdds = slope * each.logOdds() + intercept;
      double certain = Math.log1p(Math.exp(-Math.abs(logOdds)));
      double share = logOdds >= 0 ? 1 - target(each) : -target(each);
      loss += share * logOdds + certain;
    }
    return loss;
  }

  /** The first and second derivatives of the loss. */
  private static final class Derivatives {

    private double bySlope;
    private double byIntercept;
    private double slopeTwice = RIDGE;
    private double interceptTwice = RIDGE;
    private double mixed;
  }

  private Derivatives derivatives(double slope, double intercept) {
    Derivatives at = new Derivatives();
    for (Judgement each : judgements) {
      double x = each.logOdds();
      double probability = 1 / (1 + Math.exp(-(slope * x + intercept)));
      double miss = probability - target(each);
      double weight = probability * (1 - probability);
      at.bySlope += x * miss;
      at.byIntercept += miss;
      at.slopeTwice += x * x * weight;
      at.interceptTwice += weight;
      at.mixed += x * weight;
    }
    return at;
  }
}
