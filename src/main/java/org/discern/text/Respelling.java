package org.discern.text;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the word behind a disguised spelling, if the lexicon knows one.
 *
 * <p>Tried, in this order, for a word the lexicon does not know: letters without the stars between
 * all of them ({@code p*o*r*n}), letters for the digits and symbols that imitate them ({@code
 * p0rn}, {@code $ex}), stretched letters cut to two and to one ({@code pooorn}), and both together;
 * then a letter for the one star that hides it ({@code p*rn}); at last the word one slip of the
 * finger away, see {@link Misspelling}. Pictures inside a word count as stars. The first spelling
 * the lexicon knows is taken; a word that stays unknown stays as it is.
 */
final class Respelling {

  private static final int LONGEST = 40;

  private final Lexicon lexicon;
  private final Misspelling misspelling;

  private Respelling(Lexicon lexicon, Misspelling misspelling) {
    this.lexicon = lexicon;
    this.misspelling = misspelling;
  }

  /** Undoes disguises and mends misspellings. */
  static Respelling towards(Lexicon lexicon) {
    return new Respelling(lexicon, new Misspelling(lexicon));
  }

  /**
   * Undoes disguises only: a slip of the finger would make some words of other languages English.
   */
  static Respelling ofDisguises(Lexicon lexicon) {
    return new Respelling(lexicon, new Misspelling(Lexicon.EMPTY));
  }

  /** The word itself, its plainer spelling, or zeros for a number. */
  String of(String word) {
    return of(word, false);
  }

  /**
   * The same for a word of which it is known how it was written.
   *
   * @param capital whether it has a capital letter
   */
  String of(String word, boolean capital) {
    if (lexicon.contains(word) || word.length() > LONGEST) {
      return word;
    }
    if (isNumber(word)) {
      return "0".repeat(word.length());
    }
    if (lexicon.size() == 0) {
      return word;
    }
    Set<String> spellings = spellings(word);
    for (String spelling : spellings) {
      if (lexicon.contains(spelling)) {
        return spelling;
      }
    }
    return revealed(word).or(() -> meant(spellings, capital)).orElse(word);
  }

  /** Whether the lexicon knows the word or a plainer spelling of it. */
  boolean isKnown(String word) {
    return lexicon.contains(of(word));
  }

  /** The most frequent word that has a letter where this one has its only star. */
  private Optional<String> revealed(String word) {
    int star = word.indexOf('*');
    if (star < 0 || star != word.lastIndexOf('*') || word.length() < 3) {
      return Optional.empty();
    }
    return IntStream.rangeClosed('a', 'z')
        .mapToObj(letter -> word.substring(0, star) + (char) letter + word.substring(star + 1))
        .filter(lexicon::contains)
        .min(Comparator.comparingInt(each -> lexicon.row(each).orElseThrow()));
  }

  private Optional<String> meant(Set<String> spellings, boolean capital) {
    return spellings.stream()
        .map(spelling -> misspelling.meant(spelling, capital))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** 1 if the word is unknown but is known without its first letter, else 0. */
  int startOfKnownTail(String word) {
    return !isKnown(word) && isKnown(word.substring(1)) ? 1 : 0;
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  private static Set<String> spellings(String word) {
    Set<String> swapped = new LinkedHashSet<>();
    String letters = withoutStarsBetweenLetters(word);
    swapped.add(letters);
    if (letters.indexOf('*') > 0 && letters.indexOf('*') == letters.lastIndexOf('*')) {
      swapped.add(letters.replace("*", ""));
    }
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
