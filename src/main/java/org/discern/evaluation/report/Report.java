package org.discern.evaluation.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.discern.evaluation.Evaluation;
import org.discern.evaluation.disguise.DisguiseCosts;

/**
 * What a report tells: an evaluation, what it is compared with, and how it was measured.
 *
 * @param evaluation of the model
 * @param baselines measured on the same corpus; may be empty
 * @param mistakes the most instructive ones, in the order to show them; may be empty
 * @param disguises what disguised words cost, in taxonomy order; empty if not measured
 * @param conditions how it was measured (the command, versions, the machine), by name, in order
 */
public record Report(
    Evaluation evaluation,
    List<Baseline> baselines,
    List<Mistake> mistakes,
    List<DisguiseCosts> disguises,
    Map<String, String> conditions) {

  /** Copies the collections, keeping their order. */
  public Report {
    baselines = List.copyOf(baselines);
    mistakes = List.copyOf(mistakes);
    disguises = List.copyOf(disguises);
    conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
  }

  /** The evaluation alone. */
  public static Report of(Evaluation evaluation) {
    return new Report(evaluation, List.of(), List.of(), List.of(), Map.of());
  }
}
