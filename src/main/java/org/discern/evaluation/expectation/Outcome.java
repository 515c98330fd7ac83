package org.discern.evaluation.expectation;

import java.util.OptionalDouble;
import org.discern.passage.Category;

/**
 * A figure beside the one that was expected.
 *
 * @param category whose figure
 * @param measure which figure
 * @param expected what it should be
 * @param measured what it is; empty if it is not defined
 */
public record Outcome(
    Category category, Measure measure, Expected expected, OptionalDouble measured) {

  /** Whether it is as expected. Better than expected is not. */
  public boolean isMet() {
    return expected.isMetBy(measured);
  }

  /** Measured minus expected; empty if either is not defined. */
  public OptionalDouble difference() {
    return measured.isPresent() && expected.value().isPresent()
        ? OptionalDouble.of(measured.getAsDouble() - expected.value().getAsDouble())
        : OptionalDouble.empty();
  }
}
