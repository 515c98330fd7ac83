package org.discern.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.discern.passage.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The check beside the shipped model's words, on text written for this test. */
class LanguageCheckTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static LanguageCheck check = LanguageCheck.beside(Lexicon.EMPTY);

  @BeforeAll
  static void besideTheShippedModel() throws IOException {
    check =
        LanguageCheck.beside(Lexicon.of(Files.readAllLines(Path.of("model/default/lexicon.txt"))));
  }

  @Test
  void nineteenOfTwentyHeadlinesAndSentencesInOtherLanguagesAreFound() throws IOException {
    List<JsonNode> passages = lines("languages.jsonl");
    TreeMap<String, List<String>> missed = new TreeMap<>();
    for (JsonNode each : passages) {
      if (check.foreign(each.path("text").asText()).isEmpty()) {
        missed
            .computeIfAbsent(each.path("language").asText(), language -> new ArrayList<>())
            .add(each.path("text").asText());
      }
    }

    assertThat(passages).hasSizeGreaterThan(170);
    assertThat(passages.stream().map(each -> each.path("language").asText()).distinct())
        .hasSizeGreaterThan(30);
    assertThat(missed.values().stream().mapToInt(List::size).sum())
        .as("missed: %s", missed)
        .isLessThanOrEqualTo(passages.size() / 20);
  }

  @Test
  void theLanguageIsRightButForCloseRelatives() throws IOException {
    List<JsonNode> passages = lines("languages.jsonl");
    List<String> wrong = new ArrayList<>();
    for (JsonNode each : passages) {
      String language = each.path("language").asText();
      check
          .foreign(each.path("text").asText())
          .map(Language::code)
          .filter(found -> !found.equals(language))
          .ifPresent(found -> wrong.add(found + ", not " + language + ": " + each.path("text")));
    }

    assertThat(wrong).hasSizeLessThanOrEqualTo(passages.size() / 20);
  }

  @Test
  void ofTheProjectsOwnEnglishPassagesAtMostOneInAThousandIsTakenForAnotherLanguage()
      throws IOException {
    List<String> taken = new ArrayList<>();
    int passages = 0;
    for (Path file : corpusFiles()) {
      for (String line : Files.readAllLines(file)) {
        String text = JSON.readTree(line).path("text").asText();
        check.foreign(text).ifPresent(language -> taken.add(language + ": " + text));
        passages++;
      }
    }

    assertThat(passages).isGreaterThan(4_000);
    assertThat(taken).hasSizeLessThanOrEqualTo(passages / 1_000);
  }

  @Test
  void namesSlangShoutingAddressesAndDisguisesAreNoOtherLanguage() throws IOException {
    List<String> taken = new ArrayList<>();
    for (JsonNode each : lines("english.jsonl")) {
      check
          .foreign(each.path("text").asText())
          .ifPresent(it -> taken.add(each.path("text").asText()));
    }

    // Hardly English, if truth be told.
    assertThat(taken)
        .isSubsetOf(
            "Tagliatelle al ragù, tiramisù and a glass of Montepulciano d'Abruzzo",
            "Ph'nglui mglw'nafh Cthulhu R'lyeh wgah'nagl fhtagn",
            "Schadenfreude, Zeitgeist, Weltschmerz");
  }

  @Test
  void whatHasNoOrHardlyAnyLettersIsLeftToTheModel() {
    assertThat(Stream.of("", " ", "🙈🙈🙈", "1984", "ಠ_ಠ", "¯\\_(ツ)_/¯", "\uD83D", "Где?"))
        .allSatisfy(each -> assertThat(check.foreign(each)).isEmpty());
  }

  @Test
  void aScriptWithoutALanguageIsUndetermined() {
    assertThat(check.foreign("ᚠᛇᚻ ᛒᛦᚦ ᚠᚱᚩᚠᚢᚱ ᚠᛁᚱᚪ ᚷᛖᚻᚹᛦᛚᚳᚢᛗ")).hasValue(Language.UNDETERMINED);
  }

  @Test
  void aModelThatHasLearnedALanguageIsLeftToJudgeIt() {
    String german = "Der Hund hat gestern den ganzen Nachmittag im Garten geschlafen.";
    Lexicon lexicon =
        Lexicon.of(List.of("der", "hund", "hat", "gestern", "nachmittag", "garten", "geschlafen"));

    assertThat(check.foreign(german)).hasValue(new Language("de"));
    assertThat(LanguageCheck.beside(lexicon).foreign(german)).isEmpty();
  }

  @Test
  void aModelThatKnowsNoWordsStillJudgesEnglish() {
    LanguageCheck without = LanguageCheck.beside(Lexicon.EMPTY);

    assertThat(without.foreign("The vote was postponed because of the heavy rain.")).isEmpty();
    assertThat(without.foreign("Le vote a été reporté à cause de la forte pluie.")).isPresent();
  }

  @Test
  void anyLengthIsAnsweredInTimeProportionalToIt() {
    String pages = "Le vote a été reporté à cause de la forte pluie. ".repeat(20_000);

    assertThat(check.foreign(pages)).hasValue(new Language("fr"));
    assertThat(check.foreign("a".repeat(1_000_000))).isEmpty();
    assertThat(check.foreign("http://" + "a".repeat(1_000_000))).isEmpty();
  }

  @Test
  void randomTextIsAnsweredAndTheSameFromManyThreads() throws IOException {
    List<String> texts = new ArrayList<>(new RandomTexts(20261124).list(300));
    lines("languages.jsonl").forEach(each -> texts.add(each.path("text").asText()));
    List<Optional<Language>> one = texts.stream().map(check::foreign).toList();

    List<Optional<Language>> many =
        IntStream.range(0, texts.size())
            .parallel()
            .mapToObj(i -> check.foreign(texts.get(i)))
            .toList();

    assertThat(many).isEqualTo(one);
  }

  @Test
  void everyLanguageOfTheDetectorHasACodeAndThoseOfScriptsAreAmongThem() throws IOException {
    TreeSet<String> known = new TreeSet<>();
    try (InputStream in = LanguageCheckTest.class.getResourceAsStream("/langdetect-183.bin")) {
      assertThat(in).isNotNull();
      LanguageDetectorME detector = new LanguageDetectorME(new LanguageDetectorModel(in));
      known.addAll(List.of(detector.getSupportedLanguages()));
    }

    assertThat(known.stream().map(LanguageDetection::language).map(Language::code))
        .contains("fr", "zh", "fa", "he", "id", "ceb")
        .doesNotContain("iw", "in", "ji");
    for (Character.UnicodeScript script : Character.UnicodeScript.values()) {
      List<String> languages = ScriptLanguages.of(script);
      if (languages.size() > 1) {
        assertThat(known).as("%s", script).containsAll(languages);
      }
    }
  }

  private static List<Path> corpusFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("training/corpus"))) {
      return files.filter(each -> each.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  private static List<JsonNode> lines(String name) throws IOException {
    try (InputStream in = LanguageCheckTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      List<JsonNode> lines = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        lines.add(JSON.readTree(line));
      }
      return lines;
    }
  }
}
