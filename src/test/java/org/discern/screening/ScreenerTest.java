package org.discern.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.discern.passage.Article;
import org.discern.passage.Category;
import org.discern.passage.Evidence;
import org.discern.passage.Finding;
import org.discern.passage.Language;
import org.discern.passage.Policy;
import org.discern.passage.Scores;
import org.discern.passage.Taxonomy;
import org.discern.text.LanguageCheck;
import org.discern.text.Lexicon;
import org.discern.text.Unit;
import org.junit.jupiter.api.Test;

class ScreenerTest {

  private static final Category POLITICAL = Category.of("political");
  private static final Category ADULT = Category.of("adult");
  private static final Policy EVEN = Policy.uniform("even", Taxonomy.DEFAULT, 0.5);

  private final WordClassifier classifier = new WordClassifier();
  private final Screener screener = classifier.screener(EVEN);

  @Test
  void everyPassageIsASpanOfTheArticle() {
    Article article = new Article("a", "\uFEFF The vote.\r\n\n • A nude 🙈 model?  Rain.\u200B");

    Screening screening = screener.screen(article);

    assertThat(screening.passages())
        .extracting(each -> each.passage().span().in(article.text()))
        .containsExactly("The vote.", "A nude 🙈 model?", "Rain.")
        .isEqualTo(screening.passages().stream().map(each -> each.passage().text()).toList());
  }

  @Test
  void findingsComeInTheOrderOfTheTextAndThenOfTheTaxonomy() {
    Screening screening = screener.screen(new Article("a", "Rain. The nude vote. A nude."));

    assertThat(screening.findings())
        .extracting(Finding::category, each -> each.passage().text())
        .containsExactly(
            tuple(POLITICAL, "The nude vote."),
            tuple(ADULT, "The nude vote."),
            tuple(ADULT, "A nude."));
  }

  @Test
  void evidenceStandsInTheArticleNotInThePassage() {
    Article article = new Article("a", "Rain all day. They vote today.");

    Finding finding = screener.screen(article).findings().get(0);

    assertThat(finding.evidence())
        .extracting(each -> each.span().in(article.text()))
        .containsExactly("vote");
  }

  @Test
  void anArticleHasTheLabelsOfAnyOfItsPassagesInTaxonomyOrder() {
    Screening screening = screener.screen(new Article("a", "A nude. Rain. They vote."));

    assertThat(screening.labels()).containsExactly(POLITICAL, ADULT);
  }

  @Test
  void aBlankArticleHasNeitherPassagesNorLabels() {
    Screening screening = screener.screen(new Article("a", " \n\t\n"));

    assertThat(screening.passages()).isEmpty();
    assertThat(screening.labels()).isEmpty();
    assertThat(screening.findings()).isEmpty();
  }

  @Test
  void theUnitDecidesWhatIsJudgedOnItsOwn() {
    Article article = new Article("a", "A nude. They vote.");

    assertThat(screener.screen(article, Unit.WHOLE).passages()).hasSize(1);
    assertThat(screener.screen(article, Unit.SENTENCE).passages()).hasSize(2);
  }

  @Test
  void aScoreNearItsThresholdAsksForReview() {
    Screening screening = screener.screen(new Article("a", "Perhaps a vote. Surely a vote."));

    assertThat(screening.passages())
        .extracting(ScreenedPassage::review)
        .containsExactly(true, false);
  }

  @Test
  void aListIsScreenedLikeEachOfItsArticlesAlone() {
    List<Article> articles = articles(700);

    List<Screening> together = screener.screen(articles);

    assertThat(classifier.calls()).isLessThan(20);
    for (int i = 0; i < articles.size(); i++) {
      assertThat(together.get(i).article()).isEqualTo(articles.get(i));
      assertThat(together.get(i).passages()).isEqualTo(screener.screen(articles.get(i)).passages());
    }
  }

  @Test
  void aPassagesScoresDoNotDependOnItsNeighbours() {
    Optional<Scores> alone =
        screener.screen(new Article("a", "They vote.")).passages().get(0).scores();
    Screening among = screener.screen(new Article("b", "A nude. Rain. They vote. Rain."));

    assertThat(among.passages().get(2).scores()).isEqualTo(alone);
  }

