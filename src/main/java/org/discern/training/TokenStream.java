package org.discern.training;

import java.util.Arrays;
import org.discern.text.Lexicon;
import org.discern.text.Word;
import org.discern.text.Words;

/**
 * Texts as lexicon rows, one text after the other, each closed by -1; unknown words left out.
 *
 * <p>Row 0 stands for the lexicon's first word.
 */
final class TokenStream {

  private final Lexicon lexicon;
  private final Words words;
  private int[] rows = new int[1 << 16];
  private int length;

  TokenStream(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.words = new Words(lexicon);
  }

  void add(String text) {
    for (Word word : words.of(text)) {
      lexicon.row(word.text()).ifPresent(this::append);
    }
    append(-1);
  }

  private void append(int row) {
    if (length == rows.length) {
      rows = Arrays.copyOf(rows, length * 2);
    }
    rows[length++] = row;
  }

  /** The rows and the closing marks. */
  int[] rows() {
    return Arrays.copyOf(rows, length);
  }

  /** How often each lexicon row stands in the stream. */
  long[] counts() {
    long[] counts = new long[lexicon.size()];
    for (int i = 0; i < length; i++) {
      if (rows[i] >= 0) {
        counts[rows[i]]++;
      }
    }
    return counts;
  }
}
