package org.discern.text;

import java.util.BitSet;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.util.Span;

/**
 * A stretch of a text prepared for sentence detection, character for character.
 *
 * <p>All white space is made a space, typographic quotes are made ASCII and an ellipsis a point:
 * OpenNLP's English model has seen few others. Offsets are the stretch's own.
 */
final class Piece {

  /**
   * Beyond this many characters without white space, only the end of a token can end a sentence.
   */
  private static final int LONGEST_TOKEN = 64;

  private static final int TOKEN_TAIL = 8;

  private final String original;
  private final int start;
  private final char[] units;

  /** The stretch {@code [start, end)} of a text. */
  Piece(String text, int start, int end) {
    this.original = text;
    this.start = start;
    this.units = new char[end - start];
    for (int i = 0; i < units.length; i++) {
      units[i] = plain(text.charAt(start + i));
    }
  }

  private static char plain(char unit) {
    if (Marks.isBlank(unit)) {
      return ' ';
    }
    if (unit < 0x80) {
      return unit;
    }
    return switch (unit) {
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB' -> '"';
      case '\u2026' -> '.';
      default -> unit;
    };
  }

  int length() {
    return units.length;
  }

  /** The prepared character; a space outside the piece. */
  char at(int index) {
    return index >= 0 && index < units.length ? units[index] : ' ';
  }

  /** The character of the original text. */
  char originalAt(int index) {
    return original.charAt(start + index);
  }

  boolean isBlank(int index) {
    return at(index) == ' ';
  }

  /** The first index from {@code index} on that is not white space; the length if there is none. */
  int skipBlanks(int index) {
    int next = index;
    while (next < units.length && units[next] == ' ') {
      next++;
    }
    return next;
  }

  /** Whether a letter or digit starts here. */
  boolean isAlphanumeric(int index) {
    return Character.isLetterOrDigit(Character.codePointAt(units, index, units.length));
  }

  /**
   * Where OpenNLP says that sentences start.
   *
   * <p>Its work grows with the square of a token's length (OPENNLP-1906), so the marks inside
   * overlong tokens are hidden from it.
   */
  BitSet starts(SentenceDetectorME detector) {
    BitSet starts = new BitSet(units.length);
    for (Span sentence : detector.sentPosDetect(withoutMarksInLongTokens())) {
      starts.set(sentence.getStart());
    }
    return starts;
  }

  private String withoutMarksInLongTokens() {
    char[] hidden = units.clone();
    int tokenStart = 0;
    for (int i = 0; i <= hidden.length; i++) {
      if (i == hidden.length || hidden[i] == ' ') {
        if (i - tokenStart > LONGEST_TOKEN) {
          hideMarks(hidden, tokenStart, i - TOKEN_TAIL);
        }
        tokenStart = i + 1;
      }
    }
    return new String(hidden);
  }

  private static void hideMarks(char[] units, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Marks.isEnder(units[i])) {
        units[i] = 'x';
      }
    }
  }
}
