package org.discern.text;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.Span;

/**
 * Cuts folded text into words with OpenNLP's {@link SimpleTokenizer} and mends what it takes apart.
 *
 * <p>The tokenizer breaks wherever the kind of character changes. Joined again are: letters and
 * digits ({@code p0rn}), symbols standing for letters ({@code $ex}, {@code f**k}), apostrophes
 * inside words ({@code don't}; a possessive {@code 's} is dropped), and single letters set apart by
 * spaces or points ({@code p o r n}, {@code p.o.r.n}, {@code U.S.}). A word the lexicon does not
 * know is then tried in its plainer spellings, see {@link Respelling}.
 *
 * <p>A number becomes as many zeros as it has digits. Punctuation gives no words. Thread-safe.
 */
public final class Words {

  /** The most asterisks that stand for letters, as in {@code f**k}. */
  private static final int LONGEST_STARS = 4;

  private final Folding folding = new Folding();
  private final Respelling respelling;

  /** Words repaired towards a lexicon. */
  public Words(Lexicon lexicon) {
    this(Respelling.towards(lexicon));
  }

  private Words(Respelling respelling) {
    this.respelling = respelling;
  }

  /** Words in which disguises are undone, but no misspelling is mended. */
  static Words undisguised(Lexicon lexicon) {
    return new Words(Respelling.ofDisguises(lexicon));
  }

  /** The words of a text, in order, their spans not empty and not overlapping. */
  public List<Word> of(String text) {
    Folded folded = folding.fold(text);
    List<Span> pieces = apart(folded, join(folded.text()));
    List<Word> words = new ArrayList<>(pieces.size());
    int next = 0;
    while (next < pieces.size()) {
      int end = endOfSpelledOut(folded.text(), pieces, next);
      if (end > next + 1) {
        addSpelledOut(text, folded, pieces.subList(next, end), words);
      } else {
        addPiece(text, folded, pieces.get(next), words);
      }
      next = end;
    }
    return words;
  }

  /**
   * Tokens that touch and belong to one word, made one; tokens without a letter or digit left out.
   */
  private static List<Span> join(String text) {
    Span[] tokens = SimpleTokenizer.INSTANCE.tokenizePos(text);
    List<Span> joined = new ArrayList<>(tokens.length);
    int at = 0;
    while (at < tokens.length) {
      int start = tokens[at].getStart();
      int end = tokens[at].getEnd();
      boolean hasAlphanumeric = isAlphanumeric(text, tokens[at]);
      if (!hasAlphanumeric && !isLetterSymbol(text, tokens[at])) {
        at++;
        continue;
      }
      at++;
      while (at < tokens.length && tokens[at].getStart() == end) {
        boolean alphanumeric = isAlphanumeric(text, tokens[at]);
        boolean inner =
            at + 1 < tokens.length
                && tokens[at + 1].getStart() == tokens[at].getEnd()
                && isAlphanumeric(text, tokens[at + 1]);
        if (!alphanumeric && !(inner && isJoiner(text, tokens[at]))) {
          break;
        }
        hasAlphanumeric |= alphanumeric;
        end = tokens[at].getEnd();
        at++;
      }
      if (hasAlphanumeric) {
        joined.add(new Span(start, end));
      }
    }
    return joined;
  }

  /** Pieces that one original character folds to, such as the two of {@code ½}, made one. */
  private static List<Span> apart(Folded folded, List<Span> pieces) {
    List<Span> apart = new ArrayList<>(pieces.size());
    int end = 0;
    for (Span piece : pieces) {
      org.discern.passage.Span original = folded.original(piece.getStart(), piece.getEnd());
      if (original.start() < end) {
        Span before = apart.remove(apart.size() - 1);
        apart.add(new Span(before.getStart(), piece.getEnd()));
      } else {
        apart.add(piece);
      }
      end = original.end();
    }
    return apart;
  }

  private static boolean isAlphanumeric(String text, Span token) {
    return Character.isLetterOrDigit(text.codePointAt(token.getStart()));
  }

  private static boolean isLetterSymbol(String text, Span token) {
    return token.length() == 1 && "@$".indexOf(text.charAt(token.getStart())) >= 0;
  }

  private static boolean isJoiner(String text, Span token) {
    char first = text.charAt(token.getStart());
    if (first == '\'' || first == '@' || first == '$' || first == '!') {
      return token.length() == 1;
    }
    return first == '*' ? token.length() <= LONGEST_STARS : isPicture(text, token);
  }

  private static boolean isPicture(String text, Span token) {
    return token.length() == 1 && text.charAt(token.getStart()) == Folding.PICTURE;
  }

  /**
   * The end of a run of single letters that have the same single character between them; {@code
   * first + 1} if there is none. Two letters count only with points between ({@code U.S.}).
   */
  private static int endOfSpelledOut(String text, List<Span> pieces, int first) {
    int end = first + 1;
    if (!isSingleLetter(text, pieces.get(first)) || end >= pieces.size()) {
      return end;
    }
    int gapAt = pieces.get(first).getEnd();
    if (gapAt >= text.length()) {
      return end;
    }
    char gap = text.charAt(gapAt);
    while (end < pieces.size()
        && isSingleLetter(text, pieces.get(end))
        && pieces.get(end).getStart() == pieces.get(end - 1).getEnd() + 1
        && text.charAt(pieces.get(end - 1).getEnd()) == gap) {
      end++;
    }
    int letters = end - first;
    return letters >= 3 || (letters == 2 && gap == '.') ? end : first + 1;
  }

  private static boolean isSingleLetter(String text, Span piece) {
    return piece.length() == 1 && Character.isLetterOrDigit(text.charAt(piece.getStart()));
  }

  private void addSpelledOut(String text, Folded folded, List<Span> letters, List<Word> words) {
    StringBuilder spelled = new StringBuilder(letters.size());
    for (Span letter : letters) {
      spelled.append(folded.text().charAt(letter.getStart()));
    }
    boolean initials = folded.text().charAt(letters.get(0).getEnd()) == '.' && letters.size() < 4;
    int from = initials ? 0 : respelling.startOfKnownTail(spelled.toString());
    if (from > 0) {
      addPiece(text, folded, letters.get(0), words);
    }
    String word = spelled.substring(from);
    if (initials) {
      word = String.join(".", word.split(""));
    }
    words.add(
        new Word(
            initials ? word : respelling.of(word),
            folded.original(letters.get(from).getStart(), last(letters).getEnd())));
  }

  private static Span last(List<Span> spans) {
    return spans.get(spans.size() - 1);
  }

  private void addPiece(String text, Folded folded, Span piece, List<Word> words) {
    String word = folded.text().substring(piece.getStart(), piece.getEnd());
    int picture = word.indexOf(Folding.PICTURE);
    if (picture >= 0) {
      word = word.replace(Folding.PICTURE, '*');
      if (!respelling.isKnown(word)) {
        // It hides no letter but stands between two words.
        int at = piece.getStart() + picture;
        addPiece(text, folded, new Span(piece.getStart(), at), words);
        addPiece(text, folded, new Span(at + 1, piece.getEnd()), words);
        return;
      }
    }
    if (word.endsWith("'s")) {
      word = word.substring(0, word.length() - 2);
    }
    org.discern.passage.Span original = folded.original(piece.getStart(), piece.getEnd());
    boolean capital = original.in(text).chars().anyMatch(Character::isUpperCase);
    words.add(new Word(respelling.of(word, capital), original));
  }
}
