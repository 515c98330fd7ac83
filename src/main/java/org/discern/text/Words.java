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

  /** A letter with what may follow it after an apostrophe, as {@code 're}. */
  private static final int LONGEST_ENDING = 4;

  private static final int MOST_INITIALS = 3;

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
        addSpelledOut(folded, pieces.subList(next, end), words);
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
      if (hasAlphanumeric && isHiddenEnding(text, start, end)) {
        end++;
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

  /** Whether a single star follows a word that does not begin with one, as emphasis would. */
  private static boolean isHiddenEnding(String text, int start, int end) {
    return end - start > 1
        && end < text.length()
        && text.charAt(end) == '*'
        && !text.startsWith("**", end)
        && (start == 0 || text.charAt(start - 1) != '*')
        && Character.isLetter(text.charAt(end - 1));
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
        && follows(text, pieces, end, gap)) {
      end++;
    }
    if (end < pieces.size()
        && end > first + 1
        && isLetterWithEnding(text, pieces.get(end))
        && follows(text, pieces, end, gap)) {
      end++;
    }
    int letters = end - first;
    return letters >= 3 || (letters == 2 && gap == '.') ? end : first + 1;
  }

  private static boolean follows(String text, List<Span> pieces, int next, char gap) {
    return pieces.get(next).getStart() == pieces.get(next - 1).getEnd() + 1
        && text.charAt(pieces.get(next - 1).getEnd()) == gap;
  }

  private static boolean isSingleLetter(String text, Span piece) {
    return piece.length() == 1 && Character.isLetterOrDigit(text.charAt(piece.getStart()));
  }

  /** The last letter of a spelled-out word may carry an ending, as in {@code w o m e n's}. */
  private static boolean isLetterWithEnding(String text, Span piece) {
    return piece.length() > 2
        && piece.length() <= LONGEST_ENDING
        && text.charAt(piece.getStart() + 1) == '\'';
  }

  private void addSpelledOut(Folded folded, List<Span> letters, List<Word> words) {
    StringBuilder spelled = new StringBuilder(letters.size());
    for (Span letter : letters) {
      spelled.append(folded.text().charAt(letter.getStart()));
    }
    String ending = folded.text().substring(last(letters).getStart() + 1, last(letters).getEnd());
    boolean points = folded.text().charAt(letters.get(0).getEnd()) == '.';
    if (points && letters.size() <= MOST_INITIALS && isInitials(spelled.toString())) {
      words.add(
          new Word(String.join(".", spelled.toString().split("")), original(folded, letters)));
      return;
    }
    int start = 0;
    for (int end : respelling.endsOfWords(spelled.toString())) {
      String word = spelled.substring(start, end);
      if (end == spelled.length() && !ending.equals("'s")) {
        word += ending;
      }
      words.add(new Word(respelling.of(word), original(folded, letters.subList(start, end))));
      start = end;
    }
  }

  /** Whether letters with points between are initials rather than a word that is spelled out. */
  private boolean isInitials(String letters) {
    return letters.length() < MOST_INITIALS
        || respelling.isListed(String.join(".", letters.split("")))
        || !respelling.isListed(letters);
  }

  private static org.discern.passage.Span original(Folded folded, List<Span> letters) {
    return folded.original(letters.get(0).getStart(), last(letters).getEnd());
  }

  private static Span last(List<Span> spans) {
    return spans.get(spans.size() - 1);
  }

  private void addPiece(String text, Folded folded, Span piece, List<Word> words) {
    String word = folded.text().substring(piece.getStart(), piece.getEnd());
    if (word.endsWith("'s")) {
      word = word.substring(0, word.length() - 2);
    }
    if (word.indexOf(Folding.PICTURE) >= 0 && !respelling.isKnown(word)) {
      addBetweenPictures(text, folded, piece, words);
      return;
    }
    if (word.endsWith("*") && !respelling.hidesEnding(word)) {
      addPiece(text, folded, new Span(piece.getStart(), piece.getEnd() - 1), words);
      return;
    }
    org.discern.passage.Span original = folded.original(piece.getStart(), piece.getEnd());
    boolean capital = original.in(text).chars().anyMatch(Character::isUpperCase);
    words.add(new Word(respelling.of(word, capital), original));
  }

  /** The words of a piece whose pictures hide no letters but stand between words. */
  private void addBetweenPictures(String text, Folded folded, Span piece, List<Word> words) {
    int start = piece.getStart();
    for (int at = start; at <= piece.getEnd(); at++) {
      if (at == piece.getEnd() || folded.text().charAt(at) == Folding.PICTURE) {
        addPiece(text, folded, new Span(start, at), words);
        start = at + 1;
      }
    }
  }
}
