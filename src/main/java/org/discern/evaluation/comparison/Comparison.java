package org.discern.evaluation.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.evaluation.CorpusOrigin;
import org.discern.evaluation.Proportion;
import org.discern.evaluation.tuning.OperatingPoint;
import org.discern.passage.Category;
import org.discern.passage.Policy;
import org.discern.passage.Threshold;

/**
 * Two models on the same passages.
 *
 * @param before names the earlier model
 * @param after names the later model
 * @param policyBefore the thresholds that the earlier model is used with
 * @param policyAfter the thresholds that the later model is used with here
 * @param corpus on which they are compared
 * @param passages its size
 * @param articles how many articles they come from
 * @param flipped of all passages, those whose labels change at any category
 * @param categories in taxonomy order
 */
public record Comparison(
    String before,
    String after,
    Policy policyBefore,
    Policy policyAfter,
    CorpusOrigin corpus,
    int passages,
    int articles,
    Proportion flipped,
    List<CategoryComparison> categories) {

  /** Copies the list. */
  public Comparison {
    categories = List.copyOf(categories);
  }

  /** What of the old operating point a new policy keeps. */
  public enum Keep {
    /** As many passages are flagged. */
    MATCH_RATE,
    /** What is flagged is right as often; where that cannot be had, as many are flagged. */
    PRECISION
  }

  /** The changes at a category. */
  public CategoryComparison of(Category category) {
    return categories.stream()
        .filter(each -> each.category().equals(category))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not compared: " + category));
  }

  /** Whether the later version is worse beyond doubt at any category. */
  public boolean isWorse() {
    return categories.stream().anyMatch(CategoryComparison::isWorse);
  }

  /**
   * The later model's policy that keeps the earlier operating point; review margins are kept too.
   */
  public Policy keeping(Keep keep) {
    Map<Category, Threshold> thresholds = new LinkedHashMap<>();
    for (CategoryComparison each : categories) {
      Optional<OperatingPoint> point =
          keep == Keep.PRECISION && each.samePrecision().isPresent()
              ? each.samePrecision()
              : each.sameMatchRate();
      policyBefore
          .threshold(each.category())
          .ifPresent(
              old ->
                  thresholds.put(
                      each.category(),
                      new Threshold(
                          point.map(OperatingPoint::threshold).orElse(old.value()),
                          old.reviewMargin())));
    }
    String kept = keep == Keep.PRECISION ? "precision" : "match rate";
    return new Policy(policyBefore.name() + " (same " + kept + ")", thresholds);
  }
}
