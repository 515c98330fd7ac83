package org.discern.batch;

/**
 * Makes untrusted text safe for a terminal.
 *
 * <p>Every replacement is of one code unit by one, so that offsets stay true.
 */
public final class Printable {

  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /**
   * The text in one line: line breaks and tabs are spaces; other control characters, which could
   * steer the terminal, and marks of writing direction, which could reorder the line, are U+FFFD.
   */
  public static String oneLine(String text) {
    StringBuilder safe = new StringBuilder(Surrogates.replaced(text));
    for (int i = 0; i < safe.length(); i++) {
      char unit = safe.charAt(i);
      if (unit == '\n' || unit == '\r' || unit == '\t' || unit == '\u2028' || unit == '\u2029') {
        safe.setCharAt(i, ' ');
      } else if (Character.isISOControl(unit) || isDirection(unit)) {
        safe.setCharAt(i, REPLACEMENT);
      }
    }
    return safe.toString();
  }

  private static boolean isDirection(char unit) {
    return (unit >= '\u202A' && unit <= '\u202E') || (unit >= '\u2066' && unit <= '\u2069');
  }

  /** How many columns a terminal gives a character: two for wide scripts, none for marks. */
  static int columns(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (codePoint >= 0x1100 && codePoint <= 0x115F)
            || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
            || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
            || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
            || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
            || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
            || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
            || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
