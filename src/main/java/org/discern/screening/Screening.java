package org.discern.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.discern.passage.Article;
import org.discern.passage.Category;
import org.discern.passage.Evidence;
import org.discern.passage.Finding;
import org.discern.passage.Policy;
import org.discern.passage.Taxonomy;

/**
 * One article's passages with their scores, seen under one policy.
 *
 * <p>Immutable and thread-safe.
 */
public final class Screening {

  private final Article article;
  private final List<ScreenedPassage> passages;
  private final Policy policy;
  private final Screener screener;

  Screening(Article article, List<ScreenedPassage> passages, Policy policy, Screener screener) {
    this.article = article;
    this.passages = List.copyOf(passages);
    this.policy = policy;
    this.screener = screener;
  }

  /** What was screened. */
  public Article article() {
    return article;
  }

  /** Names the model that gave the scores, as {@code name@sha256:…}. */
  public String model() {
    return screener.model();
  }

  /** The categories scored, in order. */
  public Taxonomy taxonomy() {
    return screener.taxonomy();
  }

  /** The policy that turned the scores into labels. */
  public Policy policy() {
    return policy;
  }

  /**
   * All passages, flagged or not, judged or not, in the order of the text; empty for a blank text.
   */
  public List<ScreenedPassage> passages() {
    return passages;
  }

  /**
   * The labels of the article by the rule "any passage": every label that at least one passage has.
   *
   * @return in taxonomy order; empty if nothing is flagged
   */
  public List<Category> labels() {
    return RollUp.anyPassage(taxonomy(), passages);
  }

  /**
   * One finding per flagged passage and category, in the order of the text, then taxonomy. Passages
   * that were not judged have none: {@link ScreenedPassage#language} tells of them.
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (ScreenedPassage each : passages) {
      for (Map.Entry<Category, List<Evidence>> flagged : each.evidence().entrySet()) {
        Category category = flagged.getKey();
        double score = each.scores().orElseThrow().of(category);
        findings.add(new Finding(each.passage(), category, score, flagged.getValue()));
      }
    }
    return List.copyOf(findings);
  }

  /**
   * The same scores under another policy, without a second pass over the network.
   *
   * <p>Evidence is kept where it is known. For a category that is flagged anew it is asked of the
   * screener, which must still be open then.
   *
   * @throws IllegalArgumentException if the policy names a category that was not scored
   */
  public Screening at(Policy other) {
    screener.check(other);
    List<ScreenedPassage> seen = new ArrayList<>(passages.size());
    for (ScreenedPassage each : passages) {
      seen.add(each.at(other, screener::evidence));
    }
    return new Screening(article, seen, other, screener);
  }

  @Override
  public String toString() {
    return article.id() + ": " + labels() + " in " + passages.size() + " passages";
  }
}
