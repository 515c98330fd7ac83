package org.discern.evaluation;

import java.util.OptionalDouble;

/**
 * One row of a reliability table: the examples whose score falls in a range.
 *
 * @param range of scores; the last one includes its end, the others do not
 * @param positives of all examples in the range, the positive ones
 * @param meanScore of the examples in the range; empty if there are none
 */
public record ReliabilityBin(Interval range, Proportion positives, OptionalDouble meanScore) {

  /** How far the scores promise too much (above zero) or too little; 0 if the range is empty. */
  public double gap() {
    return meanScore.orElse(0) - positives.value().orElse(0);
  }
}
