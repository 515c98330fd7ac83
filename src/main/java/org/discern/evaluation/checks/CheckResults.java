package org.discern.evaluation.checks;

import java.util.List;
import org.discern.evaluation.Proportion;

/**
 * How a model did at a suite.
 *
 * @param model names the model and its exact bytes
 * @param policy names the thresholds
 * @param capabilities in the order of the suite
 */
public record CheckResults(String model, String policy, List<CapabilityResult> capabilities) {

  /** Copies the list. */
  public CheckResults {
    capabilities = List.copyOf(capabilities);
  }

  /** Of all cases, those that passed. */
  public Proportion passed() {
    return new Proportion(
        capabilities.stream().mapToLong(each -> each.passed().hits()).sum(),
        capabilities.stream().mapToLong(each -> each.passed().of()).sum());
  }

  /** Whether any capability is below its floor. */
  public boolean isBelowFloor() {
    return capabilities.stream().anyMatch(CapabilityResult::isBelowFloor);
  }
}
