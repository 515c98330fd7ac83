package org.discern.evaluation.tuning;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.discern.evaluation.Confusion;
import org.discern.evaluation.Estimate;

/**
 * A threshold and what it does.
 *
 * @param threshold scores at or above it are flagged, in [0, 1]
 * @param confusion the counts on the sample
 * @param figures every metric, for live traffic if a prevalence was given
 */
public record OperatingPoint(double threshold, Confusion confusion, Map<Metric, Estimate> figures) {

  /** Copies the figures. */
  public OperatingPoint {
    figures = Collections.unmodifiableMap(new EnumMap<>(figures));
  }

  /** The point at a table. */
  static OperatingPoint of(double threshold, Confusion confusion, Prevalence prevalence) {
    Map<Metric, Estimate> figures = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      figures.put(metric, metric.of(confusion, prevalence));
    }
    return new OperatingPoint(threshold, confusion, figures);
  }

  /** One of the figures. */
  public Estimate of(Metric metric) {
    return figures.getOrDefault(metric, Estimate.UNDEFINED);
  }
}
