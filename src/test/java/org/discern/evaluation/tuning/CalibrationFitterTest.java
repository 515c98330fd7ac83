package org.discern.evaluation.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.discern.passage.Calibration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CalibrationFitterTest {

  private static final CalibrationFitter FITTER = new CalibrationFitter(5, 1);

  record Case(JsonNode json) {

    List<Judgement> judgements() {
      List<Judgement> judgements = new ArrayList<>();
      for (int i = 0; i < json.get("labels").size(); i++) {
        judgements.add(
            new Judgement(
                json.get("logOdds").get(i).asDouble(),
                json.get("labels").get(i).asInt() == 1,
                "a" + i));
      }
      return judgements;
    }

    @Override
    public String toString() {
      return json.get("name").asText();
    }
  }

  static List<Case> cases() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            CalibrationFitterTest.class.getResourceAsStream("sklearn-calibration.json"))) {
      List<Case> cases = new ArrayList<>();
      new ObjectMapper().readTree(stream).get("cases").forEach(each -> cases.add(new Case(each)));
      return cases;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void plattsFitIsScikitLearns(Case given) {
    Calibration platt = FITTER.fit(Calibration.Method.PLATT, given.judgements()).orElseThrow();

    double slope = given.json().get("slope").asDouble();
    double intercept = given.json().get("intercept").asDouble();
    assertThat(platt.parameters().get(0)).isCloseTo(slope, within(1e-3 * Math.max(1, slope)));
    assertThat(platt.parameters().get(1)).isCloseTo(intercept, within(2e-3));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theIsotonicStepsAreScikitLearns(Case given) {
    Calibration isotonic =
        FITTER.fit(Calibration.Method.ISOTONIC, given.judgements()).orElseThrow();

    List<Double> steps = new ArrayList<>();
    given.json().get("steps").forEach(each -> steps.add(each.asDouble()));
    TreeSet<Double> knots = new TreeSet<>();
    for (int i = 1; i < isotonic.parameters().size(); i += 2) {
      knots.add(Math.round(isotonic.parameters().get(i) * 1e9) / 1e9);
    }
    assertThat(knots)
        .containsAll(steps.stream().map(each -> Math.round(each * 1e9) / 1e9).toList());
    assertThat(knots.size()).isBetween(steps.size(), steps.size() + 2);
  }

  /** Judgements whose truth follows a curve of the network's log-odds. */
  private static List<Judgement> judgements(int size, DoubleUnaryOperator truth) {
    SplittableRandom random = new SplittableRandom(4);
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double logOdds = 12 * random.nextDouble() - 6;
      boolean positive = random.nextDouble() < truth.applyAsDouble(logOdds);
      judgements.add(new Judgement(logOdds, positive, "a" + i / 2));
    }
    return judgements;
  }

  private static double logistic(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  @Test
  void scoresThatAreRightAlreadyAreLeftAsTheyAre() {
    CalibrationChoice choice = FITTER.choose(judgements(300, CalibrationFitterTest::logistic));

    assertThat(choice.calibration()).isEqualTo(Calibration.none());
    assertThat(choice.logLoss()).containsOnlyKeys(Calibration.Method.values());
  }

  @Test
  void scoresThatAreTooSureAreTamedByPlatt() {
    CalibrationChoice choice = FITTER.choose(judgements(2_000, x -> logistic(0.4 * x - 1)));

    assertThat(choice.calibration().method()).isEqualTo(Calibration.Method.PLATT);
    assertThat(choice.calibration().parameters().get(0)).isCloseTo(0.4, within(0.05));
    assertThat(choice.calibration().parameters().get(1)).isCloseTo(-1, within(0.15));
  }

  @Test
  void aCurveThatIsNoLogisticNeedsIsotonic() {
    CalibrationChoice choice =
        FITTER.choose(judgements(4_000, x -> x < -1 ? 0.02 : x < 3 ? 0.5 : 0.6));

    assertThat(choice.calibration().method()).isEqualTo(Calibration.Method.ISOTONIC);
    assertThat(choice.calibration().probability(-4)).isBetween(0.005, 0.04);
    assertThat(choice.calibration().probability(1)).isBetween(0.45, 0.56);
  }

  @Test
  void everyMapRises() {
    for (Calibration.Method method : Calibration.Method.values()) {
      Calibration calibration =
          FITTER.fit(method, judgements(500, CalibrationFitterTest::logistic)).orElseThrow();
      double before = 0;
      for (double logOdds = -20; logOdds <= 20; logOdds += 0.01) {
        double probability = calibration.probability(logOdds);
        assertThat(probability).as("%s at %s", method, logOdds).isBetween(before, 1.0);
        before = probability;
      }
    }
  }

  @Test
  void withoutBothKindsNothingIsFitted() {
    List<Judgement> negatives = judgements(50, x -> 0);

    assertThat(FITTER.choose(negatives).calibration()).isEqualTo(Calibration.none());
    assertThat(FITTER.fit(Calibration.Method.PLATT, negatives)).isEmpty();
    assertThat(FITTER.fit(Calibration.Method.ISOTONIC, negatives)).isEmpty();
    assertThat(FITTER.choose(List.of()).logLoss()).isEmpty();
  }

  @Test
  void scoresThatMeanTheOppositeAreNotTurnedRound() {
    List<Judgement> reversed = judgements(200, x -> logistic(-x));

    assertThat(FITTER.fit(Calibration.Method.PLATT, reversed)).isEmpty();
    assertThat(FITTER.choose(reversed).logLoss()).doesNotContainKey(Calibration.Method.PLATT);
  }

  @Test
  void aJudgementNeedsFiniteLogOdds() {
    assertThatThrownBy(() -> new Judgement(Double.NEGATIVE_INFINITY, true, "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
