package org.discern.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the word behind a disguised spelling, if the lexicon knows one.
 *
 * <p>Tried, in this order, for a word the lexicon does not know: letters without the stars between
 * all of them ({@code p*o*r*n}), letters for the digits and symbols that imitate them ({@code
 * p0rn}, {@code $ex}), stretched letters cut to two and to one ({@code pooorn}), and both together;
 * then what one star or picture hides ({@code p*rn}), see {@link Starred}; at last the word one
 * slip of the finger away, see {@link Misspelling}. The first spelling the lexicon knows is taken;
 * a word that stays unknown stays as it is. Letters set apart singly may be several words, see
 * {@link RunTogether}.
 */
final class Respelling {

  private static final int LONGEST = 40;

  private final Lexicon lexicon;
  private final Misspelling misspelling;
  private final Starred starred;
  private final RunTogether runTogether;

  private Respelling(Lexicon lexicon, Misspelling misspelling) {
    this.lexicon = lexicon;
    this.misspelling = misspelling;
    this.starred = new Starred(lexicon);
    this.runTogether = new RunTogether(lexicon);
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
    return plain(spellings)
        .or(() -> meant(spellings, capital))
        .orElse(word.replace(Folding.PICTURE, '*'));
  }

  /** Whether the lexicon knows the word or a plainer spelling of it, misspellings apart. */
  boolean isKnown(String word) {
    return word.length() <= LONGEST && plain(spellings(word)).isPresent();
  }

  /** Whether the star at a word's end stands for a letter, as in {@code nud*}. */
  boolean hidesEnding(String word) {
    return isKnown(word) && !of(word).equals(of(word.substring(0, word.length() - 1)));
  }

  /** Whether the lexicon has the word as it is. */
  boolean isListed(String word) {
    return lexicon.contains(word);
  }

  private Optional<String> plain(Set<String> spellings) {
    return spellings.stream()
        .filter(lexicon::contains)
        .findFirst()
        .or(() -> spellings.stream().map(starred::revealed).flatMap(Optional::stream).findFirst());
  }

  /**
   * Where the words in letters that were set apart singly end; one end, that of the letters, if
   * they are one known word or are not words from first to last.
   */
  List<Integer> endsOfWords(String letters) {
    if (!isKnown(letters)) {
      for (String spelling : List.of(letters, swap(letters, 'i'), swap(letters, 'l'))) {
        List<Integer> ends = runTogether.ends(spelling);
        if (!ends.isEmpty()) {
          return ends;
        }
      }
    }
    return List.of(letters.length());
  }

  private Optional<String> meant(Set<String> spellings, boolean capital) {
    return spellings.stream()
        .map(spelling -> misspelling.meant(spelling, capital))
        .flatMap(Optional::stream)
        .findFirst();
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
      all.add(cut(each, 2, 2));
      all.add(cut(each, 1, 2));
      all.add(cut(each, 1, 1));
    }
    return all;
  }

  /** {@code p*o*r*n} without its stars; a word in which they stand for letters is left as it is. */
  private static String withoutStarsBetweenLetters(String spelling) {
    boolean several = spelling.chars().filter(unit -> unit == Folding.PICTURE).count() > 1;
    String word = several ? spelling.replace(Folding.PICTURE, '*') : spelling;
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

  /** Runs of three or more of the same letter cut to {@code keep}, runs of two to {@code pair}. */
  private static String cut(String word, int keep, int pair) {
    StringBuilder shorter = new StringBuilder(word.length());
    boolean stretched = false;
    int start = 0;
    while (start < word.length()) {
      int end = start + 1;
      while (end < word.length() && word.charAt(end) == word.charAt(start)) {
        end++;
      }
      int run = end - start;
      stretched |= run > 2;
      shorter.append(word, start, start + Math.min(run, run > 2 ? keep : pair));
      start = end;
    }
    return stretched ? shorter.toString() : word;
  }
}
