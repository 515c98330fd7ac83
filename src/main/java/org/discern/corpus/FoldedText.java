package org.discern.corpus;

import java.util.Arrays;
import java.util.Locale;

/**
 * A text reduced to what near-duplicates share: its words in lower case, and the set of its pairs
 * of neighbouring words.
 *
 * <p>Words are runs of letters, digits and marks; each ideograph is a word. A text without any is
 * kept as it is.
 */
final class FoldedText {

  /** Texts of fewer words are compared as a whole. */
  static final int FEWEST_WORDS = 4;

  private final String key;
  private final long[] pairs;

  private FoldedText(String key, long[] pairs) {
    this.key = key;
    this.pairs = pairs;
  }

  /** The words joined by single spaces: the same for texts that fold to the same. */
  String key() {
    return key;
  }

  /** The number of distinct word pairs; 0 for under {@link #FEWEST_WORDS} words. */
  int size() {
    return pairs.length;
  }

  /** The hash of one word pair; they ascend. */
  long pair(int index) {
    return pairs[index];
  }

  static FoldedText of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(lower.length());
    long[] words = new long[lower.length() / 2 + 1];
    int count = 0;
    int start = 0;
    while (start < lower.length()) {
      int end = wordEnd(lower, start);
      if (end == start) {
        start += Character.charCount(lower.codePointAt(start));
        continue;
      }
      if (count == words.length) {
        words = Arrays.copyOf(words, 2 * count);
      }
      words[count++] = hash(lower, start, end);
      key.append(key.isEmpty() ? "" : " ").append(lower, start, end);
      start = end;
    }
    return new FoldedText(
        count == 0 ? text.strip() : key.toString(),
        count < FEWEST_WORDS ? new long[0] : pairs(words, count));
  }

  /** The end of the word that begins at {@code start}; {@code start} itself if none does. */
  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      if (Character.isIdeographic(codePoint)) {
        return end > start ? end : end + Character.charCount(codePoint);
      }
      if (!isWordPart(codePoint)) {
        return end;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }

  private static boolean isWordPart(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK
        || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
  }

  private static long[] pairs(long[] words, int count) {
    long[] pairs = new long[count - 1];
    for (int i = 0; i + 1 < count; i++) {
      pairs[i] = mixed(words[i] * 31 + words[i + 1]);
    }
    return Arrays.stream(pairs).sorted().distinct().toArray();
  }

  /** FNV-1a over code units, then mixed. */
  private static long hash(String text, int start, int end) {
    long hash = 0xcbf29ce484222325L;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mixed(hash);
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit depends on every bit. */
  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** Jaccard similarity of the two sets of pairs, in [0, 1]; 0 if both are empty. */
  double similarity(FoldedText other) {
    long[] a = pairs;
    long[] b = other.pairs;
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    int union = a.length + b.length - shared;
    return union == 0 ? 0 : (double) shared / union;
  }
}
