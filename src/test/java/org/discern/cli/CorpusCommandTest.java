package org.discern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path corpus = Path.of("");

  @BeforeEach
  void aSmallCorpus() throws IOException {
    corpus = folder.resolve("corpus.csv");
    Files.writeString(
        corpus,
        """
        id,text,labels,source
        a#1,The vote was close and nobody in the hall went home early,political,wire
        a#2,A film for adults,adult,wire
        b#1,Soup of the day with bread,,food
        c#1,The candidate and the film star,political|adult,wire
        """);
  }

  private int run(Object... args) {
    String[] words = new String[args.length + 1];
    words[0] = "corpus";
    for (int i = 0; i < args.length; i++) {
      words[i + 1] = args[i].toString();
    }
    return Main.run(new PrintWriter(out), new PrintWriter(err), words);
  }

  @Test
  void labelsThatOtherArticlesContradictAreListedFirst() throws IOException {
    Path words = LabelledWords.write(folder.resolve("words.jsonl"));
    Files.writeString(
        words,
        Files.readString(words)
            .replace(
                "\"id\":\"vote-1\",\"text\":\"one vote of many\",\"labels\":[\"political\"]",
                "\"id\":\"vote-1\",\"text\":\"one vote of many\",\"labels\":[]"));
    for (String frame : List.of("%s in spring", "her %s", "%s by night", "%s after %s", "old %s")) {
      Files.writeString(
          words,
          line(frame.replace("%s", "vote"), "\"political\"")
              + line(frame.replace("%s", "soup"), ""),
          StandardOpenOption.APPEND);
    }

    int status = run("check", words, "--rank-labels", "--folds", 9);

    assertThat(status).isEqualTo(Main.DONE);
    assertThat(out.toString())
        .containsPattern("(?m)^labels that are probably wrong \\(\\d\\)\n  ")
        .containsPattern(
            "(?m)^  vote-1: not political, right with probability 0\\.\\d{3}: one vote of many$");
    assertThat(err.toString()).contains(" passages scored by what ");
  }

  private static String line(String text, String label) {
    return String.format(
        Locale.ROOT, "{\"id\":\"%s\",\"text\":\"%s\",\"labels\":[%s]}\n", text, text, label);
  }

  @Test
  void labelsAreNotRankedUnlessAskedFor() {
    run("check", corpus);

    assertThat(out.toString()).doesNotContain("probably wrong");
    assertThat(run("check", corpus, "--rank-labels", "--folds", 1)).isEqualTo(Main.BAD_INPUT);
    assertThat(err.toString()).isEqualTo("discern: --folds: must be at least 2, but is 1\n");
  }

  @Test
  void labelsWrittenWithoutTheirTextsFindThemAgain() throws IOException {
    Path labels = folder.resolve("labels.jsonl");
    Path texts = folder.resolve("texts.txt");
    Files.writeString(
        texts,
        """
        A film for adults
        Soup of the day with bread
        The candidate and the film star
        The vote was close and nobody in the hall went home early
        """);
    Path again = folder.resolve("again.csv");

    assertThat(run("detach", corpus, "--out", labels)).isEqualTo(Main.DONE);
    assertThat(run("attach", labels, "--texts", texts, "--out", again)).isEqualTo(Main.DONE);

    assertThat(Files.readString(labels)).doesNotContain("film", "vote", "Soup");
    assertThat(Files.readString(again))
        .contains(",A film for adults,adult,,a,wire")
        .contains(",The candidate and the film star,political|adult,,c,wire");
    assertThat(err.toString())
        .isEqualTo(labels + ": labels of 4 passages\n" + again + ": 4 passages\n");
  }

  @Test
  void labelsWithoutTextsAreWrittenAsJsonLinesOnly() {
    Path table = folder.resolve("labels.csv");

    assertThat(run("detach", corpus, "--out", table)).isEqualTo(Main.BAD_INPUT);
    assertThat(err.toString())
        .isEqualTo(
            "discern: "
                + table
                + ": labels without texts are JSON lines: the name should end in .jsonl\n");
  }

  @Test
  void statsCountsByCategoryAndSource() {
    int status = run("stats", corpus);

    assertThat(status).isEqualTo(Main.DONE);
    assertThat(out.toString().lines().limit(10))
        .containsExactly(
            "4 passages in 3 articles, 131 characters",
            "",
            "category   judged  positive  negative  positive of judged",
            "political       4         2         2              50.0 %",
            "adult           4         2         2              50.0 %",
            "",
            "source  passages  neutral  political  adult  political+adult",
            "food           1        1          0      0                0",
            "wire           3        0          1      1                1",
            "all            4        1          1      1                1");
    assertThat(out.toString()).containsPattern("fingerprint sha256:[0-9a-f]{64}");
    assertThat(out.toString()).containsPattern("[0-9a-f]{64}  corpus.csv  [0-9]+ bytes");
  }

  @Test
  void aSoundCorpusPassesTheCheck() {
    int status = run("check", corpus);

    assertThat(status).isEqualTo(Main.DONE);
    assertThat(out.toString()).endsWith("0 errors, 0 warnings" + System.lineSeparator());
  }

  @Test
  void theCheckListsWhatIsWrongUpToALimitAndFails() throws IOException {
    Path other = folder.resolve("dev.jsonl");
    Files.writeString(
        other,
        "{\"id\":\"d\",\"text\":\"Soup of the day, with bread!\",\"labels\":[]}\n"
            + "{\"id\":\"e\",\"text\":\"Itâ€™s\",\"labels\":[\"adlut\"]}\n".repeat(3));

    int status = run("check", corpus, "--against", other, "--limit", 2);

    assertThat(status).isEqualTo(Main.DONE_WITH_FAILURES);
    assertThat(out.toString().lines())
        .containsSequence(
            "error: unreadable (3)",
            "  " + other + ":2: unknown label \"adlut\" (known: political, adult)",
            "  " + other + ":3: unknown label \"adlut\" (known: political, adult)",
            "  … and 1 more",
            "",
            "error: in both splits (1)",
            "  b#1: same text as d",
            "",
            "4 errors, 0 warnings");
  }

  @Test
  void splitWritesAFilePerPart() {
    Path parts = folder.resolve("parts");

    int status = run("split", corpus, "--parts", "one=0.5,two=0.5", "--seed", 2, "--out", parts);

    assertThat(status).isEqualTo(Main.DONE);
    assertThat(parts.resolve("one.jsonl")).exists();
    assertThat(parts.resolve("two.jsonl")).exists();
    assertThat(out.toString().lines()).hasSize(2);
  }

  @Test
  void convertWritesStandardOutputOrAFile() {
    Path file = folder.resolve("out.tsv");

    assertThat(run("convert", corpus, "--to", "doccat")).isEqualTo(Main.DONE);
    assertThat(out.toString().lines()).contains("neutral Soup of the day with bread");
    assertThat(run("convert", corpus, "--out", file)).isEqualTo(Main.DONE);
    assertThat(file)
        .content(StandardCharsets.UTF_8)
        .startsWith("id\ttext\tlabels\tknown\tarticle\tsource\n");
  }

  @Test
  void agreePairsReadingsByIdAndListsTheDisputed() throws IOException {
    Path first =
        readings(
            "first.jsonl",
            "a|political|the vote, told in full|discern",
            "b||soup|discern",
            "c|adult|not to be quoted|wire",
            "d||only here|discern");
    Path second = readings("second.jsonl", "a|", "b|", "c|");
    Path report = folder.resolve("reports/agreement.md");

    int status = run("agree", first, second, "--out", report, "--resamples", 100);

    assertThat(err.toString()).isEmpty();
    assertThat(status).isEqualTo(Main.DONE);
    assertThat(out.toString())
        .containsPattern(
            "(?m)^political +" + first + " and " + second + " +0\\.667 \\[.*] \\(2/3\\) ");
    assertThat(report)
        .content(StandardCharsets.UTF_8)
        .contains("| a | the vote, told in full | " + first + ": yes; " + second + ": no |")
        .contains("| c |  | ")
        .doesNotContain("not to be quoted", "only here");
  }

  @Test
  void aSinglePathHoldsTheReadersItsAnnotatorsName() throws IOException {
    Path both =
        readings("both.jsonl", "a|adult||||ann", "a|adult||||ben", "b|||||ann", "b|||||ben");

    int status = run("agree", both, "--resamples", 100);

    assertThat(status).isEqualTo(Main.DONE);
    assertThat(out.toString())
        .containsPattern("(?m)^adult +ann and ben +1\\.000 \\[.*] \\(2/2\\) +1\\.000");
  }

  @Test
  void readersOfPathsCanBeNamed() throws IOException {
    Path first = readings("first.jsonl", "a|adult");
    Path second = readings("second.jsonl", "a|adult");

    int named = run("agree", first, second, "--readers", "Ann,Ben", "--resamples", 100);
    int unnamed = run("agree", first, second, "--readers", "Ann,Ann");

    assertThat(named).isEqualTo(Main.DONE);
    assertThat(out.toString()).contains("Ann and Ben");
    assertThat(unnamed).isEqualTo(Main.BAD_INPUT);
    assertThat(err).hasToString("discern: --readers: needs 2 different names: Ann, Ann\n");
  }

  @Test
  void readingsThatCannotBePairedAreBadInput() throws IOException {
    Path alone = readings("alone.jsonl", "a|adult||||ann");
    Path other = readings("other.jsonl", "z|adult||||ben");
    Path twice = readings("twice.jsonl", "a|adult||||ann", "a|||||ann");
    Path unnamed = readings("unnamed.jsonl", "a|adult");

    assertThat(run("agree", alone)).isEqualTo(Main.BAD_INPUT);
    assertThat(run("agree", alone, other)).isEqualTo(Main.BAD_INPUT);
    assertThat(run("agree", twice)).isEqualTo(Main.BAD_INPUT);
    assertThat(run("agree", unnamed)).isEqualTo(Main.BAD_INPUT);
    assertThat(run("agree", corpus)).isEqualTo(Main.BAD_INPUT);
    assertThat(err.toString().lines())
        .containsExactly(
            "discern: " + alone + ": holds the labels of one reader only",
            "discern: " + alone + ": no passage was judged by two readers",
            "discern: " + twice + ":2: \"ann\" judged \"a\" before",
            "discern: " + unnamed + ":1: \"annotator\" is missing",
            "discern: " + corpus + ": not JSON lines");
  }

  /** Writes records of {@code id|label|text|source||annotator}; what is empty is left out. */
  private Path readings(String name, String... records) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String record : records) {
      String[] parts = (record + "|||||").split("\\|", -1);
      String label = parts[1].isEmpty() ? "" : "\"" + parts[1] + "\"";
      lines.append("{\"id\":\"" + parts[0] + "\",\"labels\":[" + label + "]");
      field(lines, "text", parts[2]);
      field(lines, "source", parts[3]);
      field(lines, "annotator", parts[5]);
      lines.append("}\n");
    }
    return Files.writeString(folder.resolve(name), lines);
  }

  private static void field(StringBuilder line, String name, String value) {
    if (!value.isEmpty()) {
      line.append(",\"" + name + "\":\"" + value + "\"");
    }
  }

  @Test
  void badInputIsOneLineAndStatusTwo() throws IOException {
    Path broken = folder.resolve("broken.jsonl");
    Files.writeString(broken, "{");

    assertThat(run("stats", broken)).isEqualTo(Main.BAD_INPUT);
    assertThat(run("check", folder.resolve("none.jsonl"))).isEqualTo(Main.BAD_INPUT);
    assertThat(run("split", corpus, "--parts", "a=0.5", "--out", folder)).isEqualTo(Main.BAD_INPUT);
    assertThat(run("stats", corpus, "--categories", "Neutral")).isEqualTo(Main.BAD_INPUT);
    assertThat(run("stats")).isEqualTo(Main.BAD_INPUT);
    assertThat(run()).isEqualTo(Main.BAD_INPUT);
    assertThat(err.toString().lines().filter(line -> line.startsWith("discern: ")))
        .startsWith(
            "discern: " + broken + ":1: broken JSON: the line ends too early",
            "discern: " + folder.resolve("none.jsonl") + ": no such file or folder",
            "discern: --parts: fractions must sum to 1: {a=0.5}")
        .hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stats", "check", "split", "convert", "agree"})
  void everyHelpShowsAnExample(String command) {
    assertThat(run(command, "--help")).isEqualTo(Main.DONE);
    assertThat(out.toString()).contains("Example:", "  discern corpus " + command + " ");
  }
}
