package org.discern.evaluation.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequirementTest {

  @Test
  void aRequirementNamesTargetAndConstraints() {
    Requirement requirement =
        Requirement.parse(
            "--require", "adult: recall max where precision >= 0.90 and match rate <= 5%");

    assertThat(requirement)
        .isEqualTo(
            new Requirement(
                Category.of("adult"),
                Metric.RECALL,
                Requirement.Direction.MAX,
                List.of(
                    new Constraint(Metric.PRECISION, Constraint.Side.AT_LEAST, 0.9),
                    new Constraint(Metric.MATCH_RATE, Constraint.Side.AT_MOST, 0.05))));
    assertThat(requirement)
        .hasToString("adult: recall max where precision >= 0.9 and match rate <= 0.05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "adult: recall max where precision >= 0.9",
        "political: precision max where recall >= 0.85 and specificity >= 0.5",
        "adult: match rate min where recall >= 0.95",
        "adult: F1 max"
      })
  void whatIsWrittenReadsBackTheSame(String text) {
    assertThat(Requirement.parse("here", text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "adult:recall MAX WHERE precision>=0.9",
        " adult : Recall max where PRECISION ≥ 90 % ",
      })
  void spacesCaseAndPercentagesDoNotMatter(String text) {
    assertThat(Requirement.parse("here", text))
        .hasToString("adult: recall max where precision >= 0.9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "recall max; --require: \"recall max\" is not of the form CATEGORY: METRIC max",
        "adult: recall; --require: \"adult: recall\" is not of the form",
        "adult: speed max; --require: unknown metric \"speed\" (known: precision, recall, F1, match rate, specificity)",
        "adult: recall max where precision > 0.9; --require: \"precision > 0.9\" is not of the form METRIC >= NUMBER",
        "adult: recall max where precision >= 1.5; --require: \"precision >= 1.5\" has no bound between 0 and 1",
        "adult: recall max where precision >= 0.9.1; --require: \"precision >= 0.9.1\" has no bound between 0 and 1",
        "Adult!: recall max; --require: not a category name: \"Adult!\""
      })
  void whatIsNotUnderstoodIsQuotedInTheError(String text, String message) {
    assertThatThrownBy(() -> Requirement.parse("--require", text))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(message);
  }
}
