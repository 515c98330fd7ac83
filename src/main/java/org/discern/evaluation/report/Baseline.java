package org.discern.evaluation.report;

import org.discern.evaluation.Evaluation;
import org.discern.evaluation.Figures;

/**
 * A simpler classifier on the same corpus, to be beaten.
 *
 * @param name what it is, such as {@code keyword list}
 * @param evaluation what it reaches, on the whole and on parts that the model's evaluation has too
 */
public record Baseline(String name, Evaluation evaluation) {

  /** What it reaches on the whole. */
  public Figures figures() {
    return evaluation.figures();
  }
}
