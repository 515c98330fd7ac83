package org.discern.evaluation;

import java.util.List;
import java.util.Optional;
import org.discern.passage.Category;
import org.discern.passage.Policy;

/**
 * Everything measured about one model and policy on one corpus.
 *
 * @param model names the model and its exact bytes
 * @param policy the thresholds used
 * @param corpus which corpus
 * @param figures of the whole corpus
 * @param slices the same of its parts, in the order asked for
 */
public record Evaluation(
    String model, Policy policy, CorpusOrigin corpus, Figures figures, List<SliceGroup> slices) {

  /** Copies the list. */
  public Evaluation {
    slices = List.copyOf(slices);
  }

  /**
   * The figures of a category on the whole corpus.
   *
   * @throws IllegalArgumentException if it was not evaluated
   */
  public CategoryEvaluation of(Category category) {
    return figures.of(category);
  }

  /** The slices of a group; empty if the corpus was not parted that way. */
  public Optional<SliceGroup> slices(String group) {
    return slices.stream().filter(each -> each.name().equals(group)).findFirst();
  }
}
