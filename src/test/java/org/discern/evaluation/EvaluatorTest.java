package org.discern.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.discern.evaluation.Examples.ADULT;
import static org.discern.evaluation.Examples.POLITICAL;
import static org.discern.evaluation.Examples.passage;
import static org.discern.evaluation.Examples.scored;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Policy;
import org.discern.passage.Taxonomy;
import org.discern.passage.Threshold;
import org.junit.jupiter.api.Test;

final class EvaluatorTest {

  private static final CorpusOrigin CORPUS = new CorpusOrigin("dev.jsonl", "00ff");
  private static final Policy HALF = Policy.uniform("half", Taxonomy.DEFAULT, 0.5);

  private static Evaluation evaluate(Policy policy, List<Slicing> by, List<Example> examples) {
    return new Evaluator(Taxonomy.DEFAULT, policy, new ClusteredBootstrap(1, 200), by)
        .evaluate("model-1", CORPUS, examples);
  }

  @Test
  void everyCategoryIsCountedAtThePolicysOwnThreshold() {
    List<Example> examples =
        List.of(
            scored(passage("a#1", "", "x", POLITICAL), 0.9, 0.1),
            scored(passage("a#2", "", "x", POLITICAL), 0.4, 0.1),
            scored(passage("b#1", "", "x", ADULT), 0.6, 0.8),
            scored(passage("c#1", "", "x"), 0.1, 0.7));

    Evaluation evaluation = evaluate(HALF.with(ADULT, 0.75), List.of(), examples);

    assertThat(evaluation.figures().passages()).isEqualTo(4);
    assertThat(evaluation.figures().articles()).isEqualTo(3);
    assertThat(evaluation.of(POLITICAL).confusion()).isEqualTo(new Confusion(1, 1, 1, 1));
    assertThat(evaluation.of(ADULT).confusion()).isEqualTo(new Confusion(1, 0, 0, 3));
    assertThat(evaluation.figures().categories())
        .extracting(CategoryEvaluation::category)
        .containsExactly(POLITICAL, ADULT);
    assertThat(evaluation.figures().averages().confusion()).isEqualTo(new Confusion(2, 1, 1, 4));
    assertThat(evaluation.figures().averages().microF1().value()).hasValue(4.0 / 6);
    assertThat(evaluation.figures().averages().macroF1().value()).hasValue((0.5 + 1) / 2);
  }

  @Test
  void unknownLabelsCountNowhere() {
    LabelledPassage unjudged =
        new LabelledPassage("u", "", Set.of(ADULT), Set.of(ADULT), "u", "x", Map.of());
    List<Example> judged = Examples.random(60, 1);
    List<Example> more = new ArrayList<>(judged);
    more.add(scored(unjudged, 0.99, 0.99));

    CategoryEvaluation before = evaluate(HALF, List.of(), judged).of(POLITICAL);
    Evaluation after = evaluate(HALF, List.of(), more);

    assertThat(after.of(POLITICAL).confusion()).isEqualTo(before.confusion());
    assertThat(after.of(POLITICAL).curve()).isEqualTo(before.curve());
    assertThat(after.of(POLITICAL).reliability()).isEqualTo(before.reliability());
    assertThat(after.of(ADULT).confusion().total()).isEqualTo(more.size());
  }

  @Test
  void aCategoryWithoutThresholdIsNeverFlagged() {
    Policy onlyAdult = new Policy("adult only", Map.of(ADULT, Threshold.at(0.5)));

    CategoryEvaluation political =
        evaluate(onlyAdult, List.of(), Examples.random(60, 1)).of(POLITICAL);

    assertThat(political.threshold()).isEmpty();
    assertThat(political.confusion().flagged()).isZero();
    assertThat(political.confusion().precision().value()).isEmpty();
    assertThat(political.averagePrecision().isDefined()).isTrue();
  }

  @Test
  void withoutExamplesEveryFigureIsUndefined() {
    Evaluation none = evaluate(HALF, Slicing.standard(), List.of());

    assertThat(none.of(ADULT).f1()).isEqualTo(Estimate.UNDEFINED);
    assertThat(none.figures().averages().macroF1()).isEqualTo(Estimate.UNDEFINED);
    assertThat(none.slices()).allSatisfy(group -> assertThat(group.slices()).isEmpty());
  }

  @Test
  void theSameExamplesGiveTheSameEvaluation() {
    List<Example> examples = Examples.random(80, 3);

    assertThat(evaluate(HALF, Slicing.standard(), examples))
        .isEqualTo(evaluate(HALF, Slicing.standard(), examples));
  }

