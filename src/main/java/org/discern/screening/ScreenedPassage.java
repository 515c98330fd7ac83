package org.discern.screening;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.passage.Category;
import org.discern.passage.Evidence;
import org.discern.passage.Language;
import org.discern.passage.Passage;
import org.discern.passage.Policy;
import org.discern.passage.Scores;

/**
 * A passage with its scores and what a policy makes of them, or with the language for which it was
 * not judged.
 *
 * @param passage what was judged
 * @param language the language of a passage that the model cannot judge: it has no scores, no label
 *     and no evidence, and asks for review; empty for every passage that was judged
 * @param scores one calibrated probability per category; empty if {@code language} is not
 * @param labels the flagged categories, in taxonomy order; empty for neutral
 * @param label the flagged category furthest above its threshold; empty for neutral
 * @param review whether a person should look first: a score is near its threshold, or there is none
 * @param evidence for each of {@code labels}, in that order, the stretches that moved the score,
 *     strongest first, as spans of the article's text
 */
public record ScreenedPassage(
    Passage passage,
    Optional<Language> language,
    Optional<Scores> scores,
    List<Category> labels,
    Optional<Category> label,
    boolean review,
    Map<Category, List<Evidence>> evidence) {

  /** Copies the collections, keeping their order, and checks that nothing was guessed. */
  public ScreenedPassage {
    if (language.isPresent() == scores.isPresent()) {
      throw new IllegalArgumentException("a passage has either scores or a foreign language");
    }
    if (language.isPresent() && !(labels.isEmpty() && label.isEmpty() && evidence.isEmpty())) {
      throw new IllegalArgumentException("a passage without scores has labels: " + labels);
    }
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
        passage,
        Optional.empty(),
        Optional.of(scores),
        labels,
        policy.label(scores),
        policy.asksForReview(scores),
        evidence);
  }

  /** A passage that is not judged: under any policy a person must look. */
  static ScreenedPassage unjudged(Passage passage, Language language) {
    return new ScreenedPassage(
        passage,
        Optional.of(language),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        true,
        Map.of());
  }

  /** Whether the passage has scores. */
  public boolean isJudged() {
    return scores.isPresent();
  }

  /** The same scores under another policy; only categories flagged anew are asked for evidence. */
  ScreenedPassage at(Policy policy, PassageEvidence source) {
    PassageEvidence kept =
        (same, category) -> {
          List<Evidence> known = evidence.get(category);
          return known != null ? known : source.evidence(same, category);
        };
    return scores.map(each -> of(passage, each, policy, kept)).orElse(this);
  }

  /** Evidence whose spans are of the article, not of the passage alone. */
  @FunctionalInterface
  interface PassageEvidence {
    List<Evidence> evidence(Passage passage, Category category);
  }
}