  @Test
  void manyThreadsGetTheSameResult() throws Exception {
    List<Article> articles = articles(60);
    List<List<ScreenedPassage>> expected =
        screener.screen(articles).stream().map(Screening::passages).toList();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<Screening>>> futures = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        futures.add(pool.submit(() -> screener.screen(articles)));
      }
      for (Future<List<Screening>> future : futures) {
        assertThat(future.get().stream().map(Screening::passages).toList()).isEqualTo(expected);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void anotherPolicyIsAppliedWithoutAskingForScoresAgain() {
    Screening screening = screener.screen(new Article("a", "They vote. A nude. Perhaps a vote."));
    int calls = classifier.calls();

    Screening stricter = screening.at(EVEN.with(POLITICAL, 0.95));

    assertThat(classifier.calls()).isEqualTo(calls);
    assertThat(stricter.labels()).containsExactly(ADULT);
    assertThat(stricter.passages())
        .extracting(ScreenedPassage::scores)
        .isEqualTo(screening.passages().stream().map(ScreenedPassage::scores).toList());
    assertThat(screening.labels()).containsExactly(POLITICAL, ADULT);
  }

  @Test
  void whatAnotherPolicyFlagsAnewHasEvidence() {
    Screening screening = screener.screen(new Article("a", "Perhaps a vote."));

    Screening laxer = screening.at(EVEN.with(POLITICAL, 0.2));

    assertThat(laxer.policy().name()).isEqualTo("even+political=0.2");
    assertThat(laxer.findings().get(0).evidence()).isNotEmpty();
    assertThat(laxer.at(EVEN).passages()).isEqualTo(screening.passages());
  }

  @Test
  void withoutEvidenceOnlyTheEvidenceIsMissing() {
    Article article = new Article("a", "They vote. A nude.");

    Screening without = screener.withoutEvidence().screen(article);

    assertThat(without.findings()).allMatch(finding -> finding.evidence().isEmpty()).hasSize(2);
    assertThat(without.labels()).isEqualTo(screener.screen(article).labels());
  }

  @Test
  void aPolicyForACategoryThatIsNotScoredIsRefused() {
    Policy wrong = EVEN.with(Category.of("violent"), 0.5);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> classifier.screener(wrong))
        .withMessage("unknown category \"violent\" (known: political, adult)");
    Screening screening = screener.screen(new Article("a", "Rain."));
    assertThatIllegalArgumentException().isThrownBy(() -> screening.at(wrong));
  }

  @Test
  void anExplanationHasEvidenceForUnflaggedCategoriesToo() {
    Explanation explanation = screener.explain("Perhaps a vote.");

    assertThat(explanation.passage().labels()).isEmpty();
    assertThat(explanation.evidence().keySet()).containsExactly(POLITICAL, ADULT);
    assertThat(explanation.evidence().get(POLITICAL))
        .extracting(Evidence::weight)
        .containsExactly(0.4);
  }

  @Test
  void aPassageInAnotherLanguageIsNeitherScoredNorLabelled() {
    Screener listening = screener.with(LanguageCheck.beside(Lexicon.EMPTY));
    String french = "Le ministre porno a démenti que le vote ait été truqué mardi soir.";

    Screening screening = listening.screen(new Article("a", "They vote.\n" + french + "\nA nude."));

    assertThat(screening.passages())
        .extracting(each -> each.language().map(Language::code).orElse(""))
        .containsExactly("", "fr", "");
    ScreenedPassage unjudged = screening.passages().get(1);
    assertThat(unjudged.passage().text()).isEqualTo(french);
    assertThat(unjudged.isJudged()).isFalse();
    assertThat(unjudged.scores()).isEmpty();
    assertThat(unjudged.labels()).isEmpty();
    assertThat(unjudged.label()).isEmpty();
    assertThat(unjudged.review()).isTrue();
    assertThat(screening.findings())
        .extracting(each -> each.passage().text())
        .containsExactly("They vote.", "A nude.");
    assertThat(screening.at(EVEN.with(POLITICAL, 0)).passages().get(1)).isEqualTo(unjudged);
    assertThat(listening.explain(french).passage().scores()).isEmpty();
  }

  @Test
  void theLabelsOfAnArticleIgnoreWhatWasNotJudged() {
    Screener listening = screener.with(LanguageCheck.beside(Lexicon.EMPTY));

    Screening screening =
        listening.screen(new Article("a", "Le vote nude a été reporté à cause de la forte pluie."));

    assertThat(screening.labels()).isEmpty();
    assertThat(classifier.calls()).isZero();
  }

  @Test
  void thePassagesAroundOneInAnotherLanguageScoreAsAlone() {
    Screener listening = screener.with(LanguageCheck.beside(Lexicon.EMPTY));
    Screening among =
        listening.screen(
            new Article("a", "Le vote a été reporté à cause de la forte pluie.\nThey vote."));

    assertThat(among.passages().get(1).scores())
        .isEqualTo(listening.screen(new Article("b", "They vote.")).passages().get(0).scores());
  }

  private static List<Article> articles(int count) {
    List<String> sentences = List.of("They vote.", "A nude.", "Rain fell.", "Perhaps a nude vote.");
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text = sentences.get(i % 4) + "\n" + sentences.get(i / 4 % 4) + "\nNumber " + i + ".";
      articles.add(new Article("a" + i, text));
    }
    return articles;
  }
}
