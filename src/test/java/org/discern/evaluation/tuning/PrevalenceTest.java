package org.discern.evaluation.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.discern.evaluation.Confusion;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrevalenceTest {

  @Test
  void theSamplesOwnPrevalenceCorrectsNothing() {
    Confusion confusion = new Confusion(90, 10, 20, 180);
    Prevalence same = Prevalence.of(110.0 / 300);

    assertThat(same.precision(confusion).value().orElseThrow()).isCloseTo(0.9, within(1e-12));
    assertThat(same.matchRate(confusion).value().orElseThrow())
        .isCloseTo(100.0 / 300, within(1e-12));
    assertThat(same.f1(confusion).value().orElseThrow())
        .isCloseTo(confusion.f1().orElseThrow(), within(1e-12));
  }

  @Test
  void withoutARateTheFiguresAreTheSamples() {
    Confusion confusion = new Confusion(90, 10, 20, 180);

    assertThat(Prevalence.OF_SAMPLE.precision(confusion))
        .isEqualTo(confusion.precision().estimate());
    assertThat(Prevalence.OF_SAMPLE.matchRate(confusion))
        .isEqualTo(confusion.matchRate().estimate());
    Estimate f1 = Prevalence.OF_SAMPLE.f1(confusion);
    assertThat(f1.value()).isEqualTo(confusion.f1());
    assertThat(f1.interval().orElseThrow().contains(confusion.f1().orElseThrow())).isTrue();
  }

  @Test
  void withoutFalseAlarmsPrecisionMayBeOneButIsNotSurelyOne() {
    Estimate precision = Prevalence.of(0.01).precision(new Confusion(50, 0, 50, 1_000));

    assertThat(precision.value()).hasValue(1);
    assertThat(precision.interval().orElseThrow().high()).isEqualTo(1);
    assertThat(precision.interval().orElseThrow().low()).isBetween(0.4, 0.7);
  }

  @Test
  void nothingFlaggedLeavesPrecisionUndefined() {
    assertThat(Prevalence.of(0.01).precision(new Confusion(0, 0, 50, 1_000)))
        .isEqualTo(Estimate.UNDEFINED);
  }

  @Test
  void anImpossibleRateIsRefused() {
    assertThatThrownBy(() -> Prevalence.of(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a prevalence between 0 and 1: 0.0");
  }

  @ParameterizedTest
  @CsvSource({"200, 300, 0.8, 0.05, 0.01", "100, 1000, 0.9, 0.01, 0.02", "400, 400, 0.6, 0.2, 0.1"})
  void correctedIntervalsHoldTheTruth(
      int positives, int negatives, double recall, double alarms, double rate) {
    SplittableRandom random = new SplittableRandom(5);
    Prevalence prevalence = Prevalence.of(rate);
    double flagged = rate * recall + (1 - rate) * alarms;
    double precision = rate * recall / flagged;
    double f1 = 2 * precision * recall / (precision + recall);
    int[] held = new int[3];

    for (int sample = 0; sample < 1_000; sample++) {
      int hits = binomial(positives, recall, random);
      int mistakes = binomial(negatives, alarms, random);
      Confusion confusion = new Confusion(hits, mistakes, positives - hits, negatives - mistakes);
      held[0] += holds(prevalence.precision(confusion), precision);
      held[1] += holds(prevalence.matchRate(confusion), flagged);
      held[2] += holds(prevalence.f1(confusion), f1);
    }

    assertThat(held).as("precision").satisfies(each -> assertThat(each[0]).isBetween(930, 970));
    assertThat(held).as("match rate").satisfies(each -> assertThat(each[1]).isBetween(930, 970));
    assertThat(held).as("F1").satisfies(each -> assertThat(each[2]).isBetween(930, 970));
  }

  private static int holds(Estimate estimate, double truth) {
    Interval interval = estimate.interval().orElseThrow();
    return interval.contains(truth) ? 1 : 0;
  }

  private static int binomial(int tries, double chance, SplittableRandom random) {
    int hits = 0;
    for (int i = 0; i < tries; i++) {
      hits += random.nextDouble() < chance ? 1 : 0;
    }
    return hits;
  }
}
