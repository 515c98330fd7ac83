package org.discern.text;

import java.util.Set;

/**
 * Repairs OpenNLP's verdict on the end of a token: whether a sentence ends there.
 *
 * <p>The rules were written against what its English model gets wrong: titles it does not know,
 * initials, abbreviated months, numbered pages, times of day, company forms, ellipses, and speech
 * that goes on after a closing quote. Where no rule speaks, the model's verdict stands.
 */
final class BreakRules {

  /** What the rules say of a place. */
  enum Verdict {
    BREAK,
    NO_BREAK,
    ASK_THE_MODEL
  }

  /** The longest word looked at. */
  private static final int LONGEST_WORD = 24;

  private static final int LONGEST_LIST_NUMBER = 3;

  /** How a web address begins; it stays with the sentence it follows. */
  private static final Set<String> ADDRESSES = Set.of("http", "https", "pic", "www");

  private final Piece piece;

  BreakRules(Piece piece) {
    this.piece = piece;
  }

  /**
   * The verdict on the white space after a token.
   *
   * @param sentence where the current sentence starts
   * @param ender the first of the points, exclamation or question marks
   * @param end after these and the quotes or brackets that close behind them
   * @param next where the next token starts
   */
  Verdict between(int sentence, int ender, int end, int next) {
    int letter = afterOpeners(next);
    boolean lower = Character.isLowerCase(piece.at(letter));
    if (isMixedCase(letter)) {
      return Verdict.ASK_THE_MODEL;
    }
    if (lower && (Marks.isCloser(piece.at(end - 1)) || ADDRESSES.contains(wordAt(letter)))) {
      return Verdict.NO_BREAK;
    }
    if (Marks.isDashBullet(piece.at(next)) && piece.isBlank(next + 1)) {
      return Verdict.NO_BREAK;
    }
    if (piece.at(ender) != '.') {
      return lower && !isInLowerCase(sentence) ? Verdict.NO_BREAK : Verdict.ASK_THE_MODEL;
    }
    if (isEllipsis(ender)) {
      return lower || piece.at(next) == '.' ? Verdict.NO_BREAK : Verdict.ASK_THE_MODEL;
    }
    return afterPoint(sentence, ender, end, letter);
  }

  private Verdict afterPoint(int sentence, int ender, int end, int letter) {
    String word = wordBefore(sentence, ender);
    if (isListNumber(word, sentence, ender)) {
      return Verdict.NO_BREAK;
    }
    char first = piece.at(letter);
    return switch (Abbreviations.kindOf(word)) {
      case TITLE, INSIDE_SENTENCE -> Verdict.NO_BREAK;
      case BEFORE_NUMBER -> Character.isDigit(first) ? Verdict.NO_BREAK : afterOther(letter);
      case IN_NAME -> startsSentence(letter) ? Verdict.BREAK : Verdict.NO_BREAK;
      case TIME -> afterTime(letter);
      case OTHER -> afterOther(letter);
      case NONE -> {
        boolean sure = isPlainWord(word) || Marks.isCloser(piece.at(end - 1));
        yield sure && Character.isUpperCase(first) ? Verdict.BREAK : Verdict.ASK_THE_MODEL;
      }
    };
  }

  private Verdict afterTime(int letter) {
    boolean goesOn =
        !Character.isUpperCase(piece.at(letter)) || Abbreviations.followsTime(wordAt(letter));
    return goesOn ? Verdict.NO_BREAK : Verdict.BREAK;
  }

  private Verdict afterOther(int letter) {
    if (Character.isLowerCase(piece.at(letter))) {
      return Verdict.NO_BREAK;
    }
    return startsSentence(letter) ? Verdict.BREAK : Verdict.ASK_THE_MODEL;
  }

  private boolean startsSentence(int letter) {
    if (!Character.isUpperCase(piece.at(letter))) {
      return false;
    }
    String word = wordAt(letter);
    return Abbreviations.isStarter(word) && piece.at(letter + word.length()) != '.';
  }

  /** {@code iPhone}: begins a sentence as it is. */
  private boolean isMixedCase(int letter) {
    return Character.isLowerCase(piece.at(letter)) && Character.isUpperCase(piece.at(letter + 1));
  }

  private boolean isEllipsis(int ender) {
    return piece.originalAt(ender) == '\u2026'
        || piece.at(ender + 1) == '.'
        || (piece.isBlank(ender - 1) && ender > 0);
  }

  /** {@code 2.} at the start of a sentence. */
  private static boolean isListNumber(String word, int sentence, int ender) {
    return word.length() == ender - sentence
        && !word.isEmpty()
        && word.length() <= LONGEST_LIST_NUMBER
        && word.chars().allMatch(Character::isDigit);
  }

  /** A word of three letters or more that is not in capitals. */
  private static boolean isPlainWord(String word) {
    return word.length() >= 3
        && Character.isLowerCase(word.charAt(word.length() - 1))
        && Character.isLowerCase(word.charAt(word.length() - 2));
  }

  /**
   * The letters, digits, inner points and apostrophes that end before {@code end}; empty if too
   * many.
   */
  String wordBefore(int from, int end) {
    int start = end;
    while (start > from && isInWord(start - 1)) {
      start--;
      if (end - start > LONGEST_WORD) {
        return "";
      }
    }
    return text(start, end);
  }

  /** The letters from {@code start} on, up to a bound. */
  String wordAt(int start) {
    int end = start;
    while (Character.isLetter(piece.at(end)) && end - start <= LONGEST_WORD) {
      end++;
    }
    return text(start, end);
  }

  private String text(int start, int end) {
    StringBuilder text = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      text.append(piece.at(i));
    }
    return text.toString();
  }

  private boolean isInWord(int index) {
    char unit = piece.at(index);
    return unit == '.'
        || Character.isLetterOrDigit(unit)
        || (unit == '\'' && Character.isLetter(piece.at(index - 1)));
  }

  /** Whether the sentence itself begins in lower case, as in a chat: then the next may as well. */
  private boolean isInLowerCase(int sentence) {
    return Character.isLowerCase(piece.at(afterOpeners(sentence)));
  }

  private int afterOpeners(int index) {
    int letter = index;
    while (letter < index + 3 && Marks.isOpener(piece.at(letter))) {
      letter++;
    }
    return letter;
  }
}
