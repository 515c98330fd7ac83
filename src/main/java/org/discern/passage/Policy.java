package org.discern.passage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The thresholds that turn scores into labels: what a team decides, apart from what a network
 * knows.
 *
 * <p>A category without a threshold is never flagged. Immutable.
 *
 * @param name names the policy in results
 * @param thresholds by category, in a defined order
 */
public record Policy(String name, Map<Category, Threshold> thresholds) {

  /** Copies the map, keeping its order. */
  public Policy {
    thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
  }

  /** A policy with the same threshold for every category of a taxonomy. */
  public static Policy uniform(String name, Taxonomy taxonomy, double threshold) {
    Map<Category, Threshold> thresholds = new LinkedHashMap<>();
    taxonomy.categories().forEach(each -> thresholds.put(each, Threshold.at(threshold)));
    return new Policy(name, thresholds);
  }

  /**
   * This policy with another threshold for one category; its review margin is kept.
   *
   * @param threshold in [0, 1]
   */
  public Policy with(Category category, double threshold) {
    Map<Category, Threshold> changed = new LinkedHashMap<>(thresholds);
    double margin =
        threshold(category).map(Threshold::reviewMargin).orElse(Threshold.DEFAULT_REVIEW_MARGIN);
    changed.put(category, new Threshold(threshold, margin));
    String suffix = "+" + category + "=" + threshold;
    return new Policy(name + suffix, changed);
  }

  /** The threshold of a category; empty if this policy never flags it. */
  public Optional<Threshold> threshold(Category category) {
    return Optional.ofNullable(thresholds.get(category));
  }

  /** Whether a score of this category is flagged. */
  public boolean flags(Category category, double score) {
    return threshold(category).filter(each -> each.flags(score)).isPresent();
  }

  /** The flagged categories, in taxonomy order; empty for neutral. */
  public List<Category> labels(Scores scores) {
    List<Category> labels = new ArrayList<>();
    for (Category category : scores.taxonomy().categories()) {
      if (flags(category, scores.of(category))) {
        labels.add(category);
      }
    }
    return List.copyOf(labels);
  }

  /**
   * The flagged category furthest above its threshold; empty for neutral.
   *
   * <p>Of equals, the first in taxonomy order.
   */
  public Optional<Category> label(Scores scores) {
    Optional<Category> furthest = Optional.empty();
    double distance = -1;
    for (Category category : labels(scores)) {
      double above = scores.of(category) - threshold(category).map(Threshold::value).orElseThrow();
      if (above > distance) {
        distance = above;
        furthest = Optional.of(category);
      }
    }
    return furthest;
  }

  /** Whether any category's score lies within its review margin. */
  public boolean asksForReview(Scores scores) {
    return scores.taxonomy().categories().stream()
        .anyMatch(
            category ->
                threshold(category)
                    .filter(each -> each.asksForReview(scores.of(category)))
                    .isPresent());
  }
}
