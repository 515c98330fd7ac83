package org.discern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time proportional to the text, whatever the text. */
final class WordsSpeedTest {

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "*",
        "a*",
        "a.",
        "a ",
        "a'",
        "'",
        "$",
        "a1",
        "0",
        "р",
        "рa ",
        "ﷺ",
        "é",
        "\u0301",
        "😀",
        "中",
        "\u200B",
        "word ",
        "p o r n "
      })
  void fiveMegabytesAreReadInSeconds(String part) {
    String text = part.repeat(5_000_000 / part.length());
    Words words = new Words(Lexicon.of(List.of("porn", "word")));

    long start = System.nanoTime();
    int found =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> words.of(text).size());

    System.out.printf(
        Locale.ROOT, "%-9s %,9d words in %.1f s%n", part, found, (System.nanoTime() - start) / 1e9);
    assertThat(found).isLessThanOrEqualTo(text.length());
  }
}
