package org.discern.evaluation.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of HTML that is safe to put into a page: text is escaped when it is made. Immutable.
 *
 * @param html the piece
 */
record Markup(String html) {

  /** Nothing. */
  static final Markup NONE = new Markup("");

  /** Text, escaped. */
  static Markup text(String text) {
    return new Markup(escaped(text));
  }

  /** HTML that this program wrote itself. */
  static Markup trusted(String html) {
    return new Markup(html);
  }

  /** Pieces one after another. */
  static Markup join(List<Markup> pieces) {
    return new Markup(pieces.stream().map(Markup::html).collect(Collectors.joining()));
  }

  /**
   * An element.
   *
   * @param tag its name, then its classes after dots, as in {@code td.number.small}
   */
  static Markup element(String tag, Markup... content) {
    String[] parts = tag.split("\\.", -1);
    String classes =
        parts.length == 1
            ? ""
            : " class=\"" + String.join(" ", Arrays.asList(parts).subList(1, parts.length)) + "\"";
    return new Markup(
        "<" + parts[0] + classes + ">" + join(List.of(content)).html + "</" + parts[0] + ">");
  }

  /** An element that holds only text. */
  static Markup element(String tag, String text) {
    return element(tag, text(text));
  }

  /** The same with an attribute on its outermost element. */
  Markup with(String attribute, String value) {
    int end = html.indexOf('>');
    return new Markup(
        html.substring(0, end)
            + " "
            + attribute
            + "=\""
            + escaped(value)
            + "\""
            + html.substring(end));
  }

  /** This and another piece after it. */
  Markup and(Markup other) {
    return new Markup(html + other.html);
  }

  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(isAllowed(text, i) ? unit : '\uFFFD');
      }
    }
    return out.toString();
  }

  /** Whether a code unit may stand in HTML: no control character, no half of a pair. */
  private static boolean isAllowed(String text, int index) {
    char unit = text.charAt(index);
    if (Character.isHighSurrogate(unit)) {
      return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(unit)) {
      return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
    return !Character.isISOControl(unit) || unit == '\n' || unit == '\t';
  }
}
