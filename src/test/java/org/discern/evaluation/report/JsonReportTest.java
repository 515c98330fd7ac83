package org.discern.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.discern.evaluation.Examples.POLITICAL;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.discern.evaluation.ClusteredBootstrap;
import org.discern.evaluation.CorpusOrigin;
import org.discern.evaluation.Evaluation;
import org.discern.evaluation.Evaluator;
import org.discern.evaluation.Example;
import org.discern.evaluation.Examples;
import org.discern.evaluation.Slicing;
import org.discern.passage.Policy;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Test;

final class JsonReportTest {

  private static Evaluation evaluate(List<Example> examples) {
    return new Evaluator(
            Taxonomy.DEFAULT,
            Policy.uniform("half", Taxonomy.DEFAULT, 0.5),
            new ClusteredBootstrap(1, 200),
            Slicing.standard())
        .evaluate("model-1", new CorpusOrigin("dev.jsonl", "00ff"), examples);
  }

  private static JsonNode written(Report report) throws JsonProcessingException {
    return new ObjectMapper().readTree(new JsonReport().write(report));
  }

  @Test
  void theDocumentHasTheShapeOfTheContract() throws JsonProcessingException {
    Evaluation evaluation = evaluate(Examples.random(200, 1));

    JsonNode root = written(Report.of(evaluation));

    assertThat(root.get("model").asText()).isEqualTo("model-1");
    assertThat(root.get("policy").asText()).isEqualTo("half");
    assertThat(root.at("/corpus/path").asText()).isEqualTo("dev.jsonl");
    assertThat(root.at("/corpus/sha256").asText()).isEqualTo("00ff");
    assertThat(root.at("/corpus/passages").asInt()).isEqualTo(evaluation.figures().passages());
    assertThat(root.at("/corpus/articles").asInt()).isEqualTo(200);
    JsonNode political = root.at("/categories/political");
    assertThat(political.get("known").asLong())
        .isEqualTo(evaluation.of(POLITICAL).confusion().total());
    assertThat(political.get("threshold").asDouble()).isEqualTo(0.5);
    assertThat(political.at("/precision/hits").asLong())
        .isEqualTo(evaluation.of(POLITICAL).confusion().truePositives());
    assertThat(political.at("/precision/low").asDouble())
        .isLessThan(political.at("/precision/value").asDouble());
    assertThat(political.get("f1").asDouble())
        .isCloseTo(evaluation.of(POLITICAL).f1().value().orElseThrow(), within(1e-6));
    assertThat(political.at("/averagePrecision/high").isNumber()).isTrue();
    assertThat(political.get("rocAuc").isNumber()).isTrue();
    assertThat(political.get("calibrationError").isNumber()).isTrue();
    assertThat(political.get("curve").size()).isGreaterThan(20);
    assertThat(root.get("macroF1").isNumber()).isTrue();
    assertThat(root.get("microF1").isNumber()).isTrue();
    assertThat(root.at("/slices/source/wire/categories/adult/recall/of").isNumber()).isTrue();
    assertThat(root.at("/slices/identity/women/identity/adult/subgroup/value").isNumber()).isTrue();
  }

  @Test
  void anUndefinedValueIsNullWithItsCounts() throws JsonProcessingException {
    JsonNode adult = written(Report.of(evaluate(List.of()))).at("/categories/adult");

    assertThat(adult.at("/precision/value").isNull()).isTrue();
    assertThat(adult.at("/precision/low").isNull()).isTrue();
    assertThat(adult.at("/precision/hits").asInt(-1)).isZero();
    assertThat(adult.at("/precision/of").asInt(-1)).isZero();
    assertThat(adult.get("f1").isNull()).isTrue();
    assertThat(adult.at("/averagePrecision/value").isNull()).isTrue();
    assertThat(adult.get("rocAuc").isNull()).isTrue();
    assertThat(adult.get("calibrationError").isNull()).isTrue();
    assertThat(adult.get("curve")).isEmpty();
  }

  @Test
  void baselinesAndConditionsAreWrittenToo() throws JsonProcessingException {
    Evaluation evaluation = evaluate(Examples.random(50, 1));

    JsonNode root =
        written(
            new Report(
                evaluation,
                List.of(new Baseline("keyword list", evaluation)),
                List.of(),
                List.of(),
                Map.of("command", "discern evaluate")));

    assertThat(root.at("/baselines/keyword list/categories/adult/f1").isNumber()).isTrue();
    assertThat(root.at("/conditions/command").asText()).isEqualTo("discern evaluate");
  }

  @Test
  void theSameEvaluationIsTheSameBytes() {
    String once = new JsonReport().write(Report.of(evaluate(Examples.random(50, 1))));
    String again = new JsonReport().write(Report.of(evaluate(Examples.random(50, 1))));

    assertThat(again).isEqualTo(once).endsWith("}\n").doesNotContain("\r");
  }

  @Test
  void whatDisguisesCostIsWrittenIfItWasMeasured() throws JsonProcessingException {
    JsonNode star = written(Reports.full()).at("/disguises/political/disguised/star");
    JsonNode total = written(Reports.full()).at("/disguises/political/total");

    assertThat(star.at("/recall/hits").asInt()).isEqualTo(29);
    assertThat(star.at("/recall/of").asInt()).isEqualTo(40);
    assertThat(star.at("/difference/low").asDouble()).isEqualTo(-0.05);
    assertThat(star.at("/wordsPerPassage").asDouble()).isEqualTo(1.5);
    assertThat(total.at("/recall/low").asDouble()).isEqualTo(0.6);
    assertThat(written(Report.of(evaluate(Examples.random(50, 1)))).has("disguises")).isFalse();
  }
}
