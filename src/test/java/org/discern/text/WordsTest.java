package org.discern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.discern.passage.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsTest {

  private static final Lexicon LEXICON =
      Lexicon.of(
          List.of("porn", "sex", "good", "cool", "fuck", "pussy", "election", "title", "u.s", "a"));

  private final Words words = new Words(LEXICON);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "porn",
        "PORN",
        "p o r n",
        "p.o.r.n",
        "p-o-r-n",
        "p_o_r_n",
        "p*o*r*n",
        "p/o/r/n",
        "P O R N",
        "p\u200Bo\u200Br\u200Bn",
        "po\u00ADrn",
        "ｐｏｒｎ",
        "𝓹𝓸𝓻𝓷",
        "рorn",
        "рοrn",
        "pooooorn",
        "p0rn",
        "P0RN",
        "pörn",
        "p0000rn",
        "porn's",
        "porn’s"
      })
  void aDisguisedWordIsReadAsTheWordAndPointsAtItsOriginal(String disguised) {
    String text = "some " + disguised + ", here";

    List<Word> found = words.of(text);

    assertThat(found).extracting(Word::text).containsExactly("some", "porn", "here");
    assertThat(found.get(1).span().in(text)).isEqualTo(disguised);
  }

  @ParameterizedTest
  @CsvSource({
    "$ex, sex",
    "s3x, sex",
    "gooood, good",
    "coooool, cool",
    "f**k, f**k",
    "don't, don't",
    "1984, 0000",
    "42nd, 42nd",
    "e1ection, election",
    "pus$y, pussy",
    "unknownnnn, unknownnnn"
  })
  void aWordIsRepairedTowardsTheLexiconOnly(String text, String word) {
    assertThat(words.of(text)).extracting(Word::text).containsExactly(word);
  }

  @ParameterizedTest
  @CsvSource({
    "prostitue, prostitute", // left out
    "prostitutte, prostitute", // doubled
    "porstitute, prostitute", // swapped
    "prostitite, prostitute", // neighbouring key
    "Prostitue, prostitute",
    "sxe, sex",
    "nuude, nude",
    "pr0n, porn",
    "p*rn, porn",
    "s\uD83D\uDD25e\uD83D\uDD25x, sex",
    "el\uD83D\uDE29ction, election",
    "n\u0430\u043A\u0435d, naked",
    "\u03C1r\u03BFs\u03C4\u03B9\u03C4\u03C5\u03C4e, prostitute"
  })
  void aMisspeltWordIsReadAsTheOneThatWasMeant(String misspelt, String meant) {
    Words known =
        new Words(Lexicon.of(List.of("sex", "porn", "nude", "naked", "election", "prostitute")));
    String text = misspelt + " here";

    List<Word> found = known.of(text);

    assertThat(found).extracting(Word::text).containsExactly(meant, "here");
    assertThat(found.get(0).span().in(text)).isEqualTo(misspelt);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nuded", // a name, for all one knows
        "sax", // another short word
        "nakes", // a wrong letter in a short word
        "erection", // a letter far from the one it should be, in another word
        "xaked", // a wrong first letter
        "нет" // a word of another script
      })
  void aWordThatMayBeAnotherIsLeftAlone(String word) {
    Words known = new Words(Lexicon.of(List.of("sex", "nude", "naked", "election", "het")));

    List<Word> found = known.of(word);

    assertThat(found).extracting(Word::text).containsExactly(word.toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @CsvSource({
    "s*x, sex", // not six
    "nud*, nude",
    "p*nis, penis", // not pens
    "s*nate, senate",
    "cat*, cat", // a footnote
    "s\uD83D\uDD25ix, six",
    "six\uD83D\uDD25, six",
    "se\uD83D\uDD25nate's, senate",
    "s.e.x, sex",
    "s*e*x, sex",
    "biiiill, bill",
    "oooff, off",
    "Sneate, senate",
    "lsut, lust", // the first letter is rather right
    "N\u0430ked, naked",
    "\u039D\u0430ked, naked", // a Greek capital nu is an N
    "\u041D\u0430te, hate", // a Cyrillic capital en is an H
    "s o n e, sone"
  })
  void aDisguiseIsUndoneTowardsTheWordThatWasHidden(String disguised, String hidden) {
    Words known =
        new Words(
            Lexicon.of(
                List.of(
                    "six", "sex", "cat", "cats", "pens", "penis", "nude", "senate", "off", "of",
                    "bill", "bil", "slut", "lust", "naked", "hate", "sone")));

    assertThat(known.of(disguised)).extracting(Word::text).containsExactly(hidden);
  }

  @ParameterizedTest
  @CsvSource({
    "p o r n s t a r, porn star",
    "P-O-R-N-S-T-A-R, porn star",
    "h a d s e x, had sex",
    "a p o r n s t a r, a porn star",
    "w o m e n's s e x, women sex",
    "h a d s 3 x, had sex",
    "s.e.x s.t.a.r, sex star",
    "h a d q z k x, hadqzkx"
  })
  void wordsSpelledOutInARowAreToldApart(String text, String found) {
    Words known =
        new Words(
            Lexicon.of(
                List.of("a", "had", "star", "sex", "women", "porn", "apron", "st", "ar", "or")));

    assertThat(known.of(text)).extracting(Word::text).containsExactly(found.split(" "));
  }

  @Test
  void wordsSpelledOutInARowPointEachAtItsOwnLetters() {
    String text = "some s e x s e x, here";

    List<Word> found = words.of(text);

    assertThat(found).extracting(Word::text).containsExactly("some", "sex", "sex", "here");
    assertThat(found)
        .extracting(Word::span)
        .containsExactly(new Span(0, 4), new Span(5, 10), new Span(11, 16), new Span(18, 22));
  }

  @Test
  void threeInitialsThatAreNoListedWordKeepTheirPoints() {
    assertThat(texts("J.R.R. Tolkien")).containsExactly("j.r.r", "tolkien");
  }

  @Test
  void aLongRowOfPicturesAndLettersIsReadInAMoment() {
    String row = "a\uD83D\uDD25".repeat(50_000);
    String letters = "a b ".repeat(50_000);

    assertThat(words.of(row)).hasSize(50_000);
    assertThat(words.of(letters)).isNotEmpty();
  }

  @Test
  void aStarAroundAWordIsNotPartOfIt() {
    String text = "*sex* sex* **sex**";

    assertThat(words.of(text))
        .extracting(Word::span)
        .containsExactly(new Span(1, 4), new Span(6, 9), new Span(13, 16));
  }

  @Test
  void ofSeveralWordsOneSlipAwayTheSafestSlipAndThenTheMostFrequentIsTaken() {
    Words known = new Words(Lexicon.of(List.of("skipper", "tripper", "stripper", "striper")));

    assertThat(known.of("stipper")).extracting(Word::text).containsExactly("stripper");
    assertThat(known.of("strippper")).extracting(Word::text).containsExactly("stripper");
  }

  @Test
  void pictureBetweenTwoWordsIsNoLetter() {
    String text = "sex\uD83D\uDD25election";

    List<Word> found = words.of(text);

    assertThat(found).extracting(Word::text).containsExactly("sex", "election");
    assertThat(found.get(1).span().in(text)).isEqualTo("election");
  }

  @Test
  void initialsKeepTheirPoints() {
    assertThat(texts("The U.S. and J.K. Rowling"))
        .containsExactly("the", "u.s", "and", "j.k", "rowling");
  }

  @Test
  void anArticleBeforeASpelledOutWordStandsApart() {
    assertThat(texts("a p o r n site")).containsExactly("a", "porn", "site");
  }

  @Test
  void singleLettersOfOrdinaryTextAreNotJoined() {
    assertThat(texts("plan B or plan C")).containsExactly("plan", "b", "or", "plan", "c");
    assertThat(texts("I, a B")).containsExactly("i", "a", "b");
  }

  @Test
  void whatOneCharacterFoldsToIsOneWord() {
    assertThat(words.of("½ cup"))
        .extracting(Word::span)
        .containsExactly(new Span(0, 1), new Span(2, 5));
  }

  @Test
  void punctuationGivesNoWords() {
    assertThat(words.of(" ... -- !? “” @ $ * 😀 ")).isEmpty();
    assertThat(words.of("")).isEmpty();
  }

  @Test
  void wordsAreTheSameUnderTheTurkishLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));

      assertThat(texts("T1TLE TITLE")).containsExactly("title", "title");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void wordsAreInOrderAndDoNotOverlap() {
    RandomTexts texts = new RandomTexts(21);
    for (int i = 0; i < 3_000; i++) {
      String text = texts.next();

      int end = 0;
      for (Word word : words.of(text)) {
        assertThat(word.text()).as("text %d of seed 21", i).isNotEmpty();
        assertThat(word.span().length()).isPositive();
        assertThat(word.span().start()).as("text %d of seed 21", i).isGreaterThanOrEqualTo(end);
        end = word.span().end();
      }
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
  }

  @Test
  void everyLetterAndDigitOfAsciiLiesInAWord() {
    RandomTexts texts = new RandomTexts(22);
    for (int i = 0; i < 1_000; i++) {
      String text = texts.next();
      boolean[] covered = new boolean[text.length()];

      for (Word word : words.of(text)) {
        Span span = word.span();
        Arrays.fill(covered, span.start(), span.end(), true);
      }

      for (int at = 0; at < text.length(); at++) {
        char unit = text.charAt(at);
        boolean letter = unit < 0x80 && Character.isLetterOrDigit(unit);
        assertThat(covered[at] || !letter).as("%d of text %d of seed 22", at, i).isTrue();
      }
    }
  }

  @Test
  void eightThreadsFindWhatOneFinds() throws Exception {
    List<String> texts = new RandomTexts(23).list(300);
    Callable<List<List<Word>>> all = () -> texts.stream().map(words::of).toList();
    List<List<Word>> expected = all.call();

    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<List<List<Word>>> each : threads.invokeAll(Collections.nCopies(8, all))) {
        assertThat(each.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private List<String> texts(String text) {
    return words.of(text).stream().map(Word::text).toList();
  }
}
