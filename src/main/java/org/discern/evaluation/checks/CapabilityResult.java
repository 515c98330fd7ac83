package org.discern.evaluation.checks;

import java.util.List;
import org.discern.evaluation.Proportion;

/**
 * How a classifier did at a capability.
 *
 * @param capability which
 * @param passed of its cases, those that passed
 * @param failures the others, in the order of the file
 */
public record CapabilityResult(
    Capability capability, Proportion passed, List<CheckFailure> failures) {

  /** Copies the failures. */
  public CapabilityResult {
    failures = List.copyOf(failures);
  }

  /** Whether fewer cases passed than the capability asks for; of no cases, never. */
  public boolean isBelowFloor() {
    return passed.value().isPresent() && passed.value().getAsDouble() < capability.floor();
  }
}
