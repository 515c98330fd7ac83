package org.discern.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/**
 * Makes spellings that look alike equal, for features only: the original text is never changed.
 *
 * <p>In one pass over the code points: compatibility forms and case are folded (Unicode's
 * NFKC_Casefold, UAX #31), marks and invisible characters dropped, and letters of other scripts
 * that imitate Latin ones replaced by what they imitate (the confusables of UTS #39), but only in a
 * word that then consists of ASCII letters altogether: {@code рorn} with a Cyrillic {@code р} is
 * folded, a Russian word is not. In a word that mixes scripts, capitals count by their own shape,
 * and letters that merely resemble count as well ({@code nакеd} with a Cyrillic {@code к}).
 * Typographic quotes and dashes become ASCII.
 *
 * <p>Work and memory are linear in the text. Thread-safe.
 */
public final class Folding {

  private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();

  /** What every emoji and other pictorial symbol becomes. */
  static final char PICTURE = 0x2606;

  /** Would fold to two apostrophes. */
  private static final int DOUBLE_PRIME = 0x2033;

  /** Letters that nobody confuses, but everybody can read, in a word of Latin letters. */
  private static final String RESEMBLING = "вкмнптгзиья" + "τηκυωχβεθμγλνδζξ";

  private static final String RESEMBLED = "bkmhntrs" + "ubr" + "tnkuwxbeouyavdzx";

  private final SpoofChecker confusables = new SpoofChecker.Builder().build();

  /** A folding; they are all the same. */
  public Folding() {}

  /** Folds a text of any content and length. */
  public Folded fold(String text) {
    Output out = new Output(text.length());
    int position = 0;
    while (position < text.length()) {
      char unit = text.charAt(position);
      if (unit < 0x80) {
        out.add(asciiLower(unit), position, position + 1);
        position++;
      } else {
        int codePoint = text.codePointAt(position);
        int end = position + Character.charCount(codePoint);
        foldWide(codePoint, position, end, out);
        position = end;
      }
    }
    if (out.hasOtherScripts) {
      replaceConfusables(text, out);
    }
    return out.folded();
  }

  private static char asciiLower(char unit) {
    return unit >= 'A' && unit <= 'Z' ? (char) (unit + ('a' - 'A')) : unit;
  }

  private static void foldWide(int codePoint, int start, int end, Output out) {
    if (UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        || UCharacter.getType(codePoint) == Character.FORMAT) {
      return;
    }
    String folded =
        codePoint == DOUBLE_PRIME
            ? "\""
            : DECOMPOSE.normalize(CASEFOLD.normalize(Character.toString(codePoint)));
    int at = 0;
    while (at < folded.length()) {
      int foldedPoint = folded.codePointAt(at);
      int next = at + Character.charCount(foldedPoint);
      if (Character.getType(foldedPoint) == Character.OTHER_SYMBOL) {
        out.add(PICTURE, start, end);
      } else if (!isMark(foldedPoint)) {
        addFolded(folded, at, next, start, end, out);
      }
      at = next;
    }
  }

  private static void addFolded(String folded, int from, int to, int start, int end, Output out) {
    for (int i = from; i < to; i++) {
      char unit = plainPunctuation(folded.charAt(i));
      out.add(asciiLower(unit), start, end);
      out.hasOtherScripts |=
          unit >= 0x80 && (Character.isLetter(unit) || Character.isSurrogate(unit));
    }
  }

  private static boolean isMark(int codePoint) {
    int type = UCharacter.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** ASCII for a typographic mark; any other character as it is. */
  private static char plainPunctuation(char unit) {
    return switch (unit) {
      case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x02BC -> '\'';
      case 0x201C, 0x201D, 0x201E, 0x201F, 0x00AB, 0x00BB -> '"';
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> '-';
      case 0x2028, 0x2029, 0x0085 -> '\n';
      default -> unit;
    };
  }

  private void replaceConfusables(String text, Output out) {
    int start = 0;
    while (start < out.length) {
      int end = start;
      boolean other = false;
      while (end < out.length && Character.isLetterOrDigit(out.units[end])) {
        other |= out.units[end] >= 0x80;
        end++;
      }
      if (other) {
        replaceWord(text, out, start, end);
      }
      start = end + 1;
    }
  }

  private void replaceWord(String text, Output out, int start, int end) {
    char[] imitated = new char[end - start];
    boolean mixed = mixesScripts(out, start, end);
    for (int i = start; i < end; i++) {
      char unit = out.units[i];
      char latin =
          unit < 0x80 ? unit : latinLookalike(unit, text.codePointAt(out.starts[i]), mixed);
      if (latin == 0) {
        return;
      }
      imitated[i - start] = latin;
    }
    System.arraycopy(imitated, 0, out.units, start, imitated.length);
  }

  private static boolean mixesScripts(Output out, int start, int end) {
    UnicodeScript script = UnicodeScript.COMMON;
    for (int i = start; i < end; i++) {
      UnicodeScript next = UnicodeScript.of(out.units[i]);
      if (script != UnicodeScript.COMMON && next != UnicodeScript.COMMON && next != script) {
        return true;
      }
      script = next == UnicodeScript.COMMON ? script : next;
    }
    return false;
  }

  /**
   * The ASCII letter or digit a character imitates; 0 if none. A capital imitates another letter
   * than its small form: Greek {@code Ν} is an N, {@code ν} a v.
   */
  private char latinLookalike(char unit, int original, boolean mixed) {
    if (mixed && Character.isUpperCase(original)) {
      char capital = latinLookalike(Character.toString(original));
      // The standard takes a capital I for an l; the small form tells them apart.
      if (capital != 0 && capital != 'l') {
        return capital;
      }
    }
    int resembling = mixed ? RESEMBLING.indexOf(unit) : -1;
    if (resembling >= 0) {
      return RESEMBLED.charAt(resembling);
    }
    return latinLookalike(String.valueOf(unit));
  }

  private char latinLookalike(String letter) {
    String skeleton = confusables.getSkeleton(letter);
    if (skeleton.length() != 1 || skeleton.charAt(0) >= 0x80) {
      return 0;
    }
    char latin = asciiLower(skeleton.charAt(0));
    return Character.isLetterOrDigit(latin) ? latin : 0;
  }

  /** Folded characters with their origins, growing. */
  private static final class Output {
    private char[] units;
    private int[] starts;
    private int[] ends;
    private int length;
    private boolean hasOtherScripts;

    Output(int expected) {
      int capacity = Math.max(16, expected);
      units = new char[capacity];
      starts = new int[capacity];
      ends = new int[capacity];
    }

    void add(char unit, int start, int end) {
      if (length == units.length) {
        int capacity = length + (length >> 1);
        units = Arrays.copyOf(units, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
      }
      units[length] = unit;
      starts[length] = start;
      ends[length] = end;
      length++;
    }

    Folded folded() {
      return new Folded(
          new String(units, 0, length), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }
  }
}
