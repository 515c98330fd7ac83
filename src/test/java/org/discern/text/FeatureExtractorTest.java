package org.discern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.discern.text.FeatureSpec.WordForm;
import org.junit.jupiter.api.Test;

class FeatureExtractorTest {

  private static Set<Integer> hashes(WordForm form, int ngrams, String text) {
    FeatureExtractor extractor =
        new FeatureExtractor(
            new FeatureSpec(1, ngrams, form, 0, 512, 0.75), Lexicon.EMPTY, KnownNgrams.NONE);
    return extractor
        .hashes(extractor.words(text))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> shared(Set<Integer> some, Set<Integer> others) {
    Set<Integer> shared = new TreeSet<>(some);
    shared.retainAll(others);
    return shared;
  }

  @Test
  void wordsOfOneStemAreTheSameToStemsOnly() {
    assertThat(hashes(WordForm.STEM, 2, "elections stolen"))
        .isEqualTo(hashes(WordForm.STEM, 2, "election stolen"));
    assertThat(
            shared(
                hashes(WordForm.SURFACE, 1, "elections"), hashes(WordForm.SURFACE, 1, "election")))
        .isEmpty();
  }

  @Test
  void surfaceAndStemHearsBothEachByItself() {
    Set<Integer> singular = hashes(WordForm.SURFACE_AND_STEM, 1, "election");
    Set<Integer> plural = hashes(WordForm.SURFACE_AND_STEM, 1, "elections");

    assertThat(singular).hasSize(2).containsAll(hashes(WordForm.SURFACE, 1, "election"));
    assertThat(plural).hasSize(2).containsAll(hashes(WordForm.SURFACE, 1, "elections"));
    assertThat(shared(singular, plural)).hasSize(1);
  }

  @Test
  void aStemIsNotTheWordOfTheSameSpelling() {
    assertThat(hashes(WordForm.SURFACE_AND_STEM, 1, "vote")).hasSize(2);
    assertThat(
            shared(
                hashes(WordForm.SURFACE_AND_STEM, 1, "votes"), hashes(WordForm.SURFACE, 1, "vote")))
        .isEmpty();
  }
}
