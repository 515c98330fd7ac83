package org.discern.evaluation.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.discern.evaluation.CurvePoint;
import org.discern.evaluation.Cut;
import org.discern.evaluation.Ranking;

/**
 * Every operating point that a ranking can tell apart, from the highest threshold to the lowest.
 *
 * <p>Of equally good points the one with the highest threshold is the best.
 */
final class Candidates {

  private final List<OperatingPoint> points;
  private final Certainty certainty;

  private Candidates(List<OperatingPoint> points, Certainty certainty) {
    this.points = points;
    this.certainty = certainty;
  }

  static Candidates of(Ranking ranking, Prevalence prevalence, Certainty certainty) {
    List<CurvePoint> curve = ranking.curve();
    List<OperatingPoint> points = new ArrayList<>(curve.size());
    for (int i = 0; i < curve.size(); i++) {
      CurvePoint point = curve.get(i);
      double below = i + 1 < curve.size() ? curve.get(i + 1).threshold() : 0;
      double threshold = Cut.between(below, point.threshold());
      points.add(OperatingPoint.of(threshold, point.confusion(), prevalence));
    }
    return new Candidates(points, certainty);
  }

  /** What of a figure must keep a bound. */
  Certainty certainty() {
    return certainty;
  }

  /** The point that answers a requirement; empty if none keeps its constraints. */
  Optional<OperatingPoint> best(Requirement requirement) {
    double sign = requirement.direction() == Requirement.Direction.MAX ? 1 : -1;
    return highest(
        point -> sign * point.of(requirement.target()).value().orElse(Double.NaN),
        requirement.constraints());
  }

  /** The point that comes nearest to keeping one constraint among those that keep others. */
  Optional<OperatingPoint> nearest(Constraint constraint, List<Constraint> others) {
    double sign = constraint.side() == Constraint.Side.AT_LEAST ? 1 : -1;
    return highest(
        point ->
            sign * constraint.tested(point.of(constraint.metric()), certainty).orElse(Double.NaN),
        others);
  }

  private Optional<OperatingPoint> highest(
      ToDoubleFunction<OperatingPoint> figure, List<Constraint> constraints) {
    Optional<OperatingPoint> best = Optional.empty();
    double highest = Double.NEGATIVE_INFINITY;
    for (OperatingPoint point : points) {
      double value = figure.applyAsDouble(point);
      if (value > highest && keeps(point, constraints)) {
        highest = value;
        best = Optional.of(point);
      }
    }
    return best;
  }

  private boolean keeps(OperatingPoint point, List<Constraint> constraints) {
    return constraints.stream().allMatch(each -> each.isKeptBy(point.of(each.metric()), certainty));
  }
}
