package org.discern.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.discern.evaluation.Examples.ADULT;
import static org.discern.evaluation.Examples.POLITICAL;
import static org.discern.evaluation.Examples.passage;
import static org.discern.evaluation.Examples.scored;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.evaluation.ClusteredBootstrap;
import org.discern.evaluation.CorpusOrigin;
import org.discern.evaluation.Evaluation;
import org.discern.evaluation.Evaluator;
import org.discern.evaluation.Example;
import org.discern.evaluation.Examples;
import org.discern.evaluation.Sample;
import org.discern.evaluation.Slicing;
import org.discern.passage.Policy;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Test;

final class MarkdownReportTest {

  private static final Policy HALF = Policy.uniform("half", Taxonomy.DEFAULT, 0.5);

  private static Evaluation evaluate(List<Example> examples, List<Slicing> slicings) {
    return new Evaluator(Taxonomy.DEFAULT, HALF, new ClusteredBootstrap(1, 200), slicings)
        .evaluate("model-1", new CorpusOrigin("dev.jsonl", "00ff"), examples);
  }

  @Test
  void ratiosArePrintedWithCountsAndInterval() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      examples.add(scored(passage("a" + i, "", "x", i < 91 ? ADULT : POLITICAL), 0.1, 0.9));
    }

    String report = new MarkdownReport().write(Report.of(evaluate(examples, List.of())));

    assertThat(report).contains("0.910 [0.838, 0.952] (91/100)");
    assertThat(report).contains("Of 100 passages flagged as adult, 91 (84 to 95) really are");
    assertThat(report).contains("| **is adult** | 91 | 0 | recall 1.000 [0.959, 1.000] (91/91) |");
  }

  @Test
  void theUndefinedIsPrintedAsADashWithItsCounts() {
    String report = new MarkdownReport().write(Report.of(evaluate(List.of(), List.of())));

    assertThat(report).contains("– (0/0)").contains("No passage was judged for adult.");
    assertThat(report).doesNotContain("NaN");
  }

  @Test
  void seenAndUnseenSourcesAreTwoRows() {
    Evaluation evaluation =
        evaluate(Examples.random(100, 1), List.of(Slicing.byTraining(Set.of("wire"))));

    String report = new MarkdownReport().write(Report.of(evaluation));

    assertThat(report)
        .contains("## By training", "| sources seen in training", "| sources unseen in training");
  }

  @Test
  void aModelThatDoesNotBeatABaselineSaysSoFirst() {
    Evaluation evaluation = evaluate(Examples.random(100, 1), List.of());
    Baseline same = new Baseline("keyword list", evaluation);

    String report =
        new MarkdownReport()
            .write(new Report(evaluation, List.of(same), List.of(), List.of(), Map.of()));

    assertThat(report)
        .containsSubsequence(
            "This model does not beat the keyword list at political", "## By category");
  }

  @Test
  void averagePrecisionsAreComparedSourceBySource() {
    List<Slicing> slicings = List.of(Slicing.bySource());
    List<Example> right =
        List.of(
            scored(passage("a", "t", "x", POLITICAL), 0.9, 0.1),
            scored(passage("b", "t", "x"), 0.1, 0.1),
            scored(passage("c", "t", "y"), 0.1, 0.1));
    List<Example> wrong =
        List.of(
            scored(passage("a", "t", "x", POLITICAL), 0.1, 0.1),
            scored(passage("b", "t", "x"), 0.9, 0.1),
            scored(passage("c", "t", "y"), 0.1, 0.1));
    Baseline rival = new Baseline("rival", evaluate(wrong, slicings));
    Baseline onTheWholeOnly = new Baseline("whole", evaluate(wrong, List.of()));
    Evaluation evaluation = evaluate(right, slicings);

    String report =
        new MarkdownReport()
            .write(new Report(evaluation, List.of(rival), List.of(), List.of(), Map.of()));
    String without =
        new MarkdownReport()
            .write(
                new Report(
                    evaluation, List.of(rival, onTheWholeOnly), List.of(), List.of(), Map.of()));

    assertThat(report)
        .contains(
            "### Average precision, source by source",
            "| political | known | positives | **this model** | rival |",
            "| x ⚠ | 2 | 1 | **1.0000** | 0.5000 |")
        .doesNotContain("| y ⚠ | 1 | 0 | **", "| adult | known | positives | **");
    assertThat(without).doesNotContain("source by source");
  }

  @Test
  void whereNothingIsPositiveFalseAlarmsTellWhetherABaselineIsBeaten() {
    Evaluation careful = evaluate(List.of(scored(passage("a", "t", "x"), 0.1, 0.9)), List.of());
    Evaluation alarmed = evaluate(List.of(scored(passage("a", "t", "x"), 0.9, 0.9)), List.of());
    Baseline baseline = new Baseline("keyword list", careful);

    String report =
        new MarkdownReport()
            .write(new Report(alarmed, List.of(baseline), List.of(), List.of(), Map.of()));

    assertThat(report)
        .contains(
            "does not beat the keyword list at political: 1 false alarms against 0.",
            "does not beat the keyword list at adult: 1 false alarms against 1.")
        .doesNotContain("average precision – against");
  }

  @Test
  void theSurestMistakesAreNamedButNotQuoted() {
    List<Example> examples =
        List.of(
            scored(passage("calm#1", "quoted nowhere", "x"), 0.6, 0.9),
            scored(passage("worse#1", "quoted nowhere", "x"), 0.1, 0.95),
            scored(passage("worse#2", "quoted nowhere", "x"), 0.1, 0.94),
            scored(passage("missed#1", "quoted nowhere", "x", ADULT), 0.1, 0.2));
    List<Mistake> mistakes = Mistakes.worst(Sample.of(Taxonomy.DEFAULT, examples), HALF, 2);

    String report =
        new MarkdownReport()
            .write(
                new Report(
                    evaluate(examples, List.of()), List.of(), mistakes, List.of(), Map.of()));

    assertThat(mistakes)
        .extracting(each -> each.passage().id() + " " + each.category() + " " + each.isFalseAlarm())
        .containsExactly(
            "calm#1 political true",
            "worse#1 adult true",
            "calm#1 adult true",
            "missed#1 adult false");
    assertThat(report)
        .contains("| worse#1 | adult | false alarm | 0.950 |")
        .doesNotContain("quoted nowhere");
  }

  @Test
  void aNameCannotBreakTheTable() {
    List<Example> examples = List.of(scored(passage("a", "", "pipe | line\nbreak"), 0.1, 0.1));

    String report =
        new MarkdownReport().write(Report.of(evaluate(examples, List.of(Slicing.bySource()))));

    assertThat(report).contains("| pipe \\| line break ⚠ |");
  }

  @Test
  void whatDisguisesCostIsATableWithCountsAndIntervals() {
    String report = new MarkdownReport().write(Reports.full());

    assertThat(report)
        .containsSubsequence(
            "## When the decisive words are disguised",
            "precision is not touched",
            "| as written |  | 0.750 [0.598, 0.858] (30/40) |",
            "| a star for a vowel | `p*rn` | 0.725 [0.572, 0.839] (29/40) | -2.5 [-5.0, -1.0] | 2"
                + " | 1 | 1.5 |",
            "| **all disguises** |  | 0.725 [0.600, 0.800] (290/400) | -2.5 [-5.0, -1.0] |",
            "| adult |",
            "| **all disguises** |  | – (0/0) | – | 0 | 0 | – |");
  }
}
