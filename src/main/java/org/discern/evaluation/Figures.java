package org.discern.evaluation;

import java.util.List;
import org.discern.passage.Category;

/**
 * What was measured on one sample.
 *
 * @param passages its size
 * @param articles how many articles the passages come from
 * @param categories in taxonomy order
 * @param averages over all categories
 */
public record Figures(
    int passages, int articles, List<CategoryEvaluation> categories, Averages averages) {

  /** Copies the list. */
  public Figures {
    categories = List.copyOf(categories);
  }

  /**
   * The figures of a category.
   *
   * @throws IllegalArgumentException if it was not evaluated
   */
  public CategoryEvaluation of(Category category) {
    return categories.stream()
        .filter(each -> each.category().equals(category))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not evaluated: " + category));
  }
}
