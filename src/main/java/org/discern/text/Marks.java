package org.discern.text;

/** Which characters are white space, line breaks, bullets, quotes and ends of sentences. */
final class Marks {

  private Marks() {}

  /** White space in the widest sense: Unicode's, the no-break spaces, and invisible fillers. */
  static boolean isBlank(char unit) {
    if (unit < 0x80) {
      return unit == ' ' || (unit >= '\t' && unit <= '\r') || (unit >= 0x1C && unit <= 0x1F);
    }
    return Character.isSpaceChar(unit)
        || unit == '\u0085'
        || unit == '\u200B'
        || unit == '\u2060'
        || unit == '\uFEFF';
  }

  static boolean isLineBreak(char unit) {
    return (unit >= '\n' && unit <= '\r')
        || unit == '\u0085'
        || unit == '\u2028'
        || unit == '\u2029';
  }

  /** A mark that is a bullet wherever it follows white space. */
  static boolean isBullet(char unit) {
    return unit >= 0x2022
        && switch (unit) {
          case '\u2022', '\u2023', '\u2043', '\u25A0', '\u25AA', '\u25CF', '\u25E6', '\u2666' ->
              true;
          default -> false;
        };
  }

  /** A mark that is a bullet only at the start of a line and with white space behind it. */
  static boolean isDashBullet(char unit) {
    return unit == '-' || unit == '*' || unit == '\u00B7' || unit == '\u2013' || unit == '\u2014';
  }

  static boolean isEnder(char unit) {
    return unit < 0x80 ? unit == '.' || unit == '!' || unit == '?' : isWideEnder(unit);
  }

  /** Ends a sentence in scripts that put no space behind it, or know no other use of it. */
  static boolean isWideEnder(char unit) {
    return unit >= 0x61F
        && switch (unit) {
          case '\u061F', '\u06D4', '\u0964', '\u3002', '\uFF01', '\uFF1F', '\uFF61' -> true;
          default -> false;
        };
  }

  static boolean isCloser(char unit) {
    return switch (unit) {
      case '"', '\'', ')', ']', '}', '\u300D', '\uFF09' -> true;
      default -> false;
    };
  }

  static boolean isOpener(char unit) {
    return switch (unit) {
      case '"', '\'', '(', '[', '{', '\u300C', '\uFF08' -> true;
      default -> false;
    };
  }
}
