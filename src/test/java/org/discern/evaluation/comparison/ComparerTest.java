package org.discern.evaluation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.discern.evaluation.Examples.ADULT;
import static org.discern.evaluation.Examples.POLITICAL;
import static org.discern.evaluation.Examples.passage;
import static org.discern.evaluation.Examples.scored;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.discern.evaluation.ClusteredBootstrap;
import org.discern.evaluation.CorpusOrigin;
import org.discern.evaluation.Example;
import org.discern.evaluation.Examples;
import org.discern.evaluation.Figure;
import org.discern.evaluation.Interval;
import org.discern.evaluation.Proportion;
import org.discern.evaluation.report.ComparisonMarkdown;
import org.discern.evaluation.tuning.Metric;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Policy;
import org.discern.passage.Scores;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Test;

final class ComparerTest {

  private static final Policy HALF = Policy.uniform("half", Taxonomy.DEFAULT, 0.5);
  private static final CorpusOrigin CORPUS = new CorpusOrigin("dev.jsonl", "00ff");
  private static final Comparer COMPARER =
      new Comparer(Taxonomy.DEFAULT, new ClusteredBootstrap(1, 500));

  private static Comparison compare(List<Example> before, List<Example> after) {
    return COMPARER.compare(
        new Version("old", HALF, before), new Version("new", HALF, after), CORPUS);
  }

  /** The same passages with scores moved at random, by at most so much. */
  private static List<Example> shaken(List<Example> examples, double most) {
    SplittableRandom random = new SplittableRandom(8);
    List<Example> shaken = new ArrayList<>();
    for (Example each : examples) {
      double[] scores = new double[2];
      for (int i = 0; i < 2; i++) {
        double score = each.scores().of(Taxonomy.DEFAULT.categories().get(i));
        scores[i] = Math.max(0, Math.min(1, score + most * (2 * random.nextDouble() - 1)));
      }
      shaken.add(new Example(each.passage(), Scores.of(Taxonomy.DEFAULT, scores)));
    }
    return shaken;
  }

  @Test
  void aModelDoesNotDifferFromItself() {
    List<Example> examples = Examples.random(200, 1);

    Comparison same = compare(examples, examples);

    assertThat(same.flipped()).isEqualTo(new Proportion(0, examples.size()));
    assertThat(same.of(ADULT).difference(Figure.F1).value()).hasValue(0);
    assertThat(same.of(ADULT).mcNemar()).isEqualTo(new McNemar(0, 0));
    assertThat(same.of(ADULT).sameMatchRate().orElseThrow().confusion())
        .isEqualTo(same.of(ADULT).before().confusion());
    assertThat(same.isWorse()).isFalse();
  }

  @Test
  void theDifferenceIsThatOfTheFigures() {
    List<Example> before = Examples.random(300, 1);
    Comparison comparison = compare(before, shaken(before, 0.6));
    CategoryComparison political = comparison.of(POLITICAL);

    double expected =
        political.after().averagePrecision().value().orElseThrow()
            - political.before().averagePrecision().value().orElseThrow();
    assertThat(political.difference(Figure.AVERAGE_PRECISION).value().orElseThrow())
        .isCloseTo(expected, within(1e-12));
    assertThat(political.isWorse()).isTrue();
    assertThat(comparison.isWorse()).isTrue();
  }

  @Test
  void pairingMakesTheIntervalNarrowerThanTwoIntervalsApart() {
    List<Example> before = Examples.random(300, 1);
    CategoryComparison political = compare(before, shaken(before, 0.1)).of(POLITICAL);

    Interval paired = political.difference(Figure.AVERAGE_PRECISION).interval().orElseThrow();
    Interval alone = political.after().averagePrecision().interval().orElseThrow();

    assertThat(paired.high() - paired.low()).isLessThan(0.8 * (alone.high() - alone.low()));
  }

  @Test
  void flipsAreListedWorstFirst() {
    LabelledPassage right = passage("right", "", "x", ADULT);
    LabelledPassage wrong = passage("wrong", "", "x");
    LabelledPassage little = passage("little", "", "x");
    LabelledPassage unknown =
        new LabelledPassage("unknown", "", Set.of(), Set.of(POLITICAL), "unknown", "x", Map.of());
    LabelledPassage cleared = passage("cleared", "", "x", ADULT);
    List<Example> before =
        List.of(
            scored(right, 0, 0.1),
            scored(wrong, 0, 0.1),
            scored(little, 0, 0.4),
            scored(unknown, 0, 0.1),
            scored(cleared, 0, 0.9));
    List<Example> after =
        List.of(
            scored(right, 0, 0.9),
            scored(wrong, 0, 0.9),
            scored(little, 0, 0.6),
            scored(unknown, 0, 0.9),
            scored(cleared, 0, 0.2));

    Comparison comparison = compare(before, after);
    CategoryComparison adult = comparison.of(ADULT);

    assertThat(adult.newlyFlagged())
        .extracting(each -> each.passage().id() + " " + each.effect())
        .containsExactly("wrong BROKEN", "little BROKEN", "unknown UNJUDGED", "right MENDED");
    assertThat(adult.noLongerFlagged())
        .extracting(each -> each.passage().id())
        .containsExactly("cleared");
    assertThat(adult.mcNemar()).isEqualTo(new McNemar(3, 1));
    assertThat(adult.flipped()).isEqualTo(new Proportion(5, 5));
    assertThat(comparison.flipped()).isEqualTo(new Proportion(5, 5));
  }

  @Test
  void theOldOperatingPointCanBeKept() {
    List<Example> before = Examples.random(300, 1);
    List<Example> after =
        before.stream()
            .map(
                each ->
                    scored(
                        each.passage(),
                        each.scores().of(POLITICAL) * 0.5,
                        Math.sqrt(each.scores().of(ADULT))))
            .toList();

    Comparison comparison = compare(before, after);
    Policy sameRate = comparison.keeping(Comparison.Keep.MATCH_RATE);
    Policy samePrecision = comparison.keeping(Comparison.Keep.PRECISION);

    assertThat(comparison.of(POLITICAL).sameMatchRate().orElseThrow().confusion())
        .isEqualTo(comparison.of(POLITICAL).before().confusion());
    assertThat(sameRate.threshold(POLITICAL).orElseThrow().value()).isCloseTo(0.25, within(0.01));
    assertThat(sameRate.threshold(ADULT).orElseThrow().value()).isCloseTo(0.7, within(0.02));
    assertThat(sameRate.name()).isEqualTo("half (same match rate)");
    assertThat(samePrecision.threshold(POLITICAL)).isPresent();
    assertThat(
            comparison
                .of(POLITICAL)
                .samePrecision()
                .orElseThrow()
                .of(Metric.PRECISION)
                .value()
                .orElse(0))
        .isGreaterThanOrEqualTo(
            comparison.of(POLITICAL).before().confusion().precision().value().orElse(1));
  }

  @Test
  void differentPassagesCannotBeCompared() {
    List<Example> examples = Examples.random(20, 1);

    assertThatThrownBy(() -> compare(examples, examples.subList(1, examples.size())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the two versions scored different passages");
  }

  @Test
  void theReportTellsDifferencesFlipsAndThresholds() {
    List<Example> before = Examples.random(200, 1);

    String report = new ComparisonMarkdown(3).write(compare(before, shaken(before, 0.6)));

    assertThat(report)
        .contains("# From old to new")
        .contains("At political the later model is worse")
        .contains("| same match rate |")
        .contains("### Old scores on the new scale")
        .containsPattern("### Newly flagged \\(\\d+\\)")
        .contains("more.")
        .doesNotContain("NaN");
  }
}