  @Test
  void aSliceIsEvaluatedAsIfItWereTheWhole() {
    List<Example> examples = Examples.random(80, 3);
    List<Example> forum =
        examples.stream().filter(each -> each.passage().source().equals("forum")).toList();

    SliceGroup bySource = evaluate(HALF, List.of(Slicing.bySource()), examples).slices().get(0);
    Slice slice =
        bySource.slices().stream()
            .filter(each -> each.name().equals("forum"))
            .findFirst()
            .orElseThrow();
    Evaluation alone = evaluate(HALF, List.of(), forum);

    assertThat(slice.figures().passages()).isEqualTo(forum.size());
    assertThat(slice.figures().averages()).isEqualTo(alone.figures().averages());
    assertThat(slice.figures().of(ADULT).f1()).isEqualTo(alone.of(ADULT).f1());
  }

  @Test
  void smallSlicesAreMarked() {
    List<Example> examples = Examples.random(200, 5);

    Evaluation evaluation = evaluate(HALF, List.of(), examples);
    Evaluation few = evaluate(HALF, List.of(), examples.subList(0, 29));

    assertThat(evaluation.of(ADULT).isSmall()).isFalse();
    assertThat(few.of(ADULT).isSmall()).isTrue();
  }

  @Test
  void theCurveKeepsItsEndsAndIsThinEnoughToDraw() {
    List<Example> examples = Examples.random(4_000, 5);

    List<CurvePoint> curve = evaluate(HALF, List.of(), examples).of(ADULT).curve();

    assertThat(curve).hasSizeBetween(100, 600);
    assertThat(curve.get(curve.size() - 1).confusion().recall().value()).hasValue(1);
    assertThat(curve)
        .isSortedAccordingTo((one, other) -> Double.compare(other.threshold(), one.threshold()));
  }

  @Test
  void groupsOfPeopleAreRankedAgainstEveryoneElse() {
    List<Example> examples = Examples.random(300, 9);
    SliceGroup identity =
        evaluate(HALF, List.of(Slicing.byIdentity(WordGroups.identityTerms())), examples)
            .slices()
            .get(0);

    assertThat(identity.slices()).extracting(Slice::name).contains("women", "Muslims");
    Slice women = identity.slices().get(0);
    IdentityAucs aucs = women.identity().get(0);
    double expected =
        auc(
            examples.stream()
                .filter(each -> !names(each) && each.passage().has(POLITICAL))
                .toList(),
            examples.stream()
                .filter(each -> names(each) && !each.passage().has(POLITICAL))
                .toList());
    assertThat(aucs.backgroundPositiveSubgroupNegative().value().orElseThrow())
        .isCloseTo(expected, within(1e-12));
    double mirrored =
        auc(
            examples.stream().filter(each -> names(each) && each.passage().has(POLITICAL)).toList(),
            examples.stream()
                .filter(each -> !names(each) && !each.passage().has(POLITICAL))
                .toList());
    assertThat(aucs.backgroundNegativeSubgroupPositive().value().orElseThrow())
        .isCloseTo(mirrored, within(1e-12));
    assertThat(aucs.subgroup().value()).isEqualTo(women.figures().of(POLITICAL).rocAuc().value());
  }

  private static boolean names(Example example) {
    return example.passage().text().contains("woman");
  }

  private static double auc(List<Example> positives, List<Example> negatives) {
    double pairs = 0;
    for (Example positive : positives) {
      for (Example negative : negatives) {
        pairs +=
            0.5
                + 0.5
                    * Double.compare(
                        positive.scores().of(POLITICAL), negative.scores().of(POLITICAL));
      }
    }
    return pairs / ((double) positives.size() * negatives.size());
  }

  @Test
  void slicesKeepTheirOrder() {
    List<Example> examples = Examples.random(300, 9);

    Evaluation evaluation =
        evaluate(
            HALF,
            List.of(Slicing.bySource(), Slicing.byLength(), Slicing.byTraining(Set.of("wire"))),
            examples);

    int[] sizes =
        evaluation.slices("source").orElseThrow().slices().stream()
            .mapToInt(each -> each.figures().passages())
            .toArray();
    assertThat(Arrays.stream(sizes).sum()).isEqualTo(examples.size());
    assertThat(sizes[0]).isGreaterThanOrEqualTo(sizes[1]);
    assertThat(evaluation.slices("length").orElseThrow().slices())
        .extracting(Slice::name)
        .containsExactly(
            "0–40 characters",
            "41–80 characters",
            "81–160 characters",
            "161–320 characters",
            "over 320 characters");
    assertThat(evaluation.slices("training").orElseThrow().slices())
        .extracting(Slice::name)
        .containsExactly("sources seen in training", "sources unseen in training");
  }
}
