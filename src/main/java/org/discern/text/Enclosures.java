package org.discern.text;

/**
 * Follows quotations and brackets through a piece, to keep short ones whole.
 *
 * <p>A quotation or bracket of at most {@value #LONGEST} characters that is part of a larger
 * sentence is not cut: {@code "Stop! Go away!" he said.} One that stands by itself is, and so is a
 * longer one. An opening mark has white space, a bracket or a dash before it and none behind it;
 * with white space on both sides opening and closing marks take turns; all others close. Marks that
 * are never closed enclose nothing.
 */
final class Enclosures {

  /** The longest quotation kept whole, in characters. */
  static final int LONGEST = 120;

  private static final int NONE = -1;

  private final Piece piece;
  private int openQuote = NONE;
  private int openBracket = NONE;

  Enclosures(Piece piece) {
    this.piece = piece;
  }

  /** Takes note of a quote or bracket. */
  void pass(int index) {
    switch (piece.at(index)) {
      case '"' -> openQuote = opens(index) ? index : NONE;
      case '(', '[' -> openBracket = index;
      case ')', ']' -> openBracket = NONE;
      default -> {}
    }
  }

  /** Whether a quote stands where one opens. */
  boolean opens(int index) {
    char before = piece.at(index - 1);
    if (piece.isBlank(index + 1)) {
      return before == ' ' && openQuote == NONE;
    }
    return before == ' ' || before == '(' || before == '[' || before == '\'' || isDash(before);
  }

  /** Whether a quotation is open. */
  boolean isQuoting() {
    return openQuote != NONE;
  }

  /**
   * Whether a cut would go through a short quotation or bracket that is part of the sentence.
   *
   * @param sentence where the sentence starts
   * @param end where it would be cut
   */
  boolean holdTogether(int sentence, int end) {
    return holds(openQuote, sentence, end) || holds(openBracket, sentence, end);
  }

  private boolean holds(int open, int sentence, int end) {
    if (open < sentence || end - open > LONGEST) {
      return false;
    }
    int close = closing(open, end);
    return close != NONE
        && (open > sentence || Character.isLowerCase(piece.at(piece.skipBlanks(close + 1))));
  }

  private int closing(int open, int from) {
    int last = Math.min(open + LONGEST, piece.length() - 1);
    char opener = piece.at(open);
    char closer = opener == '(' ? ')' : opener == '[' ? ']' : '"';
    for (int i = from; i <= last; i++) {
      if (piece.at(i) == closer) {
        return opener == '"' && opens(i) ? NONE : i;
      }
    }
    return NONE;
  }

  private static boolean isDash(char unit) {
    return unit == '-' || unit == '\u2013' || unit == '\u2014';
  }
}
