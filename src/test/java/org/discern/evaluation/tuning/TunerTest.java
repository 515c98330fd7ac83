package org.discern.evaluation.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.discern.evaluation.Examples.ADULT;
import static org.discern.evaluation.Examples.POLITICAL;
import static org.discern.evaluation.Examples.passage;
import static org.discern.evaluation.Examples.scored;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.discern.evaluation.Confusion;
import org.discern.evaluation.CurvePoint;
import org.discern.evaluation.Example;
import org.discern.evaluation.Examples;
import org.discern.evaluation.Sample;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Test;

final class TunerTest {

  private static final Tuner PLAIN = new Tuner(Certainty.POINT, Map.of());
  private static final Sample RANDOM = Sample.of(Taxonomy.DEFAULT, Examples.random(400, 1));

  /** Examples with adult scores; a positive one is written with a plus. */
  private static Sample adult(String... scores) {
    List<Example> examples = new ArrayList<>();
    for (String score : scores) {
      String id = "a" + examples.size();
      boolean positive = score.startsWith("+");
      examples.add(
          scored(
              positive ? passage(id, "", "x", ADULT) : passage(id, "", "x"),
              0,
              Double.parseDouble(score)));
    }
    return Sample.of(Taxonomy.DEFAULT, examples);
  }

  private static Requirement require(String text) {
    return Requirement.parse("test", text);
  }

  private static OperatingPoint solved(Tuning tuning) {
    assertThat(tuning).isInstanceOf(Tuning.Solved.class);
    return ((Tuning.Solved) tuning).point();
  }

  private static Tuning.Infeasible infeasible(Tuning tuning) {
    assertThat(tuning).isInstanceOf(Tuning.Infeasible.class);
    return (Tuning.Infeasible) tuning;
  }

  @Test
  void theMostRecallIsFoundThatKeepsThePrecision() {
    Sample sample = adult("+0.9", "+0.8", "0.7", "+0.6", "+0.5", "0.4", "0.3");

    OperatingPoint point =
        solved(PLAIN.tune(require("adult: recall max where precision >= 0.8"), sample));

    assertThat(point.confusion()).isEqualTo(new Confusion(4, 1, 0, 2));
    assertThat(point.threshold()).isEqualTo(0.45);
    assertThat(point.of(Metric.PRECISION).value()).hasValue(0.8);
    assertThat(point.of(Metric.RECALL).value()).hasValue(1);
    assertThat(point.of(Metric.RECALL).interval()).isPresent();
  }

  @Test
  void noThresholdPartsTiedScores() {
    Sample sample = adult("+0.9", "+0.5", "0.5", "0.5", "0.1");

    OperatingPoint point =
        solved(PLAIN.tune(require("adult: recall max where precision >= 0.6"), sample));

    assertThat(point.confusion()).isEqualTo(new Confusion(1, 0, 1, 3));
  }

  @Test
  void theAnswerIsTheBestOfEveryPointOfTheCurve() {
    double best = 0;
    for (CurvePoint each : RANDOM.ranking(POLITICAL).curve()) {
      Confusion confusion = each.confusion();
      if (confusion.precision().value().orElse(0) >= 0.93) {
        best = Math.max(best, confusion.recall().value().orElse(0));
      }
    }

    OperatingPoint point =
        solved(PLAIN.tune(require("political: recall max where precision >= 0.93"), RANDOM));

    assertThat(point.of(Metric.RECALL).value()).hasValue(best);
    assertThat(RANDOM.ranking(POLITICAL).at(point.threshold())).isEqualTo(point.confusion());
  }

  @Test
  void everyTargetCanBePushed() {
    OperatingPoint precision =
        solved(PLAIN.tune(require("adult: precision max where recall >= 0.7"), RANDOM));
    OperatingPoint matchRate =
        solved(PLAIN.tune(require("adult: match rate min where recall >= 0.95"), RANDOM));
    OperatingPoint f1 = solved(PLAIN.tune(require("adult: F1 max"), RANDOM));

    assertThat(precision.of(Metric.RECALL).value().orElse(0)).isGreaterThanOrEqualTo(0.7);
    assertThat(matchRate.of(Metric.RECALL).value().orElse(0)).isGreaterThanOrEqualTo(0.95);
    assertThat(f1.of(Metric.F1).value().orElse(0))
        .isGreaterThanOrEqualTo(precision.of(Metric.F1).value().orElse(1));
  }

  @Test
  void theConfidentAnswerKeepsTheBoundWithItsLowerEnd() {
    Requirement requirement = require("political: recall max where precision >= 0.9");

    OperatingPoint plain = solved(PLAIN.tune(requirement, RANDOM));
    OperatingPoint confident =
        solved(new Tuner(Certainty.CONFIDENT, Map.of()).tune(requirement, RANDOM));

    assertThat(confident.of(Metric.PRECISION).interval().orElseThrow().low())
        .isGreaterThanOrEqualTo(0.9);
    assertThat(confident.threshold()).isGreaterThan(plain.threshold());
    assertThat(confident.of(Metric.RECALL).value().orElse(1))
        .isLessThan(plain.of(Metric.RECALL).value().orElse(0));
  }

