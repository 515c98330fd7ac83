package org.discern.text;

import java.util.BitSet;
import java.util.Optional;
import opennlp.tools.sentdetect.SentenceDetectorME;

/**
 * Cuts one piece into sentences: OpenNLP's detector, repaired.
 *
 * <p>One pass over the characters. At every mark that can end a sentence, followed by white space,
 * {@link BreakRules} have the first word and the detector the second; between letters, {@link
 * GluedSentences} decide. A quote that closes belongs to what it closes, and what has neither
 * letter nor digit belongs to the sentence before it.
 */
final class Sentences {

  private final Piece piece;
  private final SentenceDetectorME detector;
  private final BreakRules rules;
  private final GluedSentences glued;
  private final Enclosures enclosures;
  private final BitSet starts = new BitSet();
  private Optional<BitSet> modelStarts = Optional.empty();
  private int sentence;
  private boolean hasAlphanumeric;

  private Sentences(Piece piece, SentenceDetectorME detector) {
    this.piece = piece;
    this.detector = detector;
    this.rules = new BreakRules(piece);
    this.glued = new GluedSentences(piece, rules);
    this.enclosures = new Enclosures(piece);
    this.sentence = piece.skipBlanks(0);
  }

  /** The indices at which sentences start, the first among them. */
  static BitSet startsIn(Piece piece, SentenceDetectorME detector) {
    return new Sentences(piece, detector).starts();
  }

  private BitSet starts() {
    int first = sentence;
    starts.set(first);
    int index = first;
    while (index < piece.length()) {
      if (Marks.isEnder(piece.at(index))) {
        index = passMark(index);
      } else {
        enclosures.pass(index);
        hasAlphanumeric = hasAlphanumeric || piece.isAlphanumeric(index);
        index++;
      }
    }
    if (sentence > first && !hasAlphanumeric) {
      starts.clear(sentence);
    }
    return starts;
  }

  /** Decides at the mark at {@code ender}; returns where to go on. */
  private int passMark(int ender) {
    int end = ender;
    boolean wide = false;
    while (end < piece.length() && Marks.isEnder(piece.at(end))) {
      wide |= Marks.isWideEnder(piece.at(end));
      end++;
    }
    end = passClosers(end);
    if (end < piece.length() && !piece.isBlank(end)) {
      if (hasAlphanumeric && (wide || glued.isBreak(sentence, ender, end))) {
        startSentence(end);
      }
      return end;
    }
    int asked = piece.skipBlanks(end);
    end = passSpacedCloser(end, asked);
    int next = piece.skipBlanks(end);
    if (next < piece.length() && isBreak(ender, end, next, asked, wide)) {
      startSentence(next);
    }
    return end;
  }

  private boolean isBreak(int ender, int end, int next, int asked, boolean wide) {
    if (!hasAlphanumeric || enclosures.holdTogether(sentence, end)) {
      return false;
    }
    return wide
        || switch (rules.between(sentence, ender, end, next)) {
          case BREAK -> true;
          case NO_BREAK -> false;
          case ASK_THE_MODEL -> isModelStart(asked);
        };
  }

  /** The detector is run when first asked: of most pieces the rules are sure. */
  private boolean isModelStart(int index) {
    if (modelStarts.isEmpty()) {
      modelStarts = Optional.of(piece.starts(detector));
    }
    return modelStarts.get().get(index);
  }

  /** Past the quotes and brackets that close right behind a mark, and footnotes such as [2]. */
  private int passClosers(int from) {
    int end = from;
    while (end < piece.length() && Marks.isCloser(piece.at(end)) && !isOpening(end)) {
      enclosures.pass(end);
      end++;
    }
    int footnote = end;
    while (piece.at(footnote) == '[' && footnote < end + 16) {
      int digits = footnote + 1;
      while (Character.isDigit(piece.at(digits)) && digits < footnote + 5) {
        digits++;
      }
      if (piece.at(digits) != ']' || digits == footnote + 1) {
        break;
      }
      footnote = digits + 1;
    }
    return footnote;
  }

  /** A double quote between letters opens unless a quotation is open: {@code said."Then}. */
  private boolean isOpening(int index) {
    if (piece.originalAt(index) == '\u201C' || piece.originalAt(index) == '\u2018') {
      return true;
    }
    return piece.originalAt(index) == '"'
        && !enclosures.isQuoting()
        && Character.isUpperCase(piece.at(index + 1));
  }

  /** A closing quote that stands alone between spaces belongs to the sentence before it. */
  private int passSpacedCloser(int end, int next) {
    boolean alone =
        next < piece.length()
            && Marks.isCloser(piece.at(next))
            && piece.isBlank(next + 1)
            && (piece.at(next) != '"' || enclosures.isQuoting());
    if (!alone) {
      return end;
    }
    enclosures.pass(next);
    return next + 1;
  }

  private void startSentence(int next) {
    starts.set(next);
    sentence = next;
    hasAlphanumeric = false;
  }
}
