package org.discern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.discern.passage.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FoldingTest {

  private final Folding folding = new Folding();

  @ParameterizedTest
  @CsvSource({
    "Porn, porn",
    "ＰＯＲＮ, porn",
    "𝓹𝓸𝓻𝓷, porn",
    "𝐩𝐨𝐫𝐧, porn",
    "ⓟⓞⓡⓝ, porn",
    "p\u200Bo\u200Dr\uFEFFn, porn",
    "po\u00ADrn, porn",
    "p\u0336o\u0336r\u0336n\u0336, porn",
    "pörn, porn",
    "p\uD834\uDD67orn, porn",
    "рorn, porn",
    "рοrn, porn",
    "Ροrn, porn",
    "ﬁlm, film",
    "Straße, strasse",
    "“porn”, \"\"\"porn\"\"\"",
    "don’t, don't",
    "\u041D\u03BFt, hot",
    "\u03A4\u0430\u0445, tax", // a Greek and two Cyrillic letters
    "\u0406mp\u0430ct, impact",
    "\u039D\u0395\u0391, \u03BD\u03B5\u03B1",
    "порно, порно",
    "ещё, еще"
  })
  void spellingsThatLookAlikeBecomeEqual(String text, String folded) {
    assertThat(folding.fold(text).text()).isEqualTo(folded.replace("\"\"\"", "\""));
  }

  @Test
  void aFoldedStretchKnowsItsOriginal() {
    String text = "A 𝓹o\u200Brﬁ x";
    Folded folded = folding.fold(text);

    int at = folded.text().indexOf("porfi");
    Span span = folded.original(at, at + 5);

    assertThat(span.in(text)).isEqualTo("𝓹o\u200Brﬁ");
  }

  @Test
  void foldingIsTheSameUnderTheTurkishLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));

      assertThat(folding.fold("FILTHY TITLE").text()).isEqualTo("filthy title");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void foldedTextFoldsToItself() {
    RandomTexts texts = new RandomTexts(11);
    for (int i = 0; i < 2_000; i++) {
      String folded = folding.fold(withoutLoneSurrogates(texts.next())).text();

      assertThat(folding.fold(folded).text()).as("text %d of seed 11", i).isEqualTo(folded);
    }
  }

  @Test
  void originsNeverGoBackwardsAndLieInsideTheText() {
    RandomTexts texts = new RandomTexts(12);
    for (int i = 0; i < 2_000; i++) {
      String text = texts.next();
      Folded folded = folding.fold(text);

      Span before = new Span(0, 0);
      for (int at = 0; at < folded.text().length(); at++) {
        Span span = folded.original(at, at + 1);
        assertThat(span.start()).as("text %d of seed 12", i).isGreaterThanOrEqualTo(before.start());
        assertThat(span.end()).isBetween(Math.max(before.end(), span.start() + 1), text.length());
        before = span;
      }
    }
  }

  /** Lone ones may find each other when what is between them is dropped. */
  private static String withoutLoneSurrogates(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
