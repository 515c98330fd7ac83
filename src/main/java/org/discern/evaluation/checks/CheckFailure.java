package org.discern.evaluation.checks;

import java.util.List;
import org.discern.passage.Scores;

/**
 * A case that did not pass.
 *
 * @param failed which
 * @param reason why, in words and numbers
 * @param scores of each of its texts, in their order
 */
public record CheckFailure(CheckCase failed, String reason, List<Scores> scores) {

  /** Copies the scores. */
  public CheckFailure {
    scores = List.copyOf(scores);
  }
}
