package org.discern.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.discern.passage.Article;
import org.discern.passage.Policy;
import org.discern.passage.Taxonomy;
import org.discern.screening.Explanation;
import org.discern.screening.Screener;
import org.discern.screening.Screening;
import org.discern.screening.WordClassifier;
import org.discern.text.LanguageCheck;
import org.discern.text.Lexicon;
import org.junit.jupiter.api.Test;

class ResultFormatsTest {

  private static final Failure FAILURE = Failure.at("a.jsonl", 17, "no \"text\" in the record");

  private static final String GERMAN =
      "Der Hund hat gestern den ganzen Nachmittag im Garten geschlafen.";

  private final Screener screener = WordClassifier.screener();
  private final ResultFormat jsonl = ResultFormat.jsonl();
  private final ResultFormat csv = ResultFormat.csv(Taxonomy.DEFAULT);
  private final ResultFormat html =
      ResultFormat.html(Taxonomy.DEFAULT, "m<1>", Policy.uniform("p&q", Taxonomy.DEFAULT, 0.5));

  @Test
  void jsonlHasTheFieldsOfTheContractInTheirOrder() {
    Article article =
        new Article("a-1", "Rain.\nA nude vote!", Optional.empty(), Optional.of("a.txt"));

    String line = jsonl.piece(screened(article));

    assertThat(line)
        .isEqualTo(
            "{\"id\":\"a-1\",\"source\":\"a.txt\",\"model\":\"words@sha256:000000000000\","
                + "\"policy\":\"even\",\"labels\":[\"political\",\"adult\"],\"passages\":["
                + "{\"start\":0,\"end\":5,\"text\":\"Rain.\",\"labels\":[],\"label\":\"neutral\","
                + "\"scores\":{\"political\":0.01,\"adult\":0.01},\"evidence\":{},"
                + "\"review\":false},"
                + "{\"start\":6,\"end\":18,\"text\":\"A nude vote!\","
                + "\"labels\":[\"political\",\"adult\"],\"label\":\"political\","
                + "\"scores\":{\"political\":0.9,\"adult\":0.8},"
                + "\"evidence\":{\"political\":[{\"start\":13,\"end\":17,\"weight\":0.4}],"
                + "\"adult\":[{\"start\":8,\"end\":12,\"weight\":0.4}]},\"review\":false}]}\n");
  }

  @Test
  void jsonlGivesAFailureItsSourcePositionAndError() {
    assertThat(jsonl.piece(FAILURE))
        .isEqualTo(
            "{\"source\":\"a.jsonl\",\"position\":\"17\","
                + "\"error\":\"no \\\"text\\\" in the record\"}\n");
  }

  @Test
  void jsonlBringsAnyTextThroughUnchangedEvenWhatUtf8CannotHold() throws IOException {
    JsonMapper json = new JsonMapper();
    for (long seed = 1; seed <= 200; seed++) {
      Article article = new Article("a" + (char) (0xD800 + seed), randomText(seed));

      String line = jsonl.piece(screened(article));

      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      JsonNode read = json.readTree(bytes);
      assertThat(read.path("id").asText()).as("seed %d", seed).isEqualTo(article.id());
      for (JsonNode passage : read.path("passages")) {
        int start = passage.path("start").asInt();
        int end = passage.path("end").asInt();
        assertThat(passage.path("text").asText())
            .as("seed %d", seed)
            .isEqualTo(article.text().substring(start, end));
      }
    }
  }

  @Test
  void numbersHaveAtMostFourDecimals() {
    assertThat(Decimals.brief(0.123456).toPlainString()).isEqualTo("0.1235");
    assertThat(Decimals.brief(1).toPlainString()).isEqualTo("1");
    assertThat(Decimals.brief(0).toPlainString()).isEqualTo("0");
    assertThat(Decimals.brief(1e-9).toPlainString()).isEqualTo("0");
    assertThat(Decimals.brief(0.5).toPlainString()).isEqualTo("0.5");
  }

