package org.discern.text;

import java.util.Optional;

/**
 * Finds the word that was meant by a misspelt one: the lexicon's word at one edit from it.
 *
 * <p>Edits are those of Damerau ("A technique for computer detection and correction of spelling
 * errors", 1964): two neighbours swapped, a letter left out, a letter too many, a wrong letter; the
 * last only for a neighbouring key or another vowel. The first letter is taken to be right, unless
 * it was swapped. Where several words are one edit away, a swap and a doubled letter win over other
 * edits, a swap of the first letter after them, and a wrong letter loses to all; among equals the
 * more frequent word wins.
 *
 * <p>A wrong repair costs more than none, so short words are repaired only by the safest edits, and
 * what is written with a capital, often a name, only if it is long or two inner letters are
 * swapped. Thread-safe.
 */
final class Misspelling {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 20;

  /** Shorter ones may only be mended by a swap. */
  private static final int LEAST_FOR_LENGTH_CHANGE = 4;

  private static final int LEAST_FOR_WRONG_LETTER = 6;
  private static final int LEAST_FOR_CAPITAL = 7;

  private static final int SAFE = 0;
  private static final int LESS_SAFE = 1;
  private static final int USUAL = 2;
  private static final int DOUBTFUL = 3;

  private static final String VOWELS = "aeiou";

  /** Per letter, from a to z, its neighbours on the usual keyboard. */
  private static final String[] NEIGHBOURS = {
    "qwsz", "vghn", "xdfv", "serfcx", "wsdr", "drtgvc", "ftyhbv", "gyujnb", "ujko", "huikmn",
    "jiolm", "kop", "njk", "bhjm", "iklp", "ol", "wa", "edft", "awedxz", "rfgy", "yhji", "cfgb",
    "qase", "zsdc", "tghu", "asx"
  };

  private final Lexicon lexicon;

  Misspelling(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The word that was meant, if there is one.
   *
   * @param word unknown to the lexicon, folded
   * @param capital whether it is written with a capital
   */
  Optional<String> meant(String word, boolean capital) {
    if (word.length() < SHORTEST || word.length() > LONGEST || !isLetters(word)) {
      return Optional.empty();
    }
    Best best = new Best();
    if (capital && word.length() < LEAST_FOR_CAPITAL) {
      swap(word, 1, word.length() - 1, best);
      return best.word;
    }
    swap(word, 0, word.length(), best);
    if (word.length() >= LEAST_FOR_LENGTH_CHANGE) {
      drop(word, best);
      add(word, best);
    }
    if (word.length() >= LEAST_FOR_WRONG_LETTER && !capital) {
      replace(word, best);
    }
    return best.word;
  }

  private static boolean isLetters(String word) {
    return word.chars().allMatch(unit -> unit >= 'a' && unit <= 'z');
  }

  /** Swaps neighbours of which both lie in the range. */
  private static void swap(String word, int start, int end, Best best) {
    for (int i = start; i + 1 < end; i++) {
      char[] letters = word.toCharArray();
      letters[i] = word.charAt(i + 1);
      letters[i + 1] = word.charAt(i);
      best.offer(new String(letters), i == 0 ? LESS_SAFE : SAFE);
    }
  }

  private static void drop(String word, Best best) {
    for (int i = 1; i < word.length(); i++) {
      boolean doubled = word.charAt(i) == word.charAt(i - 1);
      best.offer(word.substring(0, i) + word.substring(i + 1), doubled ? SAFE : USUAL);
    }
  }

  private static void add(String word, Best best) {
    for (int i = 1; i <= word.length(); i++) {
      for (char letter = 'a'; letter <= 'z'; letter++) {
        boolean doubled = word.charAt(i - 1) == letter;
        best.offer(word.substring(0, i) + letter + word.substring(i), doubled ? SAFE : USUAL);
      }
    }
  }

  private static void replace(String word, Best best) {
    for (int i = 1; i < word.length(); i++) {
      char wrong = word.charAt(i);
      String likely = NEIGHBOURS[wrong - 'a'] + (VOWELS.indexOf(wrong) >= 0 ? VOWELS : "");
      for (int at = 0; at < likely.length(); at++) {
        best.offer(word.substring(0, i) + likely.charAt(at) + word.substring(i + 1), DOUBTFUL);
      }
    }
  }

  /** The best of the known words offered. */
  private final class Best {
    private Optional<String> word = Optional.empty();
    private int doubt = DOUBTFUL;
    private int row = Integer.MAX_VALUE;

    void offer(String candidate, int doubt) {
      int found = doubt > this.doubt ? -1 : lexicon.row(candidate).orElse(-1);
      if (found >= 0 && (doubt < this.doubt || found < row)) {
        this.word = Optional.of(candidate);
        this.doubt = doubt;
        this.row = found;
      }
    }
  }
}
