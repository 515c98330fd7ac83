package org.discern.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure against scikit-learn's; see {@code src/test/scripts/sklearn_metrics.py}. */
final class MetricsAgainstScikitLearnTest {

  private static final double EXACT = 1e-12;

  record Case(JsonNode json) {

    double[] scores() {
      double[] scores = new double[json.get("scores").size()];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = json.get("scores").get(i).asDouble();
      }
      return scores;
    }

    boolean[] labels() {
      boolean[] labels = new boolean[json.get("labels").size()];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = json.get("labels").get(i).asInt() == 1;
      }
      return labels;
    }

    double threshold() {
      return json.get("threshold").asDouble();
    }

    JsonNode expected(String figure) {
      return json.get("expected").get(figure);
    }

    @Override
    public String toString() {
      return json.get("name").asText();
    }
  }

  static List<Case> cases() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            MetricsAgainstScikitLearnTest.class.getResourceAsStream("sklearn-metrics.json"))) {
      List<Case> cases = new ArrayList<>();
      new ObjectMapper().readTree(stream).get("cases").forEach(each -> cases.add(new Case(each)));
      return cases;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theAreasAreTheSame(Case given) {
    Ranking ranking = Ranking.of(given.scores(), given.labels());

    same(ranking.averagePrecision(), given.expected("averagePrecision"));
    same(ranking.rocAuc(), given.expected("rocAuc"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theFiguresAtAThresholdAreTheSame(Case given) {
    Confusion confusion = Ranking.of(given.scores(), given.labels()).at(given.threshold());

    JsonNode counts = given.expected("confusion");
    assertThat(confusion)
        .isEqualTo(
            new Confusion(
                counts.get(0).asLong(),
                counts.get(2).asLong(),
                counts.get(1).asLong(),
                counts.get(3).asLong()));
    same(confusion.precision().value(), given.expected("precision"));
    same(confusion.recall().value(), given.expected("recall"));
    same(confusion.specificity().value(), given.expected("specificity"));
    same(confusion.f1(), given.expected("f1"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theLossesAreTheSame(Case given) {
    Reliability reliability = Reliability.of(Ranking.of(given.scores(), given.labels()));

    same(reliability.logLoss(), given.expected("logLoss"));
    same(reliability.brierScore(), given.expected("brierScore"));
  }

  private static void same(OptionalDouble actual, JsonNode expected) {
    if (expected.isNull()) {
      assertThat(actual).isEmpty();
    } else {
      assertThat(actual).isPresent();
      assertThat(actual.getAsDouble()).isCloseTo(expected.asDouble(), within(EXACT));
    }
  }
}
