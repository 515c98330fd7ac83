package org.discern.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.discern.corpus.CorpusFixture.ADULT;
import static org.discern.corpus.CorpusFixture.POLITICAL;
import static org.discern.corpus.CorpusFixture.corpus;
import static org.discern.corpus.CorpusFixture.passage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Test;

class CorpusTest {

  private static final LabelledPassage ONE = passage("a#1", "One", POLITICAL);
  private static final LabelledPassage TWO = passage("a#2", "Two");
  private static final LabelledPassage THREE = passage("b#1", "Three", ADULT);

  @Test
  void countsAreOfKnownCategories() {
    LabelledPassage partial =
        new LabelledPassage("c", "Four", Set.of(), Set.of(POLITICAL), "c", "", Map.of());
    Corpus corpus = corpus(ONE, TWO, THREE, partial);

    assertThat(corpus.size()).isEqualTo(4);
    assertThat(corpus.articles()).containsExactly("a", "b", "c");
    assertThat(corpus.known(ADULT)).isEqualTo(3);
    assertThat(corpus.positives(ADULT)).isEqualTo(1);
  }

  @Test
  void anIdTwiceOrACategoryOutsideTheTaxonomyIsRefused() {
    assertThatThrownBy(() -> corpus(ONE, ONE)).hasMessage("the id \"a#1\" appears twice");
    assertThatThrownBy(() -> Corpus.of(Taxonomy.of("violence"), List.of(ONE)))
        .hasMessage("passage \"a#1\" knows categories outside violence");
  }

  @Test
  void passagesAreTakenOutById() {
    assertThat(corpus(ONE, TWO, THREE).without(Set.of("a#2", "other")).passages())
        .containsExactly(ONE, THREE);
  }

  @Test
  void theFingerprintIsOfTheContentAlone() {
    String fingerprint = corpus(ONE, TWO, THREE).fingerprint();

    assertThat(fingerprint)
        .matches("[0-9a-f]{64}")
        .isEqualTo(corpus(THREE, ONE, TWO).fingerprint())
        .isNotEqualTo(corpus(ONE, TWO).fingerprint())
        .isNotEqualTo(corpus(ONE, passage("a#2", "Two", ADULT), THREE).fingerprint())
        .isNotEqualTo(
            Corpus.of(Taxonomy.of("adult", "political"), List.of(ONE, TWO, THREE)).fingerprint());
  }

  @Test
  void theFingerprintOfAKnownCorpusStaysTheSame() {
    assertThat(corpus(ONE).fingerprint())
        .isEqualTo("c90fc5a75f6c41cf0dc770a6b68287f5e32b2425472e2645768b18218e2e5d3a");
  }

  @Test
  void statisticsCountEveryCombinationAndSource() {
    LabelledPassage partial =
        new LabelledPassage("c", "Four", Set.of(), Set.of(POLITICAL), "c", "wire", Map.of());

    CorpusStats stats = CorpusStats.of(corpus(ONE, TWO, THREE, partial));

    assertThat(stats.combinations().toString())
        .isEqualTo(
            "{neutral=1, political=1, adult=1, political+adult=0, neutral (adult unknown)=1}");
    assertThat(stats.sources().toString())
        .isEqualTo("{={adult=1, neutral=1, political=1}, wire={neutral (adult unknown)=1}}");
    assertThat(stats.categories().get(ADULT)).isEqualTo(new CorpusStats.Judgements(3, 1));
    assertThat(stats.characters()).isEqualTo(15);
  }
}
