package org.discern.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The words a model knows, each with its row in the model's word vectors.
 *
 * <p>Also what {@link Words} repairs disguised spellings towards. Immutable and thread-safe.
 */
public final class Lexicon {

  /** Knows no word: nothing is repaired. */
  public static final Lexicon EMPTY = new Lexicon(List.of());

  private final List<String> words;
  private final Map<String, Integer> rows;

  private Lexicon(List<String> words) {
    this.words = List.copyOf(words);
    this.rows = new HashMap<>(words.size() * 2);
    for (int row = 0; row < words.size(); row++) {
      if (rows.putIfAbsent(words.get(row), row) != null) {
        throw new IllegalArgumentException("a word appears twice: \"" + words.get(row) + "\"");
      }
    }
  }

  /**
   * The lexicon of these words, in this order.
   *
   * @param words folded forms, the most frequent first, none twice
   */
  public static Lexicon of(List<String> words) {
    return words.isEmpty() ? EMPTY : new Lexicon(words);
  }

  /** The words in row order. */
  public List<String> words() {
    return words;
  }

  /** The number of words. */
  public int size() {
    return words.size();
  }

  /** Whether the word is known. */
  public boolean contains(String word) {
    return rows.containsKey(word);
  }

  /** The row of a word, from 0; empty if unknown. */
  public OptionalInt row(String word) {
    Integer row = rows.get(word);
    return row == null ? OptionalInt.empty() : OptionalInt.of(row);
  }
}
