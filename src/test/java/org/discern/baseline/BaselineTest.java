package org.discern.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.discern.passage.Category;
import org.discern.passage.Classifier;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Scores;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BaselineTest {

  private static final Category POLITICAL = Category.of("political");
  private static final Category ADULT = Category.of("adult");

  private static List<LabelledPassage> votesAndSoup(Set<Category> known) {
    List<LabelledPassage> passages = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      passages.add(passage("vote" + i, "they vote again on day " + i, Set.of(POLITICAL), known));
      passages.add(passage("soup" + i, "soup is served on day " + i, Set.of(), known));
    }
    return passages;
  }

  private static LabelledPassage passage(
      String id, String text, Set<Category> labels, Set<Category> known) {
    return new LabelledPassage(id, text, labels, known, id, "", Map.of());
  }

  @Test
  void oneWordOfTheListIsEnoughAndMoreScoreHigher() {
    KeywordList keywords =
        new KeywordList(Taxonomy.DEFAULT, Map.of(POLITICAL, Set.of("vote", "senate")));

    List<Scores> scores =
        keywords.score(List.of("Soup.", "A VOTE!", "The Senate will vote, vote, vote", ""));

    assertThat(scores.stream().map(each -> each.of(POLITICAL)))
        .containsExactly(0.0, 0.5, 2.0 / 3, 0.0);
    assertThat(scores.stream().map(each -> each.of(ADULT))).containsOnly(0.0);
  }

  @Test
  void theShippedListsKnowTheShippedCategories() {
    KeywordList keywords = KeywordList.shipped(Taxonomy.of("political", "adult", "sport"));

    Scores scores = keywords.score(List.of("The minister has seen porn at the match")).get(0);

    assertThat(scores.of(POLITICAL)).isEqualTo(0.5);
    assertThat(scores.of(ADULT)).isEqualTo(0.5);
    assertThat(scores.of(Category.of("sport"))).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void doccatLearnsWords(Doccat.Method method) {
    Doccat doccat =
        Doccat.train(
            method, 1, Taxonomy.DEFAULT, votesAndSoup(Set.copyOf(Taxonomy.DEFAULT.categories())));

    List<Scores> scores = doccat.score(List.of("a vote", "some soup", "", "…"));

    assertThat(scores.get(0).of(POLITICAL)).isGreaterThan(0.5);
    assertThat(scores.get(1).of(POLITICAL)).isLessThan(0.5);
    assertThat(scores.get(2).of(POLITICAL)).isZero();
    assertThat(scores.stream().map(each -> each.of(ADULT))).containsOnly(0.0);
  }

  @ParameterizedTest
  @EnumSource
  void logisticRegressionLearnsWords(LogisticRegression.Inputs inputs) {
    List<LabelledPassage> passages = votesAndSoup(Set.copyOf(Taxonomy.DEFAULT.categories()));

    LogisticRegression regression =
        LogisticRegression.train(inputs, Taxonomy.DEFAULT, passages, each -> 1);
    List<Scores> scores = regression.score(List.of("a vote", "some soup", "", "they vote again"));

    assertThat(scores.get(0).of(POLITICAL)).isGreaterThan(0.5);
    assertThat(scores.get(1).of(POLITICAL)).isLessThan(0.5);
    assertThat(scores.get(2).of(POLITICAL)).isBetween(0.3, 0.7);
    assertThat(scores.get(3).of(POLITICAL)).isGreaterThan(scores.get(0).of(POLITICAL));
    assertThat(scores.stream().map(each -> each.of(ADULT))).containsOnly(0.0);
    assertThat(
            LogisticRegression.train(inputs, Taxonomy.DEFAULT, passages, each -> 1)
                .score(List.of("they vote on soup")))
        .isEqualTo(regression.score(List.of("they vote on soup")));
  }

  @Test
  void whatCountsMoreMovesTheRegressionMore() {
    List<LabelledPassage> passages =
        List.of(
            passage("a", "soup and vote", Set.of(POLITICAL), Set.of(POLITICAL)),
            passage("b", "soup and bread", Set.of(), Set.of(POLITICAL)),
            passage("c", "vote and soup", Set.of(POLITICAL), Set.of(POLITICAL)),
            passage("d", "bread and soup", Set.of(), Set.of(POLITICAL)));

    double plain = probability(passages, each -> 1);
    double political = probability(passages, each -> each.has(POLITICAL) ? 10 : 1);
    double little = probability(passages, each -> each.has(POLITICAL) ? 0.2 : 1);

    assertThat(political).isGreaterThan(plain);
    assertThat(little).isLessThan(plain);
  }

  private static double probability(
      List<LabelledPassage> passages, ToDoubleFunction<LabelledPassage> weight) {
    return LogisticRegression.train(
            LogisticRegression.Inputs.LOG_ODDS, Taxonomy.DEFAULT, passages, weight)
        .score(List.of("soup"))
        .get(0)
        .of(POLITICAL);
  }

  @Test
  void textsAreWeighedByWordsOfTwoPassages() {
    TfIdf tfIdf = TfIdf.of(List.of("a vote on soup", "a vote on bread", "once"));
    double[] ones = new double[tfIdf.size()];
    Arrays.fill(ones, 1);

    assertThat(tfIdf.size()).isEqualTo(5);
    assertThat(tfIdf.weigh("vote").dot(ones)).isEqualTo(1);
    assertThat(tfIdf.weigh("VOTE, soup vote on bread!").size()).isEqualTo(3);
    assertThat(tfIdf.weigh("once more").size()).isZero();
    assertThat(tfIdf.weigh("").dot(ones)).isZero();
  }

  @Test
  void theSlopeOfTheLossIsItsGradient() {
    SparseRow first = SparseRow.normalised(new TreeMap<>(Map.of(0, 3.0, 2, 4.0)));
    SparseRow second = SparseRow.normalised(new TreeMap<>(Map.of(1, 1.0)));
    LogLoss loss =
        new LogLoss(
            3,
            List.of(first, second, first),
            new boolean[] {true, false, false},
            new double[] {2, 1, 0.5});
    double[] at = {0.3, -0.2, 1.1, 0.4};

    double[] gradient = loss.gradientAt(at);

    for (int i = 0; i < at.length; i++) {
      double[] above = at.clone();
      double[] below = at.clone();
      above[i] += 1e-6;
      below[i] -= 1e-6;
      double slope = (loss.valueAt(above) - loss.valueAt(below)) / 2e-6;
      assertThat(gradient[i]).isCloseTo(slope, within(1e-6));
    }
    double[] far = {1000, 1000, 1000, 1000};
    assertThat(loss.valueAt(far)).isFinite().isGreaterThan(1000);
  }

  @ParameterizedTest
  @EnumSource
  void theSameDataGiveTheSameScores(Doccat.Method method) {
    List<LabelledPassage> passages = votesAndSoup(Set.of(POLITICAL));
    List<String> texts = List.of("they vote on soup", "day 3", "another");

    Doccat first = Doccat.train(method, 1, Taxonomy.DEFAULT, passages);
    Doccat second = Doccat.train(method, 1, Taxonomy.DEFAULT, passages);

    assertThat(first.score(texts)).isEqualTo(second.score(texts));
  }

  @Test
  void oneClassifierScoresFromManyThreadsAlike() {
    Classifier doccat =
        Doccat.train(Doccat.Method.MAXENT, 1, Taxonomy.DEFAULT, votesAndSoup(Set.of(POLITICAL)));
    List<String> texts = List.of("a vote", "soup on day 2");
    List<Scores> expected = doccat.score(texts);

    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> doccat.score(texts)))
        .containsOnly(expected);
  }
}
