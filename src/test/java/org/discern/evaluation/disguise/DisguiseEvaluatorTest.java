package org.discern.evaluation.disguise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.discern.evaluation.Examples.ADULT;
import static org.discern.evaluation.Examples.POLITICAL;
import static org.discern.evaluation.Examples.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.discern.evaluation.ClusteredBootstrap;
import org.discern.evaluation.Proportion;
import org.discern.passage.Category;
import org.discern.passage.Classifier;
import org.discern.passage.Evidence;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Policy;
import org.discern.passage.Scores;
import org.discern.passage.Span;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Test;

final class DisguiseEvaluatorTest {

  /** Political is what has "vote" in any case, or a star beside "tip top". */
  private static final Classifier VOTES =
      new Classifier() {
        @Override
        public Taxonomy taxonomy() {
          return Taxonomy.DEFAULT;
        }

        @Override
        public List<Scores> score(List<String> texts) {
          return texts.stream()
              .map(each -> each.toLowerCase(Locale.ROOT))
              .map(
                  each -> each.contains("vote") || (each.contains("tip top") && each.contains("*")))
              .map(each -> Scores.of(Taxonomy.DEFAULT, each ? 0.9 : 0.1, 0.1))
              .toList();
        }
      };

  private static List<Evidence> evidence(String text, Category category) {
    int at = text.indexOf(text.contains("vote") ? "vote" : "chance");
    return at < 0 ? List.of() : List.of(new Evidence(new Span(at, text.indexOf(' ', at)), 0.5));
  }

  private static List<DisguiseCosts> measured(long seed) {
    List<LabelledPassage> passages = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      passages.add(passage("found" + i, "they vote today", "x", POLITICAL));
    }
    for (int i = 0; i < 5; i++) {
      passages.add(passage("missed" + i, "a tip top chance here", "x", POLITICAL));
      passages.add(passage("negative" + i, "no vote here", "x"));
    }
    return new DisguiseEvaluator(
            VOTES,
            DisguiseEvaluatorTest::evidence,
            Policy.uniform("half", Taxonomy.DEFAULT, 0.5),
            new ClusteredBootstrap(1, 200),
            seed)
        .evaluate(passages);
  }

  @Test
  void whatIsStillFoundIsCountedOfThePositivesAlone() {
    DisguiseCosts political = measured(1).get(0);

    assertThat(political.category()).isEqualTo(POLITICAL);
    assertThat(political.plain()).isEqualTo(new Proportion(20, 25));
    RecallCost spaces = political.of(Disguise.SPACES);
    assertThat(spaces.flagged()).isEqualTo(new Proportion(0, 25));
    assertThat(spaces.difference().value()).hasValue(-0.8);
    assertThat(spaces.difference().interval()).isPresent();
    assertThat(spaces.lost()).isEqualTo(20);
    assertThat(spaces.wordsPerPassage()).hasValue(1);
    RecallCost alternation = political.of(Disguise.ALTERNATION);
    assertThat(alternation.flagged()).isEqualTo(new Proportion(20, 25));
    assertThat(alternation.difference().value()).hasValue(0);
  }

  @Test
  void aPassageFoundOnlyInDisguiseIsGained() {
    RecallCost star = measured(1).get(0).of(Disguise.STAR);

    assertThat(star.flagged()).isEqualTo(new Proportion(5, 25));
    assertThat(star.lost()).isEqualTo(20);
    assertThat(star.gained()).isEqualTo(5);
  }

  @Test
  void theTotalAddsUpAllDisguises() {
    DisguiseCosts political = measured(1).get(0);

    long found =
        political.disguised().values().stream().mapToLong(each -> each.flagged().hits()).sum();
    assertThat(political.total().flagged())
        .isEqualTo(new Proportion(found, 25L * Disguise.values().length));
    assertThat(political.total().recall().value())
        .hasValue(political.total().flagged().value().orElseThrow());
    assertThat(political.total().difference().value().orElseThrow())
        .isCloseTo(found / 250.0 - 0.8, within(1e-12));
  }

  @Test
  void aCategoryWithoutPositivesHasNoFigures() {
    DisguiseCosts adult = measured(1).get(1);

    assertThat(adult.category()).isEqualTo(ADULT);
    assertThat(adult.plain()).isEqualTo(new Proportion(0, 0));
    assertThat(adult.total().difference().isDefined()).isFalse();
    assertThat(adult.total().wordsPerPassage()).isEmpty();
  }

  @Test
  void theSameSeedMeasuresTheSame() {
    assertThat(measured(7)).isEqualTo(measured(7));
  }
}
