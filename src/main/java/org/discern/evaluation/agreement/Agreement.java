package org.discern.evaluation.agreement;

import java.util.List;
import org.discern.evaluation.Estimate;

/**
 * How far readers agree.
 *
 * @param units how many units two or more readers judged
 * @param pairs every two readers that judged any unit in common, in order of names
 * @param alpha Krippendorff's alpha for nominal values, of all readers: 1 is perfect, 0 what chance
 *     would give; undefined if only one value was given
 * @param disputed the units with different values, in their order
 */
public record Agreement(
    int units, List<PairAgreement> pairs, Estimate alpha, List<RatedUnit> disputed) {

  /** Copies the lists. */
  public Agreement {
    pairs = List.copyOf(pairs);
    disputed = List.copyOf(disputed);
  }
}
