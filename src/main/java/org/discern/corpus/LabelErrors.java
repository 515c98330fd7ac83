package org.discern.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.discern.passage.Category;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;

/**
 * Ranks labels by how likely they are wrong, from out-of-fold scores.
 *
 * <p>Confident learning (Northcutt, Jiang and Chuang 2021, "Confident learning: estimating
 * uncertainty in dataset labels", JAIR 70), on each category as a yes/no question, as for
 * multi-label data by Thyagarajan et al. 2022. The threshold of an answer is the mean probability
 * the model gives it where it is the given one. A label is doubted where the other answer reaches
 * its own threshold and is the more probable of the two; the least probable label comes first.
 */
public final class LabelErrors {

  private LabelErrors() {}

  /**
   * The doubted labels of all categories, the most doubtful first; ties by id, then category.
   *
   * <p>A category none of whose passages are positive, or none negative, gives nothing: there is no
   * threshold for the answer that was never given.
   *
   * @param scored passages with scores of one taxonomy; unknown categories of a passage are ignored
   */
  public static List<LabelError> ranked(List<ScoredPassage> scored) {
    List<LabelError> errors = new ArrayList<>();
    if (!scored.isEmpty()) {
      Taxonomy taxonomy = scored.get(0).scores().taxonomy();
      taxonomy.categories().forEach(category -> errors.addAll(doubted(category, scored)));
    }
    errors.sort(
        Comparator.comparingDouble(LabelError::probability)
            .thenComparing(error -> error.passage().id())
            .thenComparing(LabelError::category));
    return List.copyOf(errors);
  }

  private static List<LabelError> doubted(Category category, List<ScoredPassage> scored) {
    OptionalDouble yes =
        scored.stream()
            .filter(each -> each.passage().has(category))
            .mapToDouble(each -> each.scores().of(category))
            .average();
    OptionalDouble no =
        scored.stream()
            .filter(each -> isNegative(each.passage(), category))
            .mapToDouble(each -> 1 - each.scores().of(category))
            .average();
    List<LabelError> doubted = new ArrayList<>();
    if (yes.isEmpty() || no.isEmpty()) {
      return doubted;
    }
    for (ScoredPassage each : scored) {
      LabelledPassage passage = each.passage();
      double positive = each.scores().of(category);
      double given = passage.has(category) ? positive : 1 - positive;
      double threshold = passage.has(category) ? no.getAsDouble() : yes.getAsDouble();
      if (passage.knows(category) && 1 - given >= threshold && 1 - given > given) {
        doubted.add(new LabelError(passage, category, given));
      }
    }
    return doubted;
  }

  private static boolean isNegative(LabelledPassage passage, Category category) {
    return passage.knows(category) && !passage.has(category);
  }
}
