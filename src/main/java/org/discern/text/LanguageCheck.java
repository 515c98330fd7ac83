package org.discern.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;
import org.discern.passage.Language;

/**
 * Finds passages that a model cannot judge because they are in a language it has not learned.
 *
 * <p>Made to be right when it speaks: what may be English is left to the model. Four questions, the
 * cheap ones first:
 *
 * <ol>
 *   <li>Does the model know most of the words as they stand? Then it can judge; so it is with
 *       nearly every English passage, and a model that has learned another language knows that.
 *   <li>Does it know them once addresses are left out and disguises undone? Then it can judge.
 *   <li>Are most letters, once imitations of Latin letters are undone, of another script? Then it
 *       cannot.
 *   <li>Has the passage letters enough, and does OpenNLP's detector hold another language to be
 *       clearly likelier than English? Then it cannot. Of passages that are mostly names more is
 *       asked, for names have no language.
 * </ol>
 *
 * <p>The answer depends on the passage alone. Closely related languages may be taken for each other
 * (Danish for Norwegian, Malay for Indonesian). Thread-safe; the detector's model is read when
 * first needed.
 */
public final class LanguageCheck {

  /** From this share of letters in known words on, a passage is not looked at more closely. */
  private static final double MOSTLY_KNOWN = 0.75;

  /**
   * With disguises undone, from this share on the detector must be surer. English sentences full of
   * names reach down to here; French with many words in common with English reaches up.
   */
  private static final double WELL_KNOWN = 0.65;

  /** With fewer letters of another script, such as {@code ಠ_ಠ}, a passage may be no language. */
  private static final int LEAST_OF_SCRIPT = 4;

  /** Shorter passages in Latin letters are left to the model: too often they are names. */
  private static final int LEAST_LETTERS = 28;

  /** Of 160,000 English news sentences none that is not names gets more. */
  private static final double LEAST_TIMES_ENGLISH = 1.5;

  /** For passages that are capitals and capitalised words by half: names have no language. */
  private static final double LEAST_OF_NAMES = 4;

  /** The same if the answer is German, which capitalises all nouns. */
  private static final double LEAST_OF_GERMAN_NOUNS = 2;

  /** For passages whose words are {@link #WELL_KNOWN}. */
  private static final double LEAST_OF_WELL_KNOWN = 5;

  /** Latin and Volapük: to the detector, what species and gibberish are in. */
  private static final Set<String> NO_ANSWER = Set.of("lat", "vol");

  /** So many UTF-16 code units of a passage are looked at closely. */
  private static final int HEAD = 2_000;

  private final Lexicon lexicon;
  private final Words words;
  private final LanguageDetection detection = new LanguageDetection();

  private LanguageCheck(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.words = Words.undisguised(lexicon);
  }

  /**
   * A check for a model that knows these words.
   *
   * @throws IllegalStateException if the detector's model is not on the class path
   */
  public static LanguageCheck beside(Lexicon lexicon) {
    return new LanguageCheck(lexicon);
  }

  /**
   * The language of a passage that the model cannot judge.
   *
   * @param passage any text, taken as one passage
   * @return empty if the model can judge it, or if it is too short to tell
   */
  public Optional<Language> foreign(String passage) {
    if (isMostlyKnown(passage)) {
      return Optional.empty();
    }
    String text = withoutAddresses(head(passage));
    Letters letters = new Letters(text, words.of(text));
    if (letters.known >= MOSTLY_KNOWN * letters.all) {
      return Optional.empty();
    }
    return 2 * letters.latin <= letters.all
        ? ofScript(letters, text)
        : ofLatinLetters(letters, text);
  }

  private Optional<Language> ofScript(Letters letters, String text) {
    if (letters.all - letters.latin < LEAST_OF_SCRIPT) {
      return Optional.empty();
    }
    List<String> languages = ScriptLanguages.of(letters.script());
    return Optional.of(
        languages.isEmpty()
            ? Language.UNDETERMINED
            : LanguageDetection.language(detection.likeliest(languages, text)));
  }

  private Optional<Language> ofLatinLetters(Letters letters, String text) {
    if (letters.all < LEAST_LETTERS) {
      return Optional.empty();
    }
    LanguageDetection.Guess guess = detection.guess(text);
    boolean told = !guess.isEnglish() && !NO_ANSWER.contains(guess.language());
    return told
            && guess.timesEnglish() >= leastTimesEnglish(letters, guess.language())
            && !ScriptLanguages.include(guess.language())
        ? Optional.of(LanguageDetection.language(guess.language()))
        : Optional.empty();
  }

  private static double leastTimesEnglish(Letters letters, String language) {
    if (letters.known >= WELL_KNOWN * letters.all) {
      return LEAST_OF_WELL_KNOWN;
    }
    if (2 * letters.inNames <= letters.all) {
      return LEAST_TIMES_ENGLISH;
    }
    return language.equals("deu") ? LEAST_OF_GERMAN_NOUNS : LEAST_OF_NAMES;
  }

  /** The first question, in one pass and without folding: words beyond ASCII count as unknown. */
  private boolean isMostlyKnown(String text) {
    int letters = 0;
    int known = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      boolean ascii = true;
      while (end < text.length() && isOfWord(text.charAt(end))) {
        ascii &= isAsciiOfWord(text.charAt(end));
        end++;
      }
      letters += end - at;
      known += ascii && end > at && isKnown(text.substring(at, end)) ? end - at : 0;
      at = end + 1;
    }
    return known >= MOSTLY_KNOWN * letters;
  }

  private boolean isKnown(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    return lexicon.contains(lower)
        || (lower.endsWith("'s") && lexicon.contains(lower.substring(0, lower.length() - 2)));
  }

  private static boolean isOfWord(char unit) {
    return isAsciiOfWord(unit)
        || (unit >= 0x80 && (Character.isLetter(unit) || Character.isSurrogate(unit)));
  }

  private static boolean isAsciiOfWord(char unit) {
    return (unit >= 'a' && unit <= 'z')
        || (unit >= 'A' && unit <= 'Z')
        || unit == '\''
        || unit == '’';
  }

  private static String head(String text) {
    if (text.length() <= HEAD) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(HEAD - 1)) ? HEAD - 1 : HEAD);
  }

  private static String withoutAddresses(String text) {
    CharSequence rest = UrlCharSequenceNormalizer.getInstance().normalize(text);
    return TwitterCharSequenceNormalizer.getInstance().normalize(rest).toString();
  }

  /** How many letters the words of a text have, and what kind of letters and words these are. */
  private final class Letters {
    private final Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    private int all;
    private int latin;
    private int known;
    private int inNames;

    Letters(String text, List<Word> words) {
      for (Word word : words) {
        int before = all;
        word.text().codePoints().filter(Character::isLetter).forEach(this::count);
        int letters = all - before;
        known += lexicon.contains(word.text()) ? letters : 0;
        inNames += Character.isUpperCase(text.codePointAt(word.span().start())) ? letters : 0;
      }
    }

    private void count(int letter) {
      UnicodeScript script = UnicodeScript.of(letter);
      all++;
      if (script == UnicodeScript.LATIN) {
        latin++;
      } else {
        scripts.merge(script, 1, Integer::sum);
      }
    }

    /** The commonest script but Latin; Han with any kana is kana. */
    UnicodeScript script() {
      UnicodeScript commonest =
          scripts.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey)
              .orElse(UnicodeScript.UNKNOWN);
      return commonest == UnicodeScript.HAN && scripts.containsKey(UnicodeScript.HIRAGANA)
          ? UnicodeScript.HIRAGANA
          : commonest;
    }
  }
}
