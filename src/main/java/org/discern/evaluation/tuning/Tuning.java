package org.discern.evaluation.tuning;

import java.util.List;
import java.util.Optional;

/** The answer to a requirement: an operating point, or why there is none. */
public sealed interface Tuning {

  /** What was asked. */
  Requirement requirement();

  /**
   * A threshold that meets the requirement.
   *
   * @param requirement what was asked
   * @param point the best of all thresholds
   * @param alternatives what a slightly looser or stricter bound would give, the loosest first
   */
  record Solved(Requirement requirement, OperatingPoint point, List<Alternative> alternatives)
      implements Tuning {

    /** Copies the alternatives. */
    public Solved {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * No threshold meets the requirement.
   *
   * @param requirement what was asked
   * @param reason what comes nearest, in words, such as {@code the best precision at recall >= 0.2
   *     is 0.87}
   * @param nearest the operating point that the reason speaks of; empty if nothing can be measured
   */
  record Infeasible(Requirement requirement, String reason, Optional<OperatingPoint> nearest)
      implements Tuning {}

  /**
   * The answer to a neighbouring requirement.
   *
   * @param requirement with another bound
   * @param point its best threshold; empty if it cannot be met
   */
  record Alternative(Requirement requirement, Optional<OperatingPoint> point) {}
}
