package org.discern.text;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds the word behind a disguised spelling, if the lexicon knows one.
 *
 * <p>Tried, in this order, for a word the lexicon does not know: letters without the stars between
 * all of them ({@code p*o*r*n}), letters for the digits and symbols that imitate them ({@code
 * p0rn}, {@code $ex}), stretched letters cut to two and to one ({@code pooorn}), and both together.
 * The first spelling the lexicon knows is taken; a word that stays unknown stays as it is. At most
 * 24 spellings are tried.
 */
final class Respelling {

  private static final int LONGEST = 40;

  private final Lexicon lexicon;

  Respelling(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The word itself, its plainer spelling, or zeros for a number. */
  String of(String word) {
    if (lexicon.contains(word) || word.length() > LONGEST) {
      return word;
    }
    if (isNumber(word)) {
      return "0".repeat(word.length());
    }
    for (String spelling : spellings(word)) {
      if (lexicon.contains(spelling)) {
        return spelling;
      }
    }
    return word;
  }

  /** 1 if the word is unknown but is known without its first letter, else 0. */
  int startOfKnownTail(String word) {
    return !lexicon.contains(of(word)) && lexicon.contains(of(word.substring(1))) ? 1 : 0;
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  private static Set<String> spellings(String word) {
    Set<String> swapped = new LinkedHashSet<>();
    String letters = withoutStarsBetweenLetters(word);
    swapped.add(letters);
    if (hasImitation(letters)) {
      swapped.add(swap(letters, 'i'));
      swapped.add(swap(letters, 'l'));
    }
    Set<String> all = new LinkedHashSet<>(swapped);
    for (String each : swapped) {
      all.add(cut(each, 2));
      all.add(cut(each, 1));
    }
    return all;
  }

  /** {@code p*o*r*n} without its stars; a word in which they stand for letters is left as it is. */
  private static String withoutStarsBetweenLetters(String word) {
    boolean alternate = word.length() >= 5 && word.length() % 2 == 1;
    for (int i = 0; i < word.length() && alternate; i++) {
      alternate = (word.charAt(i) == '*') == (i % 2 == 1);
    }
    return alternate ? word.replace("*", "") : word;
  }

  private static boolean hasImitation(String word) {
    return word.chars().anyMatch(unit -> "0134578@$!".indexOf(unit) >= 0)
        && word.chars().anyMatch(Character::isLetter);
  }

  private static String swap(String word, char one) {
    StringBuilder letters = new StringBuilder(word);
    for (int i = 0; i < letters.length(); i++) {
      letters.setCharAt(
          i,
          switch (letters.charAt(i)) {
            case '0' -> 'o';
            case '1', '!' -> one;
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            case '8' -> 'b';
            default -> letters.charAt(i);
          });
    }
    return letters.toString();
  }

  /** Runs of three or more of the same letter, cut to {@code keep}; with 1, runs of two as well. */
  private static String cut(String word, int keep) {
    StringBuilder shorter = new StringBuilder(word.length());
    int run = 0;
    boolean stretched = false;
    for (int i = 0; i < word.length(); i++) {
      run = i > 0 && word.charAt(i) == word.charAt(i - 1) ? run + 1 : 1;
      stretched |= run > 2;
      if (run <= keep) {
        shorter.append(word.charAt(i));
      }
    }
    return stretched ? shorter.toString() : word;
  }
}
