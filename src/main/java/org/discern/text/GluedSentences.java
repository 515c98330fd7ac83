package org.discern.text;

import java.util.Locale;
import java.util.Set;

/**
 * Finds sentences that lost the space between them, as scraped captions and bylines do: {@code in
 * August 2019.Reuters}, {@code he said.The}.
 *
 * <p>OpenNLP's model decides at the ends of tokens only and cannot find them. Left whole: addresses
 * and file names, dotted abbreviations, and anything followed by a lower-case letter.
 */
final class GluedSentences {

  private static final int SHORTEST_WORD = 3;
  private static final int SHORTEST_NUMBER = 2;

  /** How far back an address is recognised. */
  private static final int LONGEST_LOOK_BACK = 200;

  private static final Set<String> NAME_ENDINGS =
      Set.of(
          "ai", "app", "biz", "co", "com", "doc", "edu", "gov", "html", "info", "io", "java", "js",
          "jpg", "json", "net", "org", "pdf", "php", "png", "py", "tv", "txt", "uk", "us", "xml",
          "zip");

  private final Piece piece;
  private final BreakRules rules;

  GluedSentences(Piece piece, BreakRules rules) {
    this.piece = piece;
    this.rules = rules;
  }

  /**
   * Whether a sentence ends inside the token.
   *
   * @param sentence where the current sentence starts
   * @param ender the first of the points, exclamation or question marks
   * @param end after these and the quotes or brackets that close behind them
   */
  boolean isBreak(int sentence, int ender, int end) {
    int next = Marks.isOpener(piece.at(end)) ? end + 1 : end;
    return Character.isUpperCase(piece.at(next))
        && endsPlainWord(sentence, ender, Marks.isCloser(piece.at(end - 1)) ? 2 : SHORTEST_WORD)
        && startsPlainWord(next)
        && !isInAddress(sentence, ender);
  }

  private boolean endsPlainWord(int sentence, int ender, int shortest) {
    char last = piece.at(ender - 1);
    if (Marks.isCloser(last)) {
      return true;
    }
    String word = rules.wordBefore(sentence, ender);
    if (word.indexOf('.') >= 0 || Abbreviations.kindOf(word) != Abbreviations.Kind.NONE) {
      return false;
    }
    if (Character.isDigit(last)) {
      boolean number = word.chars().allMatch(Character::isDigit);
      return number && word.length() >= SHORTEST_NUMBER && ender - word.length() > sentence;
    }
    return word.length() >= shortest && Character.isLowerCase(last);
  }

  private boolean startsPlainWord(int next) {
    String word = rules.wordAt(next);
    if (NAME_ENDINGS.contains(word.toLowerCase(Locale.ROOT))) {
      return false;
    }
    int after = next + word.length();
    boolean dotted = piece.at(after) == '.' && Character.isLetter(piece.at(after + 1));
    boolean called = piece.at(after) == '(' || piece.at(after) == '_' || piece.at(after) == '@';
    boolean article = word.equals("A") || word.equals("I");
    return (word.length() > 1 || (article && piece.isBlank(after))) && !dotted && !called;
  }

  /** Whether the token up to here looks like a web address, a mail address or a path. */
  private boolean isInAddress(int sentence, int ender) {
    int first = Math.max(sentence, ender - LONGEST_LOOK_BACK);
    for (int i = ender - 1; i >= first && !piece.isBlank(i); i--) {
      char unit = piece.at(i);
      if (unit == '@' || unit == '\\' || unit == '=' || (unit == '/' && piece.at(i - 1) == '/')) {
        return true;
      }
      if (unit == 'w' && piece.at(i + 1) == 'w' && piece.at(i + 2) == 'w') {
        return true;
      }
    }
    return false;
  }
}
