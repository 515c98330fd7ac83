package org.discern.evaluation.disguise;

import java.util.OptionalDouble;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.Proportion;

/**
 * What became of a category's positives when their decisive words were disguised.
 *
 * @param flagged how many of the positives are still flagged; those of all disguises, added up, in
 *     a total
 * @param recall the same as a rate: with Wilson's interval for one disguise, with a bootstrap's for
 *     a total, whose passages count once for every disguise
 * @param difference recall disguised minus recall plain, with the interval of a paired bootstrap;
 *     below zero if disguise costs recall
 * @param lost how many were flagged only as they were
 * @param gained how many are flagged only in disguise
 * @param words how many words were changed
 */
public record RecallCost(
    Proportion flagged, Estimate recall, Estimate difference, long lost, long gained, long words) {

  /** The mean number of words changed in a passage; empty without passages. */
  public OptionalDouble wordsPerPassage() {
    return flagged.of() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) words / flagged.of());
  }
}
