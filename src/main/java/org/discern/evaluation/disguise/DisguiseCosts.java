package org.discern.evaluation.disguise;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.discern.evaluation.Proportion;
import org.discern.passage.Category;

/**
 * The recall of a category, plain and under each disguise, at the policy's threshold.
 *
 * @param category whose positives and whose decisive words
 * @param plain the recall of the passages as they are
 * @param disguised by disguise, in the order of {@link Disguise}
 * @param total over all disguises, each passage counted once for every disguise
 */
public record DisguiseCosts(
    Category category, Proportion plain, Map<Disguise, RecallCost> disguised, RecallCost total) {

  /** Copies the map. */
  public DisguiseCosts {
    disguised = Collections.unmodifiableMap(new EnumMap<>(disguised));
  }

  /**
   * What one disguise costs.
   *
   * @throws IllegalArgumentException if it was not measured
   */
  public RecallCost of(Disguise disguise) {
    RecallCost cost = disguised.get(disguise);
    if (cost == null) {
      throw new IllegalArgumentException("not measured: " + disguise);
    }
    return cost;
  }
}
