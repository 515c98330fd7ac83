package org.discern.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ConfusionTest {

  @Test
  void everyFigureIsAShareOfItsOwnCounts() {
    Confusion confusion = new Confusion(8, 2, 4, 86);

    assertThat(confusion.total()).isEqualTo(100);
    assertThat(confusion.precision()).isEqualTo(new Proportion(8, 10));
    assertThat(confusion.recall()).isEqualTo(new Proportion(8, 12));
    assertThat(confusion.specificity()).isEqualTo(new Proportion(86, 88));
    assertThat(confusion.falsePositiveRate()).isEqualTo(new Proportion(2, 88));
    assertThat(confusion.matchRate()).isEqualTo(new Proportion(10, 100));
    assertThat(confusion.prevalence()).isEqualTo(new Proportion(12, 100));
    assertThat(confusion.f1()).hasValue(16.0 / 22);
  }

  @Test
  void whatNothingDefinesIsEmptyAndNotZero() {
    assertThat(Confusion.NONE.f1()).isEmpty();
    assertThat(Confusion.NONE.precision().value()).isEmpty();
    assertThat(new Confusion(0, 0, 0, 9).f1()).isEmpty();
    assertThat(new Confusion(0, 1, 0, 9).f1()).hasValue(0);
  }

  @Test
  void countsAddUp() {
    assertThat(new Confusion(1, 2, 3, 4).plus(new Confusion(10, 20, 30, 40)))
        .isEqualTo(new Confusion(11, 22, 33, 44));
  }

  @Test
  void aNegativeCountIsRefused() {
    assertThatThrownBy(() -> new Confusion(1, 0, -1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
