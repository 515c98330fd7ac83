package org.discern.evaluation.checks;

import java.util.List;

/**
 * One ability, with the cases that test it.
 *
 * @param name in lower case with hyphens, unique in a suite
 * @param title for people
 * @param description what is tested and why it matters, in a sentence
 * @param kind how the cases are judged
 * @param floor the share of cases that must pass, in [0, 1]
 * @param cases in the order of the file
 */
public record Capability(
    String name,
    String title,
    String description,
    CheckKind kind,
    double floor,
    List<CheckCase> cases) {

  /** Copies the cases and checks the floor. */
  public Capability {
    cases = List.copyOf(cases);
    if (!(floor >= 0 && floor <= 1)) {
      throw new IllegalArgumentException("not a floor in [0, 1]: " + floor);
    }
  }
}
