package org.discern.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

  private static final Category POLITICAL = Category.of("political");
  private static final Category ADULT = Category.of("adult");

  @Test
  void aSpanCutsCodeUnits() {
    assertThat(new Span(1, 3).in("a🙈b")).isEqualTo("🙈");
    assertThat(new Span(2, 2).in("abc")).isEmpty();
    assertThat(new Span(1, 4).shifted(10)).isEqualTo(new Span(11, 14));
  }

  @Test
  void aSpanOutsideTheTextIsRefused() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> new Span(0, 4).in("abc"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(1, 2).shifted(-2));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3, 3, 5, false",
    "0, 4, 3, 5, true",
    "0, 9, 3, 5, true",
    "3, 3, 0, 5, false",
    "0, 5, 3, 3, false",
    "3, 3, 3, 3, false",
    "4, 5, 4, 5, true"
  })
  void spansOverlapIfTheyShareACodeUnit(int start, int end, int from, int to, boolean overlap) {
    assertThat(new Span(start, end).overlaps(new Span(from, to))).isEqualTo(overlap);
  }

  @Test
  void spansAreOrderedByStartAndThenEnd() {
    assertThat(new TreeSet<>(List.of(new Span(2, 3), new Span(0, 9), new Span(0, 1))))
        .containsExactly(new Span(0, 1), new Span(0, 9), new Span(2, 3));
  }

  @Test
  void aLanguageIsACodeOfTwoOrThreeLetters() {
    assertThat(new Language("fr").englishName()).isEqualTo("French");
    assertThat(Language.UNDETERMINED.englishName()).isEqualTo("another language");
    assertThat(new Language("ceb")).hasToString("ceb");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Language("French"))
        .withMessage("not a language code: \"French\"");
  }

  @Test
  void scoresAreProbabilitiesByCategory() {
    Scores scores = Scores.of(Taxonomy.DEFAULT, 0.25, 1);

    assertThat(scores.of(POLITICAL)).isEqualTo(0.25);
    assertThat(scores.of(ADULT)).isEqualTo(1);
    assertThat(scores)
        .isEqualTo(Scores.of(Taxonomy.DEFAULT, 0.25, 1))
        .hasSameHashCodeAs(Scores.of(Taxonomy.DEFAULT, 0.25, 1));
    assertThat(scores).isNotEqualTo(Scores.of(Taxonomy.of("adult", "political"), 0.25, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> scores.of(Category.of("weather")));
  }

  @Test
  void whatIsNoProbabilityIsNoScore() {
    for (double value : new double[] {-1e-9, 1.0000001, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Scores.of(Taxonomy.DEFAULT, 0.5, value));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Scores.of(Taxonomy.DEFAULT, 0.5));
  }

  @Test
  void scoresAreCopied() {
    double[] probabilities = {0.1, 0.2};
    Scores scores = Scores.of(Taxonomy.DEFAULT, probabilities);

    probabilities[0] = 0.9;

    assertThat(scores.of(POLITICAL)).isEqualTo(0.1);
  }

  @Test
  void aTaxonomyKeepsItsOrder() {
    Taxonomy taxonomy = Taxonomy.of("violence", "adult");

    assertThat(taxonomy.indexOf(ADULT)).isEqualTo(1);
    assertThat(taxonomy).hasToString("violence, adult");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> taxonomy.indexOf(POLITICAL))
        .withMessage("unknown category \"political\" (known: violence, adult)");
  }

  @Test
  void aTaxonomyHasACategoryAndNoneTwice() {
    assertThatIllegalArgumentException().isThrownBy(Taxonomy::of);
    assertThatIllegalArgumentException().isThrownBy(() -> Taxonomy.of("adult", "adult"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "neutral", "Adult", "1st", "a b", "ä"})
  void aBadNameIsNoCategory(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> Category.of(name));
  }

  @Test
  void aLabelMustBeAmongTheKnown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> passage(Set.of(ADULT), Set.of(POLITICAL)))
        .withMessageContaining("adult");
  }

  @Test
  void aCategoryThatIsNotKnownIsNeitherPositiveNorNegative() {
    LabelledPassage passage = passage(Set.of(ADULT), Set.of(ADULT));

    assertThat(passage.knows(POLITICAL)).isFalse();
    assertThat(passage.has(POLITICAL)).isFalse();
    assertThat(passage.has(ADULT)).isTrue();
    assertThat(passage.labels()).isUnmodifiable();
  }

  private static LabelledPassage passage(Set<Category> labels, Set<Category> known) {
    return new LabelledPassage("a#1", "text", labels, known, "a", "", Map.of());
  }
}
