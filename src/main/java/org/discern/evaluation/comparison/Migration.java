package org.discern.evaluation.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.evaluation.Proportion;
import org.discern.evaluation.Sample;
import org.discern.evaluation.tuning.Certainty;
import org.discern.evaluation.tuning.Constraint;
import org.discern.evaluation.tuning.Metric;
import org.discern.evaluation.tuning.OperatingPoint;
import org.discern.evaluation.tuning.Requirement;
import org.discern.evaluation.tuning.Tuner;
import org.discern.evaluation.tuning.Tuning;
import org.discern.passage.Category;
import org.discern.passage.Threshold;

/**
 * How to move one category's threshold from the earlier version to the later one.
 *
 * @param mapping the earlier scores on the later scale
 * @param sameMatchRate the threshold that flags as many passages; empty if none was flagged by rule
 * @param samePrecision the threshold of most recall that is right as often; empty if there is none
 */
record Migration(
    ScoreMapping mapping,
    Optional<OperatingPoint> sameMatchRate,
    Optional<OperatingPoint> samePrecision) {

  private static final Tuner TUNER = new Tuner(Certainty.POINT, Map.of());

  static Migration of(Version before, Sample earlier, Sample later, Category category) {
    ScoreMapping mapping = ScoreMapping.between(scores(earlier, category), scores(later, category));
    Optional<Double> old = before.policy().threshold(category).map(Threshold::value);
    return new Migration(
        mapping,
        old.map(each -> TUNER.at(mapping.at(each).after(), category, later)),
        old.map(each -> earlier.ranking(category).at(each).precision())
            .flatMap(precision -> samePrecision(precision, category, later)));
  }

  private static double[] scores(Sample sample, Category category) {
    return sample.examples().stream().mapToDouble(each -> each.scores().of(category)).toArray();
  }

  private static Optional<OperatingPoint> samePrecision(
      Proportion precision, Category category, Sample later) {
    if (precision.value().isEmpty()) {
      return Optional.empty();
    }
    Constraint bound =
        new Constraint(Metric.PRECISION, Constraint.Side.AT_LEAST, precision.value().getAsDouble());
    Requirement requirement =
        new Requirement(category, Metric.RECALL, Requirement.Direction.MAX, List.of(bound));
    return TUNER.tune(requirement, later) instanceof Tuning.Solved solved
        ? Optional.of(solved.point())
        : Optional.empty();
  }
}
