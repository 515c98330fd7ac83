package org.discern.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.discern.passage.Category;
import org.discern.passage.Evidence;
import org.discern.passage.Scores;
import org.discern.passage.Taxonomy;
import org.discern.training.TinyModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {

  private static final Category ADULT = Category.of("adult");
  private static final Category POLITICAL = Category.of("political");

  @TempDir private static Path folder;
  private static Path random = Path.of("");
  private static Path tiny = Path.of("");

  @BeforeAll
  static void writeBundles() throws IOException {
    random = Bundles.write(folder.resolve("random"));
    tiny = TinyModel.train(folder);
  }

  @Test
  void aTextScoresTheSameBitsAloneAndInAnyCompanyAndOrder() {
    List<String> texts = new RandomNetwork(50).texts();

    try (Model model = Model.load(random)) {
      List<Scores> together = model.score(texts);

      List<Scores> alone = new ArrayList<>();
      texts.forEach(text -> alone.addAll(model.score(List.of(text))));
      assertThat(alone).isEqualTo(together);
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        order.add(i);
      }
      Collections.shuffle(order, new Random(1));
      assertThat(model.score(order.stream().map(texts::get).toList()))
          .isEqualTo(order.stream().map(together::get).toList());
    }
  }

  @Test
  void eightThreadsGiveTheSameBits() throws Exception {
    List<String> texts = new RandomNetwork(51).texts();
    ExecutorService threads = Executors.newFixedThreadPool(8);

    try (Model model = Model.load(random)) {
      List<Scores> expected = model.score(texts);
      List<Future<List<Scores>>> all = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        all.add(threads.submit(() -> model.score(texts)));
      }

      for (Future<List<Scores>> each : all) {
        assertThat(each.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "?!… — «»", "🙈🙉🙊", "\u200b\ufeff", "\ud800"})
  void aTextWithoutALetterOrDigitScoresZero(String text) {
    try (Model model = Model.load(random)) {
      assertThat(model.score(List.of("vote", text)).get(1))
          .isEqualTo(Scores.zero(Taxonomy.DEFAULT));
      assertThat(model.logOdds(List.of(text)).get(0)).isEmpty();
      assertThat(model.evidence(text, ADULT)).isEmpty();
    }
  }

  @Test
  void noTextsGiveNoScores() {
    try (Model model = Model.load(random)) {
      assertThat(model.score(List.of())).isEmpty();
      assertThat(model.onDeeplearning4j().score(List.of())).isEmpty();
    }
  }

  @Test
  void aLongTextScoresAsItsHighestWindow() {
    String windowOfRain = "rain ".repeat(16);
    String text = windowOfRain.repeat(3) + "nude ".repeat(16) + windowOfRain.repeat(2);

    try (Model model = Model.load(random)) {
      List<Scores> scores =
          model.score(List.of(text, windowOfRain.strip(), "nude ".repeat(16).strip()));

      for (Category category : List.of(POLITICAL, ADULT)) {
        assertThat(scores.get(0).of(category))
            .isGreaterThanOrEqualTo(scores.get(1).of(category))
            .isGreaterThanOrEqualTo(scores.get(2).of(category));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"the rain of ", "a ", "a.b ", "x", "ﷺ", "1/", "n u d e . "})
  @Tag("slow")
  @Timeout(60)
  void hundredsOfThousandsOfWordsTakeBoundedTime(String piece) {
    String text = piece.repeat(200_000) + " nude";

    try (Model model = Model.load(tiny)) {
      List<Scores> scores = model.score(List.of(text, "nude"));

      assertThat(scores).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'We saw porn on Monday.',porn",
    "'We saw p.o.r.n on Monday.',p.o.r.n",
    "'Tell me of p\u200bo\u200brn, please',p\u200bo\u200brn",
    "'🙈 PORN 🙈',PORN",
    "'rain, rain and poooorn',poooorn",
    "'we saw ｎｕｄｅ soup',ｎｕｄｅ",
  })
  void evidencePointsIntoTheOriginalText(String text, String word) {
    try (Model model = Model.load(tiny)) {
      List<Evidence> evidence = model.evidence(text, ADULT);

      assertThat(evidence).hasSizeBetween(1, 3);
      assertThat(evidence.get(0).span().in(text)).contains(word);
      assertThat(evidence)
          .extracting(Evidence::weight)
          .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }
  }

  @Test
  void withoutTheStrongestEvidenceTheScoreIsLower() {
    String text =
        "tell me of rain, of the garden and of porn, for the train is old and the soup again";

    try (Model model = Model.load(tiny)) {
      Evidence strongest = model.evidence(text, ADULT).get(0);

      String without =
          text.substring(0, strongest.span().start()) + text.substring(strongest.span().end());
      List<Scores> scores = model.score(List.of(text, without));
      assertThat(strongest.span().in(text)).contains("porn");
      assertThat(scores.get(1).of(ADULT)).isLessThan(scores.get(0).of(ADULT));
    }
  }

  @Test
  void evidenceIsFoundInALongTextToo() {
    String text = "the rain of the garden again. ".repeat(100) + "porn " + "soup today ".repeat(90);

    try (Model model = Model.load(tiny)) {
      List<Evidence> evidence = model.evidence(text, ADULT);

      assertThat(evidence).hasSizeBetween(1, 3);
      assertThat(evidence.get(0).span().in(text)).contains("porn");
      assertThat(evidence.get(0).span().length()).isLessThan(60);
    }
  }

  @Test
  void evidenceForAForeignCategoryIsRefused() {
    try (Model model = Model.load(tiny)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.evidence("rain", Category.of("weather")))
          .withMessageContaining("weather");
    }
  }

  @Test
  void theIdNamesWhatDecidesScoresAndNotThePolicy() throws IOException {
    Path copy = Bundles.write(folder.resolve("copy"));
    Bundles.replace(
        copy,
        BundleFiles.POLICY,
        bytes ->
            new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                .replace("0.5", "0.6")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

    try (Model model = Model.load(random);
        Model stricter = Model.load(copy);
        Model other = Model.load(tiny)) {
      assertThat(model.id()).matches("random@sha256:[0-9a-f]{12}").isEqualTo(stricter.id());
      assertThat(stricter.policy()).isNotEqualTo(model.policy());
      assertThat(other.id()).startsWith("tiny@sha256:").isNotEqualTo(model.id());
    }
  }
}
