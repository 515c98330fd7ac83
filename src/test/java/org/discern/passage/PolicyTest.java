package org.discern.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyTest {

  private static final Category POLITICAL = Category.of("political");
  private static final Category ADULT = Category.of("adult");

  @Test
  void aScoreAtTheThresholdIsFlagged() {
    Policy policy = Policy.uniform("half", Taxonomy.DEFAULT, 0.5);

    assertThat(policy.flags(ADULT, 0.5)).isTrue();
    assertThat(policy.flags(ADULT, Math.nextDown(0.5))).isFalse();
  }

  @Test
  void labelsComeInTaxonomyOrderWhateverTheOrderOfThresholds() {
    Map<Category, Threshold> thresholds = new LinkedHashMap<>();
    thresholds.put(ADULT, Threshold.at(0.5));
    thresholds.put(POLITICAL, Threshold.at(0.5));
    Policy policy = new Policy("reversed", thresholds);

    assertThat(policy.labels(Scores.of(Taxonomy.DEFAULT, 0.6, 0.9)))
        .containsExactly(POLITICAL, ADULT);
    assertThat(policy.labels(Scores.zero(Taxonomy.DEFAULT))).isEmpty();
  }

  @Test
  void theLabelIsFurthestAboveItsOwnThreshold() {
    Policy policy =
        new Policy("uneven", Map.of(POLITICAL, Threshold.at(0.3), ADULT, Threshold.at(0.8)));

    assertThat(policy.label(Scores.of(Taxonomy.DEFAULT, 0.6, 0.9))).contains(POLITICAL);
    assertThat(policy.label(Scores.of(Taxonomy.DEFAULT, 0.2, 0.8))).contains(ADULT);
    assertThat(policy.label(Scores.of(Taxonomy.DEFAULT, 0.2, 0.7))).isEmpty();
  }

  @Test
  void ofEqualDistancesTheFirstOfTheTaxonomyIsTheLabel() {
    Policy policy = Policy.uniform("half", Taxonomy.DEFAULT, 0.5);

    assertThat(policy.label(Scores.of(Taxonomy.DEFAULT, 0.75, 0.75))).contains(POLITICAL);
  }

  @Test
  void aCategoryWithoutAThresholdIsNeverFlagged() {
    Policy policy = new Policy("adult only", Map.of(ADULT, Threshold.at(0.5)));

    assertThat(policy.labels(Scores.of(Taxonomy.DEFAULT, 1, 0.2))).isEmpty();
    assertThat(policy.asksForReview(Scores.of(Taxonomy.DEFAULT, 1, 0.2))).isFalse();
  }

  @Test
  void anotherThresholdKeepsTheReviewMarginAndTheOldPolicy() {
    Policy policy = new Policy("p", Map.of(ADULT, new Threshold(0.5, 0.02)));

    Policy stricter = policy.with(ADULT, 0.9);

    assertThat(stricter.threshold(ADULT)).contains(new Threshold(0.9, 0.02));
    assertThat(stricter.name()).isEqualTo("p+adult=0.9");
    assertThat(policy.threshold(ADULT)).contains(new Threshold(0.5, 0.02));
  }

  @Test
  void reviewIsAskedOnBothSidesOfTheCutAndNotWithoutAMargin() {
    assertThat(new Threshold(0.5, 0.1).asksForReview(0.45)).isTrue();
    assertThat(new Threshold(0.5, 0.1).asksForReview(0.55)).isTrue();
    assertThat(new Threshold(0.5, 0.1).asksForReview(0.7)).isFalse();
    assertThat(new Threshold(0.5, 0).asksForReview(0.5)).isFalse();
  }

  @Test
  void aThresholdOutsideZeroAndOneIsRefused() {
    for (double value : new double[] {-0.01, 1.01, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Threshold.at(value));
      assertThatIllegalArgumentException().isThrownBy(() -> new Threshold(0.5, value));
    }
  }

  @Test
  void thresholdsAreCopied() {
    Map<Category, Threshold> thresholds = new LinkedHashMap<>();
    Policy policy = new Policy("none", thresholds);

    thresholds.put(ADULT, Threshold.at(0));

    assertThat(policy.thresholds()).isEmpty();
  }
}
