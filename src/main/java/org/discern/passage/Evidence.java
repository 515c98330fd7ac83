package org.discern.passage;

/**
 * A stretch of the original text that moved a category's score.
 *
 * @param span where it stands in the article's text
 * @param weight its share of all the log-odds that leaving out words of the passage one at a time
 *     takes away; in (0, 1]
 */
public record Evidence(Span span, double weight) {

  /** Checks the weight. */
  public Evidence {
    if (!(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException("not an evidence weight: " + weight);
    }
  }
}
