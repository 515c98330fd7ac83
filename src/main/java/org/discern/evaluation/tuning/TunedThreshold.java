package org.discern.evaluation.tuning;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.discern.evaluation.Estimate;

/**
 * How one threshold of a policy was found, and what it did there.
 *
 * @param requirement what was asked
 * @param certainty what of a figure had to keep the bounds
 * @param prevalence for which the figures hold
 * @param threshold what was found; the policy's own may have been edited since
 * @param known how many passages were judged
 * @param positives how many of them are positive
 * @param figures what the threshold did, by metric; undefined ones are left out
 */
public record TunedThreshold(
    Requirement requirement,
    Certainty certainty,
    Prevalence prevalence,
    double threshold,
    long known,
    long positives,
    Map<Metric, Estimate> figures) {

  /** Copies the figures. */
  public TunedThreshold {
    Map<Metric, Estimate> defined = new EnumMap<>(Metric.class);
    figures.forEach(
        (metric, figure) -> {
          if (figure.isDefined()) {
            defined.put(metric, figure);
          }
        });
    figures = Collections.unmodifiableMap(defined);
  }
}