  @Test
  void csvHasARowForEveryPassage() throws IOException {
    Article article = new Article("a, \"1\"", "Rain, \"rain\".\nA nude vote!");

    List<CSVRecord> rows = rows(csv.head() + csv.piece(screened(article)));

    assertThat(rows.get(0).toList())
        .containsExactly(
            "id",
            "start",
            "end",
            "language",
            "label",
            "labels",
            "score_political",
            "score_adult",
            "review",
            "text",
            "error");
    assertThat(rows.get(1).toList())
        .containsExactly(
            "a, \"1\"",
            "0",
            "13",
            "",
            "neutral",
            "",
            "0.01",
            "0.01",
            "false",
            "Rain, \"rain\".",
            "");
    assertThat(rows.get(2).toList())
        .containsExactly(
            "a, \"1\"",
            "14",
            "26",
            "",
            "political",
            "political|adult",
            "0.9",
            "0.8",
            "false",
            "A nude vote!",
            "");
  }

  @Test
  void csvLosesNeitherFailuresNorArticlesWithoutPassages() throws IOException {
    List<CSVRecord> rows =
        rows(csv.piece(FAILURE) + csv.piece(screened(new Article("blank", " "))));

    assertThat(rows.get(0).get(0)).isEqualTo("a.jsonl");
    assertThat(rows.get(0).get(10)).isEqualTo("17: no \"text\" in the record");
    assertThat(rows.get(1).toList())
        .containsExactly("blank", "", "", "", "neutral", "", "", "", "false", "", "");
  }

  @Test
  void csvTakesTheTeethOutOfFormulas() throws IOException {
    Article article = new Article("=1+1", "=HYPERLINK(\"x\")\n@SUM(A1)\n-2+3 apples\nplain = text");

    List<CSVRecord> rows = rows(csv.piece(screened(article)));

    assertThat(rows).extracting(row -> row.get(0)).containsOnly("'=1+1");
    assertThat(rows)
        .extracting(row -> row.get(9))
        .allMatch(text -> "=+-@\t\r".indexOf(text.charAt(0)) < 0)
        .contains("'=HYPERLINK(\"x\")", "'@SUM(A1)", "plain = text");
  }

  @Test
  void plainTextMarksPassagesAndQuotesEvidence() {
    ResultFormat text = ResultFormat.text(Taxonomy.DEFAULT, TextStyle.plain(60));

    String piece = text.piece(screened(new Article("a.txt", "Rain.\nPerhaps nude. A vote!")));

    assertThat(piece)
        .isEqualTo(
            """
            a.txt
            3 passages: 1 political, 0 adult, 1 to review

              political  adult
              · 0.01     · 0.01   Rain.
              · 0.01     · 0.45?  Perhaps nude.
              ● 0.90     · 0.01   A vote!
                                  ↳ political: "vote"

            """);
  }

  @Test
  void colouredTextUnderlinesEvidence() {
    ResultFormat text = ResultFormat.text(Taxonomy.DEFAULT, TextStyle.coloured(60));

    assertThat(text.piece(screened(new Article("a", "A vote!"))))
        .contains("A \u001B[4mvote\u001B[0m!")
        .contains("\u001B[1;34m● 0.90   \u001B[0m")
        .doesNotContain("↳");
  }

  @Test
  void noTextCanSteerTheTerminal() {
    ResultFormat text = ResultFormat.text(Taxonomy.DEFAULT, TextStyle.plain(80));
    String evil = "\u001B]0;title\u0007\u009B31m \u202Eetov a \uD800 \rvote\u0000";

    String piece =
        text.piece(screened(new Article("id\u001B[2J", evil)))
            + text.piece(Failure.of("x\u001B", "y\u0007"));

    assertThat(piece.chars().filter(unit -> unit != '\n'))
        .noneMatch(Character::isISOControl)
        .noneMatch(unit -> unit == 0x202E || (unit >= 0xD800 && unit <= 0xDFFF));
  }

