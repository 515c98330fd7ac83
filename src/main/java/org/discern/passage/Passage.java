package org.discern.passage;

/**
 * A stretch of an article that is judged on its own: a sentence, a paragraph, or the whole.
 *
 * @param span where it stands in the article's text
 * @param text the original characters of that span, unchanged
 */
public record Passage(Span span, String text) {

  /** Checks that span and text have the same length. */
  public Passage {
    if (span.length() != text.length()) {
      throw new IllegalArgumentException(
          "a passage of " + text.length() + " code units cannot stand at " + span);
    }
  }

  /** The passage at {@code span} of {@code text}. */
  public static Passage at(Span span, CharSequence text) {
    return new Passage(span, span.in(text));
  }

  /** The whole of {@code text} as one passage. */
  public static Passage whole(String text) {
    return new Passage(new Span(0, text.length()), text);
  }
}
