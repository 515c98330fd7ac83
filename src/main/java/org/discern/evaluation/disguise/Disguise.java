package org.discern.evaluation.disguise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A way to write a word that a person still reads and a list of words no longer finds.
 *
 * <p>Letters that imitate others are those of UTS #39, "confusables", that stand for one Latin
 * letter in the Cyrillic and Greek alphabets.
 */
public enum Disguise {
  /** Digits that imitate letters, for some of them. */
  DIGITS("digits for letters", "p0rn") {
    @Override
    List<String> change(List<String> letters, SplittableRandom random) {
      return replaceSome(letters, each -> imitation(each, DIGITS_FOR, IMITATING), random);
    }
  },
  /** A space between every two letters. */
  SPACES("spaced letters", "p o r n") {
    @Override
    List<String> change(List<String> letters, SplittableRandom random) {
      return List.of(String.join(" ", letters));
    }
  },
  /** The same mark between every two letters. */
  PUNCTUATION("punctuated letters", "p.o.r.n") {
    @Override
    List<String> change(List<String> letters, SplittableRandom random) {
      return List.of(String.join(pick(List.of(".", "-", "_", "*", "/"), random), letters));
    }
  },
  /** A character without width at one place inside. */
  INVISIBLE("an invisible character inside", "po‹U+200B›rn") {
    @Override
    List<String> change(List<String> letters, SplittableRandom random) {
      return insert(
          letters, pick(List.of("\u200B", "\u200C", "\u200D", "\u2060", "\u00AD"), random), random);
    }
  },
  /** Letters of the Cyrillic and Greek alphabets, for some of those that look like them. */
  LOOKALIKES("look-alike letters of other alphabets", "р\u043Ern") {
    @Override
    List<String> change(List<String> letters, SplittableRandom random) {
      return replaceSome(letters, each -> lookalike(each, random), random);
    }
  },
  /** One letter three to five times, a vowel if there is one. */
  STRETCH("a stretched letter", "pooorn") {
    @Override
    List<String> change(List<String> letters, SplittableRandom random) {
      List<Integer> vowels = places(letters, 0, Disguise::isVowel);
      int at = vowels.isEmpty() ? random.nextInt(letters.size()) : pick(vowels, random);
      return with(letters, at, letters.get(at).repeat(3 + random.nextInt(3)));
    }
  },
  /** Small and capital letters by turns. */
  ALTERNATION("alternating case", "pOrN") {
    @Override
    List<String> change(List<String> letters, SplittableRandom random) {
      return IntStream.range(0, letters.size())
          .mapToObj(
              i ->
                  i % 2 == 0
                      ? letters.get(i).toLowerCase(Locale.ROOT)
                      : letters.get(i).toUpperCase(Locale.ROOT))
          .toList();
    }
  },
  /** A star for one vowel that is not the first letter; a word without one is left as it is. */
  STAR("a star for a vowel", "p*rn") {
    @Override
    List<String> change(List<String> letters, SplittableRandom random) {
      List<Integer> vowels = places(letters, 1, Disguise::isVowel);
      return vowels.isEmpty() ? letters : with(letters, pick(vowels, random), "*");
    }
  },
  /** An emoji at one place inside. */
  EMOJI("an emoji inside", "po\uD83D\uDD25rn") {
    @Override
    List<String> change(List<String> letters, SplittableRandom random) {
      return insert(
          letters,
          pick(
              List.of("\uD83D\uDD25", "\uD83D\uDE08", "\uD83D\uDCA6", "\u2764\uFE0F", "\u2B50"),
              random),
          random);
    }
  },
  /**
   * Two different neighbouring letters swapped, neither of them the first or the last; a word
   * without such a pair is left as it is.
   */
  SLIP("two inner letters swapped", "prono") {
    @Override
    List<String> change(List<String> letters, SplittableRandom random) {
      List<Integer> pairs =
          IntStream.range(1, letters.size() - 2)
              .filter(i -> !letters.get(i).equalsIgnoreCase(letters.get(i + 1)))
              .boxed()
              .toList();
      if (pairs.isEmpty()) {
        return letters;
      }
      int at = pick(pairs, random);
      return with(with(letters, at, letters.get(at + 1)), at + 1, letters.get(at));
    }
  };

