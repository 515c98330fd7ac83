package org.discern.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Cuts letters that are run together, as in {@code p o r n s t a r}, into known words.
 *
 * <p>The cut whose words are likeliest together is taken; a word's probability is that of its rank
 * by Zipf's law, since the lexicon has its most frequent words first. Time and memory are linear in
 * the letters. Thread-safe.
 */
final class RunTogether {

  private static final int LONGEST_WORD = 24;

  /**
   * Of two letters only frequent words count: nearly every pair of letters is some abbreviation.
   */
  private static final int LAST_ROW_OF_TWO_LETTERS = 500;

  /** The logarithm of the sum of 1/rank over the ranks of a lexicon, about. */
  private static final double ZIPF = 2.4;

  private final Lexicon lexicon;

  RunTogether(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Where the words end, in order; empty if the letters are not words from first to last. */
  List<Integer> ends(String letters) {
    double[] cost = new double[letters.length() + 1];
    int[] from = new int[letters.length() + 1];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    cost[0] = 0;
    for (int end = 1; end < cost.length; end++) {
      for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
        double sum = cost[start] + cost(letters.substring(start, end));
        if (sum < cost[end]) {
          cost[end] = sum;
          from[end] = start;
        }
      }
    }
    List<Integer> ends = new ArrayList<>();
    for (int end = letters.length(); end > 0; end = from[end]) {
      if (Double.isInfinite(cost[end])) {
        return List.of();
      }
      ends.add(end);
    }
    Collections.reverse(ends);
    return ends;
  }

  private double cost(String word) {
    int row = lexicon.row(word).orElse(-1);
    boolean counts =
        switch (word.length()) {
          case 1 -> word.equals("a") || word.equals("i");
          case 2 -> row < LAST_ROW_OF_TWO_LETTERS;
          default -> true;
        };
    return row >= 0 && counts ? Math.log(row + 1.0) + ZIPF : Double.POSITIVE_INFINITY;
  }
}
