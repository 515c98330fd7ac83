package org.discern.evaluation.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.discern.evaluation.ClusteredBootstrap;
import org.discern.evaluation.CorpusOrigin;
import org.discern.evaluation.Evaluation;
import org.discern.evaluation.Evaluator;
import org.discern.evaluation.Examples;
import org.discern.passage.Policy;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectationTest {

  private static final CorpusOrigin DEV = new CorpusOrigin("dev.jsonl", "d0");

  @TempDir private Path folder;

  private static Evaluation evaluation(int articles) {
    return new Evaluator(
            Taxonomy.DEFAULT,
            Policy.uniform("test", Taxonomy.DEFAULT, 0.5),
            new ClusteredBootstrap(1, 100),
            List.of())
        .evaluate("model", DEV, Examples.random(articles, 3));
  }

  private static Expectation accepted(int articles) {
    return Expectation.of("recipe.yaml")
        .accepting(List.of(new CorpusOrigin("train: all.jsonl", "a1")), evaluation(articles));
  }

  @Test
  void aFileIsReadBackAsItWasWritten() throws IOException {
    for (int articles : new int[] {0, 1, 50}) {
      Expectation expectation = accepted(articles);
      Path file = folder.resolve("expected.yaml");
      Files.writeString(file, ExpectationFile.format(expectation, "expected.yaml"));

      assertThat(ExpectationFile.read(file)).isEqualTo(expectation);
    }
  }

  @Test
  void whatWasAcceptedIsMetAlsoWhereItIsNotDefined() {
    for (int articles : new int[] {0, 1, 50}) {
      assertThat(accepted(articles).against(evaluation(articles)))
          .hasSize(2 * Measure.values().length)
          .allMatch(Outcome::isMet);
    }
  }

  @Test
  void aToleranceHoldsBothWaysAndToItsLastDecimal() {
    Expected expected = new Expected(OptionalDouble.of(0.9), 0.005);

    assertThat(List.of(0.895, 0.9, 0.905))
        .allMatch(each -> expected.isMetBy(OptionalDouble.of(each)));
    assertThat(List.of(0.8949, 0.9051, 1.0))
        .noneMatch(each -> expected.isMetBy(OptionalDouble.of(each)));
    assertThat(expected.isMetBy(OptionalDouble.empty())).isFalse();
    assertThat(new Expected(OptionalDouble.empty(), 1).isMetBy(OptionalDouble.of(0.5))).isFalse();
  }

  @Test
  void corporaThatCameChangedOrWentAreToldApart() {
    Expectation expectation =
        new Expectation(
            "recipe.yaml",
            List.of(new CorpusOrigin("a", "1"), new CorpusOrigin("b", "2")),
            Optional.of(DEV),
            Map.of());

    assertThat(
            expectation.otherData(List.of(new CorpusOrigin("b", "3"), new CorpusOrigin("c", "4"))))
        .containsExactly(
            "b has the fingerprint 3, expected 2",
            "c is learned from now",
            "a is not learned from now");
    assertThat(expectation.otherData(DEV)).isEmpty();
    assertThat(expectation.otherData(new CorpusOrigin("dev.jsonl", "d1")))
        .contains("dev.jsonl has the fingerprint d1, expected d0");
  }
}
