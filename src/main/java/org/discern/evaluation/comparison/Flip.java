package org.discern.evaluation.comparison;

import org.discern.passage.Category;
import org.discern.passage.LabelledPassage;

/**
 * A passage that one version flags and the other does not.
 *
 * @param passage which
 * @param category for what
 * @param before the earlier version's score, in [0, 1]
 * @param after the later version's score, in [0, 1]
 * @param effect what the change means
 */
public record Flip(
    LabelledPassage passage, Category category, double before, double after, Effect effect) {

  /** What a change of the decision means, the worst first. */
  public enum Effect {
    /** It was right and is wrong now. */
    BROKEN,
    /** Nobody judged the passage for this category. */
    UNJUDGED,
    /** It was wrong and is right now. */
    MENDED
  }

  /** How far the score moved, in [0, 1]. */
  public double move() {
    return Math.abs(after - before);
  }
}
