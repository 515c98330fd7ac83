package org.discern.evaluation.comparison;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.evaluation.CategoryEvaluation;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.Figure;
import org.discern.evaluation.Proportion;
import org.discern.evaluation.tuning.OperatingPoint;
import org.discern.passage.Category;

/**
 * What changes at one category.
 *
 * @param before the earlier version's figures, without curve
 * @param after the later version's figures, without curve
 * @param differences after minus before, with intervals of a paired bootstrap
 * @param mcNemar whether one of them is right more often where they differ
 * @param flipped of all passages, judged or not, those whose decision changes
 * @param newlyFlagged decisions that became a flag, the worst first
 * @param noLongerFlagged decisions that stopped being a flag, the worst first
 * @param mapping the earlier scores on the later scale
 * @param sameMatchRate the later version at the threshold that flags as many passages as before;
 *     empty if the category was never flagged
 * @param samePrecision the later version at the most recall with at least the earlier precision;
 *     empty if there is none
 */
public record CategoryComparison(
    CategoryEvaluation before,
    CategoryEvaluation after,
    Map<Figure, Estimate> differences,
    McNemar mcNemar,
    Proportion flipped,
    List<Flip> newlyFlagged,
    List<Flip> noLongerFlagged,
    ScoreMapping mapping,
    Optional<OperatingPoint> sameMatchRate,
    Optional<OperatingPoint> samePrecision) {

  /** Copies the collections. */
  public CategoryComparison {
    differences = Collections.unmodifiableMap(new EnumMap<>(differences));
    newlyFlagged = List.copyOf(newlyFlagged);
    noLongerFlagged = List.copyOf(noLongerFlagged);
  }

  /** Which category. */
  public Category category() {
    return after.category();
  }

  /** The difference of a figure. */
  public Estimate difference(Figure figure) {
    return differences.getOrDefault(figure, Estimate.UNDEFINED);
  }

  /**
   * Whether the later version is worse beyond doubt: the whole interval of the difference in F1 or
   * in average precision lies below zero.
   */
  public boolean isWorse() {
    return isBelowZero(Figure.F1) || isBelowZero(Figure.AVERAGE_PRECISION);
  }

  private boolean isBelowZero(Figure figure) {
    return difference(figure).interval().filter(each -> each.high() < 0).isPresent();
  }
}
