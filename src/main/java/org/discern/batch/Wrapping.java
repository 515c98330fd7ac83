package org.discern.batch;

import java.util.ArrayList;
import java.util.List;
import org.discern.passage.Span;

/** Breaks one line of text into lines of a terminal. */
final class Wrapping {

  private Wrapping() {}

  /**
   * The lines, in order, without the spaces at their ends. A word longer than a line is cut.
   *
   * @param columns the width of a line, at least 2
   */
  static List<Span> lines(String text, int columns) {
    List<Span> lines = new ArrayList<>();
    int start = skipSpaces(text, 0);
    while (start < text.length()) {
      int end = lineEnd(text, start, columns);
      lines.add(new Span(start, trimmed(text, start, end)));
      start = skipSpaces(text, end);
    }
    return lines;
  }

  private static int lineEnd(String text, int start, int columns) {
    int used = 0;
    int lastSpace = -1;
    int at = start;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (codePoint == ' ') {
        lastSpace = at;
      }
      used += Printable.columns(codePoint);
      if (used > columns) {
        boolean breaksAtSpace = lastSpace > start;
        return breaksAtSpace ? lastSpace : at;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  private static int skipSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static int trimmed(String text, int start, int end) {
    int at = end;
    while (at > start && text.charAt(at - 1) == ' ') {
      at--;
    }
    return at;
  }
}
