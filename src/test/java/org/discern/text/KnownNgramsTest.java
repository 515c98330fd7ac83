package org.discern.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.discern.text.FeatureSpec.WordForm;
import org.junit.jupiter.api.Test;

class KnownNgramsTest {

  @Test
  void anNgramIsKnownIfItStandsInEnoughPassages() {
    List<int[]> hashes =
        List.of(new int[] {5, -7, 3}, new int[] {5, 3}, new int[] {5, 9}, new int[0]);

    assertThat(KnownNgrams.in(1, hashes).hashes()).containsExactly(-7, 3, 5, 9);
    assertThat(KnownNgrams.in(2, hashes).hashes()).containsExactly(3, 5);
    assertThat(KnownNgrams.in(3, hashes).hashes()).containsExactly(5);
    assertThat(KnownNgrams.in(4, hashes).size()).isZero();
    assertThat(KnownNgrams.in(1, List.of()).size()).isZero();
  }

  @Test
  void eachHasItsPlace() {
    KnownNgrams known = KnownNgrams.of(new int[] {Integer.MIN_VALUE, -7, 3});

    assertThat(known.place(Integer.MIN_VALUE)).isZero();
    assertThat(known.place(-7)).isEqualTo(1);
    assertThat(known.place(3)).isEqualTo(2);
    assertThat(known.place(4)).isNegative();
    assertThat(known.place(Integer.MAX_VALUE)).isNegative();
  }

  @Test
  void hashesOutOfOrderAreRefused() {
    assertThatThrownBy(() -> KnownNgrams.of(new int[] {3, 3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hashes of n-grams do not ascend");
  }

  @Test
  void aPassagesUnknownNgramsTellNothing() {
    FeatureSpec spec = new FeatureSpec(2, 2, WordForm.SURFACE, 0, 16, 0.75);
    FeatureExtractor none =
        new FeatureExtractor(spec, Lexicon.of(List.of("soup")), KnownNgrams.NONE);
    List<int[]> hashes =
        List.of("a vote on soup", "soup and a vote", "bread").stream()
            .map(text -> none.hashes(none.words(text)).distinct().toArray())
            .toList();
    FeatureExtractor extractor = none.knowing(KnownNgrams.in(2, hashes));

    Features features = extractor.of(extractor.words("A vote, a vote; bread: soup!"));
    Features unheard = extractor.of(extractor.words("bread and bread"));

    // Known are "a", "vote", "a vote" and "soup".
    assertThat(extractor.known().size()).isEqualTo(4);
    assertThat(features.ngrams()).hasSize(4).isSorted();
    assertThat(features.counts()).containsExactlyInAnyOrder(2, 2, 2, 1);
    assertThat(features.rows()).containsExactly(-1, -1, -1, -1, -1, 0);
    assertThat(unheard.ngrams()).isEmpty();
    assertThat(unheard.rows()).hasSize(3);
    assertThat(none.of(none.words("a vote")).ngrams()).isEmpty();
  }

  @Test
  void lettersOfUnknownWordsCanBeKnownToo() {
    FeatureSpec spec = new FeatureSpec(1, 1, WordForm.SURFACE, 3, 16, 0.75);
    FeatureExtractor none =
        new FeatureExtractor(spec, Lexicon.of(List.of("soup")), KnownNgrams.NONE);

    assertThat(none.hashes(none.words("soup")).count()).isEqualTo(1);
    // "ab" itself and "<ab", "ab>".
    assertThat(none.hashes(none.words("ab")).distinct().count()).isEqualTo(3);
  }
}
