package org.discern.text;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the word in which one star or picture hides a letter ({@code p*rn}), or is slipped in
 * between ({@code po☆rn}).
 *
 * <p>A star is mostly put where a vowel was, and mostly into words that are thought indecent: such
 * a word is taken before any other ({@code s*x} is not six), then the most frequent word with a
 * vowel there, then with any letter. A picture is rather slipped in than put for a letter. A star
 * after a word may be a footnote's, so only a vowel that makes a more frequent word is read there.
 * Thread-safe.
 */
final class Starred {

  private static final int SHORTEST = 3;

  private static final String VOWELS = "aeiou";

  private static final String LETTERS = "bcdfghjklmnpqrstvwxyz";

  /** Words that are often written with a star and that a more frequent word would else hide. */
  private static final Set<String> INDECENT =
      Set.of(
          "anal", "arse", "bitch", "boob", "boobs", "breast", "breasts", "cock", "cocks", "cum",
          "cunt", "cunts", "dick", "dicks", "dildo", "fuck", "fucked", "fucking", "horny", "lust",
          "naked", "nude", "nudes", "orgy", "penis", "piss", "porn", "porno", "pussy", "sex",
          "sexy", "shit", "slut", "sluts", "tit", "tits", "whore", "whores");

  private final Lexicon lexicon;

  Starred(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The word behind a spelling with exactly one star or picture, if the lexicon knows one. */
  Optional<String> revealed(String word) {
    int at = hider(word, 0);
    if (at <= 0 || hider(word, at + 1) >= 0 || word.length() < SHORTEST) {
      return Optional.empty();
    }
    String without = word.substring(0, at) + word.substring(at + 1);
    Optional<String> indecent =
        with(word, at, VOWELS + LETTERS).filter(INDECENT::contains).findFirst();
    Optional<String> bare = Optional.of(without).filter(lexicon::contains);
    Optional<String> vowel = mostFrequent(with(word, at, VOWELS));
    if (word.charAt(at) == Folding.PICTURE) {
      return mostFrequent(Stream.concat(bare.stream(), indecent.stream()))
          .or(() -> vowel)
          .or(() -> mostFrequent(with(word, at, LETTERS)));
    }
    if (indecent.isPresent()) {
      return indecent;
    }
    if (at == word.length() - 1) {
      return mostFrequent(Stream.concat(bare.stream(), vowel.stream()));
    }
    return vowel.or(() -> mostFrequent(with(word, at, LETTERS))).or(() -> bare);
  }

  private static int hider(String word, int from) {
    for (int i = from; i < word.length(); i++) {
      if (word.charAt(i) == '*' || word.charAt(i) == Folding.PICTURE) {
        return i;
      }
    }
    return -1;
  }

  private Stream<String> with(String word, int at, String letters) {
    return letters
        .chars()
        .mapToObj(letter -> word.substring(0, at) + (char) letter + word.substring(at + 1))
        .filter(lexicon::contains);
  }

  private Optional<String> mostFrequent(Stream<String> known) {
    return known.min(Comparator.comparingInt(each -> lexicon.row(each).orElseThrow()));
  }
}
