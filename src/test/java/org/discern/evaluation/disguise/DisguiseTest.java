package org.discern.evaluation.disguise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.discern.passage.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class DisguiseTest {

  private static final int SEEDS = 50;

  @ParameterizedTest
  @CsvSource({
    "DIGITS, Senate, '(?!Senate)[S5][e3]n[a4][t7][e3]'",
    "DIGITS, punk, punk",
    "SPACES, Senate, S e n a t e",
    "PUNCTUATION, vote, 'v([-._*/])o\\1t\\1e'",
    "INVISIBLE, vote, '(?=.{5}$)v\\p{Cf}?o\\p{Cf}?t\\p{Cf}?e'",
    "LOOKALIKES, vote, '(?!vote)[v\u03BD][o\u043E\u03BF]t[e\u0435]'",
    "LOOKALIKES, Hug, '[\u041D\u0397]ug|H\u03C5g|[\u041D\u0397]\u03C5g'",
    "LOOKALIKES, fwd, fwd",
    "STRETCH, vote, 'vo{3,5}te|vote{3,5}'",
    "STRETCH, hmm, 'h{3,5}mm|hm{4,6}'",
    "ALTERNATION, Senate, sEnAtE",
    "STAR, Orient, 'Or\\*ent|Ori\\*nt'",
    "STAR, hmm, hmm",
    "EMOJI, vote, 'v[^a-z]+ote|vo[^a-z]+te|vot[^a-z]+e'",
    "SLIP, vote, vtoe",
    "SLIP, bloom, 'bolom|blomo|boolm'",
    "SLIP, door, door",
    "SLIP, sex, sex"
  })
  void aWordIsChangedAsTheDisguiseSays(Disguise disguise, String word, String pattern) {
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(disguise.of(word, new SplittableRandom(seed)))
          .as("seed %d", seed)
          .matches("(?s)" + pattern);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameSeedGivesTheSameAndShortWordsAreLeft(Disguise disguise) {
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(disguise.of("parliament", new SplittableRandom(seed)))
          .isEqualTo(disguise.of("parliament", new SplittableRandom(seed)))
          .isNotEqualTo("parliament");
    }
    assertThat(disguise.of("at", new SplittableRandom(1))).isEqualTo("at");
    assertThat(disguise.of("", new SplittableRandom(1))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aLetterKeepsItsMarks(Disguise disguise) {
    String word = "e\u0301lan\uD835\uDCC5";

    String disguised = disguise.of(word, new SplittableRandom(3));

    assertThat(disguised.codePoints().filter(each -> each >= 0xD800 && each <= 0xDFFF)).isEmpty();
    assertThat(disguised).contains("\u0301");
  }

  @Test
  void allButTheWordsInTheStretchesStaysAsItWas() {
    String text = "At noon, the one-off vote of 12 women's clubs \uD83D\uDE00 failed.";
    int from = text.indexOf("one");
    int to = text.indexOf(" clubs");

    DisguisedText disguised =
        DisguisedText.of(
            text,
            List.of(new Span(text.indexOf("women"), to), new Span(from, from + 7)),
            Disguise.SPACES,
            new SplittableRandom(1));

    assertThat(disguised)
        .isEqualTo(
            new DisguisedText(
                "At noon, the o n e-o f f vote of 12 w o m e n's clubs \uD83D\uDE00 failed.", 3));
  }

  @Test
  void withoutStretchesTheTextIsTheSame() {
    assertThat(DisguisedText.of("a vote", List.of(), Disguise.STAR, new SplittableRandom(1)))
        .isEqualTo(new DisguisedText("a vote", 0));
  }
}