  @Test
  void theInfeasibleAnswerNamesTheBestThatCanBeReached() {
    Sample sample = adult("0.9", "+0.8", "+0.7", "+0.6", "0.5", "+0.4");

    Tuning.Infeasible answer =
        infeasible(
            PLAIN.tune(
                require("adult: precision max where recall >= 0.2 and precision >= 0.9"), sample));

    assertThat(answer.reason()).isEqualTo("the best precision at recall >= 0.2 is 0.75");
  }

  @Test
  void theInfeasibleAnswerIsAboutTheConstraintThatFailsBesideTheOthers() {
    Sample sample = adult("+0.9", "0.8", "+0.7", "0.6", "+0.5");

    Tuning.Infeasible both =
        infeasible(
            PLAIN.tune(require("adult: F1 max where precision >= 0.9 and recall >= 0.6"), sample));

    assertThat(both.reason()).isEqualTo("the best precision at recall >= 0.6 is 0.67");
    assertThat(both.nearest().orElseThrow().confusion()).isEqualTo(new Confusion(2, 1, 1, 1));
  }

  @Test
  void aBestFigureThatFlagsNextToNothingIsNotTheHeadline() {
    List<String> scores = new ArrayList<>(Collections.nCopies(9, "+0.9"));
    scores.add("0.9");
    scores.addAll(Collections.nCopies(51, "+0.5"));
    scores.addAll(Collections.nCopies(30, "0.5"));

    Tuning.Infeasible answer =
        infeasible(
            PLAIN.tune(
                require("adult: recall max where precision >= 0.95"),
                adult(scores.toArray(new String[0]))));

    assertThat(answer.reason())
        .isEqualTo("the best precision at recall >= 0.2 is 0.66 (0.90 at recall 0.15)");
  }

  @Test
  void theInfeasibleConfidentAnswerSpeaksOfTheLowerBound() {
    Tuning.Infeasible answer =
        infeasible(
            new Tuner(Certainty.CONFIDENT, Map.of())
                .tune(require("adult: recall max where precision >= 0.9"), adult("+0.9", "0.1")));

    assertThat(answer.reason()).isEqualTo("the best lower bound of precision is 0.21");
  }

  @Test
  void theReachedFigureIsNeverRoundedToTheBoundItMisses() {
    List<String> scores = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      scores.add((i < 449 ? "+" : "") + "0.5");
    }

    Tuning.Infeasible answer =
        infeasible(
            PLAIN.tune(
                require("adult: recall max where precision >= 0.90"),
                adult(scores.toArray(new String[0]))));

    assertThat(answer.reason()).isEqualTo("the best precision is 0.898");
  }

  @Test
  void withoutPositivesNothingCanBePromised() {
    Tuning.Infeasible answer =
        infeasible(PLAIN.tune(require("adult: recall max"), adult("0.9", "0.1")));

    assertThat(answer.reason())
        .isEqualTo("the sample has too few judged passages to measure recall of adult");
    assertThat(answer.nearest()).isEmpty();
  }

  @Test
  void theAlternativesShowWhatTheBoundCosts() {
    Tuning.Solved answer =
        (Tuning.Solved) PLAIN.tune(require("political: recall max where precision >= 0.9"), RANDOM);

    assertThat(answer.alternatives())
        .extracting(each -> each.requirement().constraints().get(0).bound())
        .containsExactly(0.85, 0.88, 0.89, 0.91, 0.92, 0.95);
    assertThat(answer.alternatives())
        .extracting(
            each ->
                each.point().map(point -> point.of(Metric.RECALL).value().orElse(0)).orElse(0.0))
        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
  }

  @Test
  void aRarerCategoryMeansLessPrecisionAtTheSameThreshold() {
    Tuner live = new Tuner(Certainty.POINT, Map.of(ADULT, Prevalence.of(0.01)));

    OperatingPoint sampled = PLAIN.at(0.5, ADULT, RANDOM);
    OperatingPoint corrected = live.at(0.5, ADULT, RANDOM);

    double recall = sampled.of(Metric.RECALL).value().orElseThrow();
    double alarms = 1 - sampled.of(Metric.SPECIFICITY).value().orElseThrow();
    double expected = 0.01 * recall / (0.01 * recall + 0.99 * alarms);
    assertThat(corrected.of(Metric.PRECISION).value().orElseThrow())
        .isCloseTo(expected, within(1e-12))
        .isLessThan(sampled.of(Metric.PRECISION).value().orElseThrow());
    assertThat(corrected.of(Metric.MATCH_RATE).value().orElseThrow())
        .isCloseTo(0.01 * recall + 0.99 * alarms, within(1e-12));
    assertThat(corrected.of(Metric.RECALL)).isEqualTo(sampled.of(Metric.RECALL));
  }
}
