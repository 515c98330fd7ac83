package org.discern.evaluation.report;

import java.util.List;
import org.discern.passage.Category;
import org.discern.passage.Evidence;
import org.discern.passage.LabelledPassage;

/**
 * A passage that the classifier got wrong.
 *
 * @param passage with the reader's judgement
 * @param category at which
 * @param score what the classifier said, in [0, 1]
 * @param threshold where the policy cuts; the score lies on the wrong side of it
 * @param evidence what moved the score, in the passage's text; may be empty
 */
public record Mistake(
    LabelledPassage passage,
    Category category,
    double score,
    double threshold,
    List<Evidence> evidence) {

  private static final String OWN_SOURCE = "discern";

  /** Copies the evidence. */
  public Mistake {
    evidence = List.copyOf(evidence);
  }

  /** Whether it is a false alarm; otherwise it is a miss. */
  public boolean isFalseAlarm() {
    return score >= threshold;
  }

  /** Whether the text may be quoted in a report: only that written for this project may. */
  public boolean isQuotable() {
    return passage.source().equals(OWN_SOURCE);
  }

  /** The same with evidence. */
  public Mistake with(List<Evidence> spans) {
    return new Mistake(passage, category, score, threshold, spans);
  }
}
