package org.discern.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.discern.passage.Category;
import org.discern.passage.Classifier;
import org.discern.passage.Evidence;
import org.discern.passage.Policy;
import org.discern.passage.Scores;
import org.discern.passage.Span;
import org.discern.passage.Taxonomy;

/**
 * Scores a text by one word per category: "vote" is political, 0.9, and "nude" is adult, 0.8;
 * "perhaps" makes either 0.45. Counts how often it is asked, and fails on "unscorable".
 */
public final class WordClassifier implements Classifier, EvidenceSource {

  private final AtomicInteger calls = new AtomicInteger();

  /** A screener over a new one, with both thresholds at 0.5. */
  public static Screener screener() {
    return new WordClassifier().screener(Policy.uniform("even", Taxonomy.DEFAULT, 0.5));
  }

  /** A screener over this one. */
  public Screener screener(Policy policy) {
    return Screener.of("words@sha256:000000000000", this, this, policy);
  }

  /** How often scores were asked for. */
  public int calls() {
    return calls.get();
  }

  @Override
  public Taxonomy taxonomy() {
    return Taxonomy.DEFAULT;
  }

  @Override
  public List<Scores> score(List<String> texts) {
    calls.incrementAndGet();
    List<Scores> scores = new ArrayList<>();
    for (String text : texts) {
      if (text.contains("unscorable")) {
        throw new IllegalStateException("told to fail");
      }
      scores.add(Scores.of(taxonomy(), score(text, "vote", 0.9), score(text, "nude", 0.8)));
    }
    return scores;
  }

  private static double score(String text, String word, double sure) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.contains(word)) {
      return 0.01;
    }
    return lower.contains("perhaps") ? 0.45 : sure;
  }

  @Override
  public List<Evidence> evidence(String text, Category category) {
    String word = category.equals(Category.of("adult")) ? "nude" : "vote";
    int at = text.indexOf(word);
    return at < 0 ? List.of() : List.of(new Evidence(new Span(at, at + word.length()), 0.4));
  }
}
