package org.discern.batch;

/** Escapes untrusted text for a page: in elements and in quoted attributes. */
final class Html {

  private Html() {}

  /** The text with markup as entities; what a page may not hold is U+FFFD. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    escape(text, 0, text.length(), out);
    return out.toString();
  }

  /** Appends the stretch from {@code from} to {@code to}, escaped. */
  static void escape(String text, int from, int to, StringBuilder out) {
    int at = from;
    while (at < to) {
      int codePoint = text.codePointAt(at);
      switch (codePoint) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\r' -> out.append(at + 1 < to && text.charAt(at + 1) == '\n' ? "" : "\n");
        default -> out.appendCodePoint(isAllowed(codePoint) ? codePoint : 0xFFFD);
      }
      at += Character.charCount(codePoint);
    }
  }

  private static boolean isAllowed(int codePoint) {
    boolean control = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t';
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    boolean noncharacter = (codePoint & 0xFFFE) == 0xFFFE;
    return !control && !surrogate && !noncharacter;
  }
}
