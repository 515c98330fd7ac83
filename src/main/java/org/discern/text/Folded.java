package org.discern.text;

import org.discern.passage.Span;

/**
 * A text folded for features, each of whose characters remembers the stretch of the original it
 * came from.
 *
 * <p>Starts and ends never go backwards. Characters dropped in folding belong to no folded
 * character, but lie inside the span of any stretch around them.
 */
public final class Folded {

  private final String text;
  private final int[] starts;
  private final int[] ends;

  Folded(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** The folded text: lower case, compatibility forms resolved, invisible characters gone. */
  public String text() {
    return text;
  }

  /**
   * The stretch of the original that a stretch of the folded text came from.
   *
   * @param start first folded code unit
   * @param end one past the last, greater than {@code start}
   */
  public Span original(int start, int end) {
    return new Span(starts[start], ends[end - 1]);
  }
}
