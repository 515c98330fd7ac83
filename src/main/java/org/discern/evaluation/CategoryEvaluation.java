package org.discern.evaluation;

import java.util.List;
import java.util.OptionalDouble;
import org.discern.passage.Category;

/**
 * How good a classifier is at one category.
 *
 * @param category which
 * @param threshold where the policy cuts; empty if it never flags the category
 * @param confusion the table at the threshold; its total is the number of judged passages
 * @param f1 at the threshold, with a bootstrap interval
 * @param averagePrecision over all thresholds, with a bootstrap interval
 * @param rocAuc over all thresholds, with a bootstrap interval
 * @param reliability how far the scores can be read as probabilities
 * @param curve from the highest threshold to the lowest, thinned to what an eye can see; empty in
 *     slices
 */
public record CategoryEvaluation(
    Category category,
    OptionalDouble threshold,
    Confusion confusion,
    Estimate f1,
    Estimate averagePrecision,
    Estimate rocAuc,
    Reliability reliability,
    List<CurvePoint> curve) {

  private static final int FEWEST_KNOWN = 30;
  private static final int FEWEST_POSITIVES = 10;

  /** Copies the curve. */
  public CategoryEvaluation {
    curve = List.copyOf(curve);
  }

  /** The same with a curve. */
  CategoryEvaluation with(List<CurvePoint> points) {
    return new CategoryEvaluation(
        category, threshold, confusion, f1, averagePrecision, rocAuc, reliability, points);
  }

  /**
   * Whether there is too little here to conclude from: fewer than 30 judged passages or fewer than
   * 10 positive ones.
   */
  public boolean isSmall() {
    return confusion.total() < FEWEST_KNOWN || confusion.positives() < FEWEST_POSITIVES;
  }
}