  /** Words with fewer letters are left as they are. */
  static final int FEWEST_LETTERS = 3;

  private static final String DIGITS_FOR = "abeiostABEIOST";
  private static final String IMITATING = "4831057" + "4831057";
  private static final String CYRILLIC_FOR = "aceijopsxyABCEHIJKMOPSTX";
  private static final String CYRILLIC = "асеіјорѕхуАВСЕНІЈКМОРЅТХ";
  private static final String GREEK_FOR = "aiopuvABEHIKMNOPTXYZ";
  private static final String GREEK = "αιορυνΑΒΕΗΙΚΜΝΟΡΤΧΥΖ";

  private final String phrase;
  private final String example;

  Disguise(String phrase, String example) {
    this.phrase = phrase;
    this.example = example;
  }

  /** The disguise in words. */
  public String phrase() {
    return phrase;
  }

  /** How a word looks under it, for people. */
  public String example() {
    return example;
  }

  /**
   * A word in this disguise; the word itself if it is too short or has nothing to change.
   *
   * @param word letters, each with the marks that follow it
   * @param random decides where and with what; the same gives the same
   */
  public String of(String word, SplittableRandom random) {
    List<String> letters = letters(word);
    return letters.size() < FEWEST_LETTERS ? word : String.join("", change(letters, random));
  }

  /** The pieces of the disguised word. */
  abstract List<String> change(List<String> letters, SplittableRandom random);

  private static List<String> letters(String word) {
    List<String> letters = new ArrayList<>();
    int at = 0;
    while (at < word.length()) {
      int end = word.offsetByCodePoints(at, 1);
      while (end < word.length() && !Character.isLetter(word.codePointAt(end))) {
        end = word.offsetByCodePoints(end, 1);
      }
      letters.add(word.substring(at, end));
      at = end;
    }
    return letters;
  }

  private static boolean isVowel(String letter) {
    return letter.length() == 1 && "aeiouAEIOU".contains(letter);
  }

  private static <T> T pick(List<T> choices, SplittableRandom random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static List<Integer> places(List<String> letters, int from, Predicate<String> wanted) {
    return IntStream.range(from, letters.size())
        .filter(i -> wanted.test(letters.get(i)))
        .boxed()
        .toList();
  }

  private static List<String> with(List<String> letters, int at, String letter) {
    List<String> changed = new ArrayList<>(letters);
    changed.set(at, letter);
    return changed;
  }

  private static List<String> insert(
      List<String> letters, String between, SplittableRandom random) {
    List<String> changed = new ArrayList<>(letters);
    changed.add(1 + random.nextInt(letters.size() - 1), between);
    return changed;
  }

  /** Every other letter that can be replaced, at random, but at least one. */
  private static List<String> replaceSome(
      List<String> letters, UnaryOperator<String> replacement, SplittableRandom random) {
    List<Integer> replaceable = places(letters, 0, each -> !replacement.apply(each).equals(each));
    if (replaceable.isEmpty()) {
      return letters;
    }
    int sure = pick(replaceable, random);
    List<String> changed = letters;
    for (int at : replaceable) {
      if (at == sure || random.nextInt(2) == 0) {
        changed = with(changed, at, replacement.apply(letters.get(at)));
      }
    }
    return changed;
  }

  private static String lookalike(String letter, SplittableRandom random) {
    List<String> others =
        Stream.of(imitation(letter, CYRILLIC_FOR, CYRILLIC), imitation(letter, GREEK_FOR, GREEK))
            .filter(each -> !each.equals(letter))
            .toList();
    return others.isEmpty() ? letter : pick(others, random);
  }

  /**
   * What stands for a letter in the second of two lists; the letter itself if the first lacks it.
   */
  private static String imitation(String letter, String letters, String imitations) {
    int at = letter.length() == 1 ? letters.indexOf(letter.charAt(0)) : -1;
    return at < 0 ? letter : imitations.substring(at, at + 1);
  }
}
