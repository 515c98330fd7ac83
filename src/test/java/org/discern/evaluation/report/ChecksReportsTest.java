package org.discern.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.discern.evaluation.Proportion;
import org.discern.evaluation.checks.Capability;
import org.discern.evaluation.checks.CapabilityResult;
import org.discern.evaluation.checks.CheckCase;
import org.discern.evaluation.checks.CheckFailure;
import org.discern.evaluation.checks.CheckKind;
import org.discern.evaluation.checks.CheckResults;
import org.discern.passage.Category;
import org.discern.passage.Scores;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Test;

class ChecksReportsTest {

  private static CheckResults oneOfTwoPassed() {
    Category adult = Category.of("adult");
    CheckCase failed = new CheckCase.Labelled("x-1", "a | b", Map.of(adult, false), List.of());
    CheckCase passed = new CheckCase.Labelled("x-2", "c", Map.of(adult, false), List.of());
    Capability capability =
        new Capability(
            "x", "Some ability", "Tested.", CheckKind.LABELS, 0.8, List.of(failed, passed));
    CheckFailure failure =
        new CheckFailure(failed, "wrongly adult", List.of(Scores.of(Taxonomy.of("adult"), 0.9)));
    return new CheckResults(
        "model",
        "half",
        List.of(new CapabilityResult(capability, new Proportion(1, 2), List.of(failure))));
  }

  @Test
  void theMarkdownListsWhatFailedWithItsScores() {
    String markdown = new ChecksMarkdown().write(oneOfTwoPassed());

    assertThat(markdown)
        .contains(
            "of all cases pass: 0.500 [0.095, 0.905] (1/2). Capabilities below their floor: 1 of 1.",
            "| Some ability | labels | 0.500 [0.095, 0.905] (1/2) | 0.80 **below** |",
            "| x-1 | a \\| b | wrongly adult | adult 0.90 |");
  }

  @Test
  void theJsonHoldsCountsAndScores() {
    String json = new ChecksJson().write(oneOfTwoPassed());

    assertThat(json)
        .contains(
            "\"hits\" : 1", "\"text\" : \"a | b\"", "\"adult\" : 0.9", "\"belowFloor\" : true");
  }
}
