package org.discern.passage;

/**
 * A half-open range of UTF-16 code units of an original text.
 *
 * @param start first code unit, at least 0
 * @param end one past the last code unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Checks the bounds. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** The number of code units; 0 for an empty span. */
  public int length() {
    return end - start;
  }

  /**
   * The text this span covers.
   *
   * @throws IndexOutOfBoundsException if the span reaches past the end of {@code text}
   */
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** This span moved right by {@code offset} code units. */
  public Span shifted(int offset) {
    return new Span(start + offset, end + offset);
  }

  /** Whether the two spans share at least one code unit. */
  public boolean overlaps(Span other) {
    return Math.max(start, other.start) < Math.min(end, other.end);
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