  @Test
  void longPassagesAreWrappedToTheTerminal() {
    ResultFormat text = ResultFormat.text(Taxonomy.DEFAULT, TextStyle.plain(60));
    String words = "word ".repeat(60) + "x".repeat(200) + " 漢字".repeat(60) + ".";

    String piece = text.piece(screened(new Article("a", words)));

    assertThat(piece.lines())
        .allMatch(line -> line.codePoints().map(Printable::columns).sum() <= 60);
    assertThat(piece.replaceAll("[^x漢]", "")).hasSize(260);
  }

  @Test
  void htmlEscapesEverythingThatIsUntrusted() {
    String evil = "<script>alert('1')</script>\" onfocus=\"x & nude vote";
    Article article = new Article(evil, evil, Optional.of(evil), Optional.of(evil + "2"));
    BatchTally tally = BatchTally.of(screened(article));

    String page =
        html.head() + html.piece(screened(article)) + html.piece(FAILURE) + html.foot(tally);

    assertThat(page)
        .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; onfocus=&quot;");
    assertThat(page).doesNotContain("alert('1')").doesNotContain("\" onfocus");
    assertThat(page.split("<script>", -1)).hasSize(2);
    assertThat(page).contains("m&lt;1&gt;").contains("p&amp;q");
  }

  @Test
  void htmlLoadsNothingAndRunsNothingButItsOwnScript() {
    String page = html.head() + html.foot(BatchTally.NONE);

    assertThat(page).contains("default-src 'none'").containsPattern("script-src 'sha256-[^']{44}'");
    assertThat(page).doesNotContainPattern("(?i)(src|href)=\"|url\\(|@import|http:|https:");
  }

  @Test
  void htmlKeepsTheWholeTextInOrder() {
    for (long seed = 1; seed <= 100; seed++) {
      String text = randomText(seed).replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cn}\\uFFFE\\uFFFF]", "-");
      Screening screening = screener.screen(new Article("a", "A" + text + "B"));

      String piece = html.piece(new Result.Screened(screening));

