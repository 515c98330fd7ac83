package org.discern.screening;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.passage.Category;
import org.discern.passage.Evidence;
import org.discern.passage.Passage;
import org.discern.passage.Policy;
import org.discern.passage.Scores;

/**
 * A passage with its scores and what a policy makes of them.
 *
 * @param passage what was judged
 * @param scores one calibrated probability per category
 * @param labels the flagged categories, in taxonomy order; empty for neutral
 * @param label the flagged category furthest above its threshold; empty for neutral
 * @param review whether a score is so near its threshold that a person should look first
 * @param evidence for each of {@code labels}, in that order, the stretches that moved the score,
 *     strongest first, as spans of the article's text
 */
public record ScreenedPassage(
    Passage passage,
    Scores scores,
    List<Category> labels,
    Optional<Category> label,
    boolean review,
    Map<Category, List<Evidence>> evidence) {

  /** Copies the collections, keeping their order. */
  public ScreenedPassage {
    labels = List.copyOf(labels);
    Map<Category, List<Evidence>> copy = new LinkedHashMap<>();
    evidence.forEach((category, stretches) -> copy.put(category, List.copyOf(stretches)));
    evidence = Collections.unmodifiableMap(copy);
  }

  /** Applies a policy; evidence is asked for each flagged category. */
  static ScreenedPassage of(Passage passage, Scores scores, Policy policy, PassageEvidence source) {
    List<Category> labels = policy.labels(scores);
    Map<Category, List<Evidence>> evidence = new LinkedHashMap<>();
    for (Category category : labels) {
      evidence.put(category, source.evidence(passage, category));
    }
    return new ScreenedPassage(
        passage, scores, labels, policy.label(scores), policy.asksForReview(scores), evidence);
  }

  /** The same scores under another policy; only categories flagged anew are asked for evidence. */
  ScreenedPassage at(Policy policy, PassageEvidence source) {
    return of(
        passage,
        scores,
        policy,
        (same, category) -> {
          List<Evidence> kept = evidence.get(category);
          return kept != null ? kept : source.evidence(same, category);
        });
  }

  /** Evidence whose spans are of the article, not of the passage alone. */
  @FunctionalInterface
  interface PassageEvidence {
    List<Evidence> evidence(Passage passage, Category category);
  }
}
