package org.discern.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.discern.corpus.CorpusFixture.ADULT;
import static org.discern.corpus.CorpusFixture.POLITICAL;
import static org.discern.corpus.CorpusFixture.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.passage.Category;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Scores;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Test;

class LabelErrorsTest {

  private static ScoredPassage scored(LabelledPassage passage, double political, double adult) {
    return new ScoredPassage(passage, Scores.of(Taxonomy.DEFAULT, political, adult));
  }

  private static ScoredPassage scored(String id, double adult, Category... labels) {
    return scored(passage(id, id, labels), 0, adult);
  }

  @Test
  void labelsTheModelConfidentlyContradictsComeWorstFirst() {
    List<ScoredPassage> scored = new ArrayList<>();
    scored.add(scored("right", 0.9, ADULT));
    scored.add(scored("also-right", 0.8, ADULT));
    scored.add(scored("doubtful-positive", 0.1, ADULT));
    scored.add(scored("negative", 0.05));
    scored.add(scored("another-negative", 0.2));
    scored.add(scored("doubtful-negative", 0.99));
    scored.add(scored("unsure-negative", 0.55));

    List<LabelError> errors = LabelErrors.ranked(scored);

    // Mean probability of yes where yes was given: 0.6; of no where no was given: 0.5525.
    assertThat(errors)
        .extracting(error -> error.passage().id())
        .containsExactly("doubtful-negative", "doubtful-positive");
    assertThat(errors.get(0).probability()).isBetween(0.009, 0.011);
    assertThat(errors.get(0).category()).isEqualTo(ADULT);
  }

  @Test
  void unknownCategoriesAreNeitherCountedNorDoubted() {
    LabelledPassage unknown =
        new LabelledPassage("u", "u", Set.of(), Set.of(POLITICAL), "u", "", Map.of());

    List<LabelError> errors =
        LabelErrors.ranked(
            List.of(scored(unknown, 0, 1), scored("yes", 0.9, ADULT), scored("no", 0.1)));

    assertThat(errors).isEmpty();
  }

  @Test
  void aCategoryWithoutPositivesOrNoPassagesAtAllGivesNothing() {
    assertThat(LabelErrors.ranked(List.of())).isEmpty();
    assertThat(LabelErrors.ranked(List.of(scored("a", 0.99), scored("b", 0.01)))).isEmpty();
  }
}
