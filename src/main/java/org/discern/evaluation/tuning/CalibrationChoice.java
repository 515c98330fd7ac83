package org.discern.evaluation.tuning;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.discern.passage.Calibration;

/**
 * The calibration that serves best, and how the others did.
 *
 * @param calibration fitted on all judgements
 * @param logLoss the cross-validated log loss of each method that could be fitted, in nats; empty
 *     without judgements
 */
public record CalibrationChoice(Calibration calibration, Map<Calibration.Method, Double> logLoss) {

  /** Copies the map. */
  public CalibrationChoice {
    Map<Calibration.Method, Double> copy = new EnumMap<>(Calibration.Method.class);
    copy.putAll(logLoss);
    logLoss = Collections.unmodifiableMap(copy);
  }
}
