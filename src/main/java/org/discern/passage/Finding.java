package org.discern.passage;

import java.util.List;

/**
 * A passage that a policy flags for one category.
 *
 * @param passage what is flagged
 * @param category for what
 * @param score its calibrated probability, in [0, 1]
 * @param evidence the few stretches that moved the score, strongest first; may be empty
 */
public record Finding(Passage passage, Category category, double score, List<Evidence> evidence) {

  /** Copies the evidence. */
  public Finding {
    evidence = List.copyOf(evidence);
  }
}
