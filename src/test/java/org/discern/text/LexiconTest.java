package org.discern.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LexiconTest {

  @Test
  void wordsHaveRowsInTheirOrder() {
    Lexicon lexicon = Lexicon.of(List.of("the", "of"));

    assertThat(lexicon.row("of")).hasValue(1);
    assertThat(lexicon.row("and")).isEmpty();
    assertThat(lexicon.contains("the")).isTrue();
    assertThat(lexicon.words()).containsExactly("the", "of");
    assertThat(lexicon.size()).isEqualTo(2);
  }

  @Test
  void aWordMayNotAppearTwice() {
    assertThatThrownBy(() -> Lexicon.of(List.of("the", "of", "the")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"the\"");
  }

  @Test
  void theEmptyLexiconRepairsNothing() {
    assertThat(new Words(Lexicon.EMPTY).of("p0rn")).extracting(Word::text).containsExactly("p0rn");
  }
}