      String shown =
          piece
              .substring(piece.indexOf("<div class=\"text\""))
              .replaceAll("<span class=\"sr\">[^<]*</span>|<[^>]*>", "")
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&quot;", "\"")
              .replace("&#39;", "'")
              .replace("&amp;", "&")
              .strip();
      assertThat(shown).as("seed %d", seed).isEqualTo(("A" + text + "B").strip());
    }
  }

  @Test
  void htmlNamesLabelsAndScoresOfEachPassage() {
    String piece = html.piece(screened(new Article("a", "Rain.\nA nude vote!")));

    assertThat(piece)
        .contains("<span class=\"p\" tabindex=\"-1\" data-s=\"0.01 0.01\" data-at=\"0–5\">Rain.")
        .contains("<span class=\"p f c0 d1 k0 s0 k1 s1\" tabindex=\"0\" data-s=\"0.9 0.8\"")
        .contains("A <mark class=\"c1\">nude</mark> <mark class=\"c0\">vote</mark>!")
        .contains("[political, adult]");
  }

  @Test
  void anExplanationIsWrittenWithThresholdsAndAllEvidence() {
    assertThat(ExplanationFormat.json(screener.explain("Perhaps nude")))
        .isEqualTo(
            "{\"model\":\"words@sha256:000000000000\",\"policy\":\"even\",\"start\":0,\"end\":12,"
                + "\"text\":\"Perhaps nude\",\"labels\":[],\"label\":\"neutral\","
                + "\"scores\":{\"political\":0.01,\"adult\":0.45},"
                + "\"thresholds\":{\"political\":0.5,\"adult\":0.5},"
                + "\"evidence\":{\"political\":[],"
                + "\"adult\":[{\"start\":8,\"end\":12,\"weight\":0.4}]},\"review\":true}\n");
    assertThat(ExplanationFormat.text(screener.explain("Perhaps nude"), TextStyle.plain(80)))
        .isEqualTo(
            """
            political  0.01  < 0.50  not flagged
            adult      0.45  < 0.50  not flagged
                       −0.40  without “nude”

            neutral (near a threshold: please look)
            words@sha256:000000000000, policy even
            """);
  }

  @Test
  void aPassageInAnotherLanguageHasNoScoresInAnyFormat() throws IOException {
    Result result = new Result.Screened(listening().screen(new Article("a", "A vote!\n" + GERMAN)));
    ResultFormat text = ResultFormat.text(Taxonomy.DEFAULT, TextStyle.plain(90));

    assertThat(jsonl.piece(result))
        .contains(
            "\"text\":\""
                + GERMAN
                + "\",\"language\":\"de\",\"labels\":[],\"label\":\"unjudged\","
                + "\"scores\":{\"political\":null,\"adult\":null},\"evidence\":{},"
                + "\"review\":true}");
    assertThat(rows(csv.piece(result)).get(1).toList())
        .containsExactly("a", "8", "72", "de", "unjudged", "", "", "", "true", GERMAN, "");
    assertThat(text.piece(result))
        .isEqualTo(
            """
            a
            2 passages: 1 political, 0 adult, 1 to review, 1 not judged (other language)

              political  adult
              ● 0.90     · 0.01   A vote!
                                  ↳ political: "vote"
              –          –        Der Hund hat gestern den ganzen Nachmittag im Garten geschlafen.
                                  ↳ not judged: German

            """);
    assertThat(html.piece(result))
        .contains(
            "<span class=\"p r u\" tabindex=\"0\" dir=\"auto\" lang=\"de\" data-l=\"German\" data-at")
        .contains("1 not judged: other language")
        .contains("[not judged: German]");
  }

  @Test
  void theTallySaysHowManyPassagesWereNotJudged() {
    BatchTally tally =
        BatchTally.of(new Result.Screened(listening().screen(new Article("a", GERMAN))));
    ResultFormat text = ResultFormat.text(Taxonomy.DEFAULT, TextStyle.plain(90));

    assertThat(tally).isEqualTo(new BatchTally(1, 1, 0, 1, 1, Map.of()));
    assertThat(text.foot(tally.plus(tally))).contains("2 not judged (other language)");
    assertThat(html.foot(tally)).contains("1 not judged because of their language");
  }

  @Test
  void anExplanationOfAnotherLanguageIsOnlyItsName() {
    Explanation explanation = listening().explain(GERMAN);

    assertThat(ExplanationFormat.json(explanation))
        .contains("\"language\":\"de\",\"labels\":[],\"label\":\"unjudged\"")
        .contains("\"scores\":{\"political\":null,\"adult\":null}")
        .contains("\"evidence\":{\"political\":[],\"adult\":[]},\"review\":true}");
    assertThat(ExplanationFormat.text(explanation, TextStyle.plain(80)))
        .isEqualTo(
            """
            unjudged (German: the model has not learned it; please look)
            words@sha256:000000000000, policy even
            """);
  }

  private Screener listening() {
    return screener.with(LanguageCheck.beside(Lexicon.EMPTY));
  }

  private Result screened(Article article) {
    return new Result.Screened(screener.screen(article));
  }

  private static List<CSVRecord> rows(String text) throws IOException {
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
      return new ArrayList<>(parser.getRecords());
    }
  }

  private static String randomText(long seed) {
    Random random = new Random(seed);
    String[] bits = {
      "vote", "nude", " ", ". ", "é", "😀", "<b>", "&amp;", "\"", "'", "\uD83D", "\uDE00", "\n",
      "漢", "\u2028", "\u0000", "\u200B", "\\", "A"
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(bits[random.nextInt(bits.length)]);
    }
    return text.toString();
  }
}
