package org.discern.evaluation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.discern.evaluation.Proportion;
import org.discern.passage.Category;
import org.discern.passage.Classifier;
import org.discern.passage.Policy;
import org.discern.passage.Scores;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Test;

class CheckRunnerTest {

  private static final Category ADULT = Category.of("adult");
  private static final Taxonomy TAXONOMY = Taxonomy.of("adult");

  /** Scores a text by the number it begins with. */
  private static final Classifier NUMBERS =
      new Classifier() {
        @Override
        public Taxonomy taxonomy() {
          return TAXONOMY;
        }

        @Override
        public List<Scores> score(List<String> texts) {
          return texts.stream()
              .map(each -> Scores.of(TAXONOMY, Double.parseDouble(each.split(" ", 2)[0])))
              .toList();
        }
      };

  private static CapabilityResult run(CheckKind kind, CheckCase... cases) {
    Capability capability =
        new Capability("some", "Some ability", "Tested.", kind, 0.5, List.of(cases));
    return new CheckRunner(NUMBERS, Policy.uniform("half", TAXONOMY, 0.5)).run(capability);
  }

  private static CheckCase labelled(String text, boolean expected, String... variants) {
    return new CheckCase.Labelled("id " + text, text, Map.of(ADULT, expected), List.of(variants));
  }

  private static CheckCase raised(String text, String raised) {
    return new CheckCase.Raised("id " + text, text, raised, ADULT);
  }

  @Test
  void labelsMustBeAsExpected() {
    CapabilityResult result =
        run(
            CheckKind.LABELS,
            labelled("0.9 yes", true),
            labelled("0.2 no", false),
            labelled("0.5 at the threshold", false),
            labelled("0.4 missed", true));

    assertThat(result.passed()).isEqualTo(new Proportion(2, 4));
    assertThat(result.failures())
        .extracting(CheckFailure::reason)
        .containsExactly("wrongly adult", "not adult");
    assertThat(result.isBelowFloor()).isFalse();
  }

  @Test
  void variantsMustBeLabelledAlikeAndScoreAlike() {
    CapabilityResult result =
        run(
            CheckKind.INVARIANCE,
            labelled("0.7 alike", true, "0.8 alike", "0.75 alike"),
            labelled("0.6 flips", true, "0.7 flips", "0.4 flips"),
            labelled("0.6 far", true, "0.9 far"));

    assertThat(result.failures())
        .extracting(CheckFailure::reason)
        .containsExactly("not adult in variant 2", "adult scores lie 0.30 apart");
    assertThat(result.isBelowFloor()).isTrue();
  }

  @Test
  void aMentionMustRaiseTheScore() {
    CapabilityResult result =
        run(CheckKind.DIRECTION, raised("0.1 plain", "0.2 more"), raised("0.3 plain", "0.3 same"));

    assertThat(result.failures())
        .extracting(CheckFailure::reason)
        .containsExactly("adult goes from 0.300 to 0.300");
  }

  @Test
  void ofNoCasesNothingIsBelowTheFloor() {
    CapabilityResult result = run(CheckKind.LABELS);

    assertThat(result.passed().value()).isEmpty();
    assertThat(result.isBelowFloor()).isFalse();
  }
}
