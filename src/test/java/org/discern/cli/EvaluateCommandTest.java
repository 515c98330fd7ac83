package org.discern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.discern.training.TinyModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

  @TempDir static Path shared;
  private static Path model = Path.of("");

  @TempDir Path folder;
  private Path corpus = Path.of("");

  @BeforeAll
  static void aTinyModel() throws IOException {
    model = TinyModel.train(shared);
  }

  @BeforeEach
  void aCorpus() throws IOException {
    corpus = LabelledWords.write(folder.resolve("words.jsonl"));
  }

  private CommandRun evaluate(Object... more) {
    Object[] words = {
      "evaluate", "--model", model, "--corpus", corpus, "--out", folder.resolve("report")
    };
    Object[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return CommandRun.of(all);
  }

  @Test
  void figuresArePrintedAndTheReportsWritten() {
    CommandRun run = evaluate("--resamples", 100);

    assertThat(run.status()).isEqualTo(Main.DONE);
    assertThat(run.out())
        .contains("tiny@sha256:", " with policy ", " on 19 passages of 19 articles")
        .containsPattern("(?m)^political +19 +6 +1\\.000 \\[0\\.\\d+, 1\\.000] \\(6/6\\) ")
        .containsPattern("(?m)^adult +19 +7 +1\\.000 \\[.*] \\(6/6\\) +0\\.857 \\[.*] \\(6/7\\) ");
    assertThat(folder.resolve("report/report.md"))
        .content(StandardCharsets.UTF_8)
        .contains("# Evaluation of tiny@sha256:", "## By genre", "| command | discern evaluate ");
    assertThat(folder.resolve("report/report.json"))
        .content(StandardCharsets.UTF_8)
        .contains("\"path\" : \"" + corpus + "\"", "\"passages\" : 19");
  }

  @Test
  void passagesInAnotherLanguageAreCounted() throws IOException {
    Files.writeString(
        corpus,
        """
        {"id":"de","text":"Der Hund hat gestern den ganzen Nachmittag geschlafen.","labels":[]}
        """,
        StandardOpenOption.APPEND);

    CommandRun run = evaluate("--resamples", 100);

    assertThat(run.out())
        .contains("1 of 20 passages are in another language: discern score would not judge them.");
  }

  @Test
  void theSameCommandWritesTheSameBytes() throws IOException {
    evaluate("--resamples", 100);
    byte[] first = Files.readAllBytes(folder.resolve("report/report.json"));

    evaluate("--resamples", 100);

    assertThat(folder.resolve("report/report.json")).hasBinaryContent(first);
  }

  @Test
  void sourcesSeenInTrainingAreToldApart() {
    CommandRun run = evaluate("--resamples", 100, "--seen", "wire,discern");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .containsPattern("(?m)^political, sources seen in training +7 +2 ")
        .containsPattern("(?m)^political, sources unseen in training +12 +4 ");
  }

  @Test
  void aModelThatNamesNoSourcesHasEveryPassageUnseen() {
    CommandRun run = evaluate("--resamples", 100);

    assertThat(run.out()).contains("sources unseen").doesNotContain("sources seen");
  }

  @Test
  void aStrangersTextIsNotQuoted() {
    evaluate("--resamples", 100);

    assertThat(folder.resolve("report/report.md"))
        .content(StandardCharsets.UTF_8)
        .doesNotContain("they said");
  }

  @Test
  void baselinesAreTrainedAndReported() throws IOException {
    Path training = Files.copy(shared.resolve("tiny.jsonl"), folder.resolve("training.jsonl"));

    CommandRun run = evaluate("--resamples", 100, "--baselines", "--train", training);
    CommandRun alone = evaluate("--resamples", 100, "--train", training);

    assertThat(run.status()).isEqualTo(Main.DONE);
    assertThat(folder.resolve("report/report.md"))
        .content(StandardCharsets.UTF_8)
        .contains("| keyword list | adult | ", "| OpenNLP doccat, naive Bayes | political | ");
    assertThat(alone.err()).isEqualTo("discern: --train: goes with --baselines\n");
  }

  @Test
  void baselinesLearnFromARecipeToo() throws IOException {
    Path corpus =
        Files.writeString(
            folder.resolve("training.jsonl"),
            """
            {"id":"m#1","text":"The chancellor raised fuel duty again","labels":["political"]}
            {"id":"n#1","text":"Rain fell on the orchard all of Tuesday","labels":[]}
            {"id":"o#1","text":"An archive of erotica was sold for little","labels":["adult"]}
            {"id":"p#1","text":"Ferries were late and nobody minded much","labels":[]}
            {"id":"q#1","text":"Peace envoys flew home without a treaty","labels":["political"]}
            {"id":"r#1","text":"Bake until golden, then cool on a rack","labels":[]}
            """);
    Path recipe = folder.resolve("recipe.yaml");
    String text =
        Files.readString(Path.of("training/recipes/quickstart.yaml"))
            .replace("path: training/corpus", "path: '" + corpus + "'");
    Files.writeString(recipe, text);
    Path other = folder.resolve("other.yaml");
    Files.writeString(other, text.replace("[political, adult]", "[adult, political]"));

    CommandRun run = evaluate("--resamples", 100, "--baselines", "--train", recipe);
    CommandRun both = evaluate("--resamples", 100, "--baselines", "--train", recipe, corpus);
    CommandRun foreign = evaluate("--resamples", 100, "--baselines", "--train", other);

    assertThat(run.status()).as(run.err()).isEqualTo(Main.DONE);
    assertThat(folder.resolve("report/report.md"))
        .content(StandardCharsets.UTF_8)
        .contains("| TF-IDF, logistic regression | adult | ", "source by source");
    assertThat(both.err())
        .isEqualTo("discern: --train: takes one recipe, or corpora, but not both\n");
    assertThat(foreign.err())
        .isEqualTo(
            "discern: "
                + other
                + ": is a recipe for adult, political, but the model knows political, adult\n");
  }

  @Test
  void checksAloneAreRunAndHeldAgainstTheirFloors() throws IOException {
    Path suite = Files.createDirectories(folder.resolve("suite"));
    String header =
        "{\"capability\":\"%s\",\"title\":\"The %s\",\"description\":\"D\",\"kind\":\"labels\",\"floor\":0.9}\n";
    String right = "{\"id\":\"%s\",\"text\":\"a vote again\",\"expect\":{\"political\":true}}\n";
    String wrong = "{\"id\":\"%s\",\"text\":\"the soup again\",\"expect\":{\"adult\":true}}\n";
    Files.writeString(suite.resolve("a.jsonl"), fill(header, "a", "easy") + fill(right, 1));
    Files.writeString(
        suite.resolve("b.jsonl"), fill(header, "b", "hard") + fill(right, 2) + fill(wrong, 3));
    Path out = folder.resolve("checked");
    Object[] words = {"evaluate", "--model", model, "--checks=" + suite, "--out", out, "--gate"};

    CommandRun open = CommandRun.of(Arrays.copyOf(words, words.length - 1));
    CommandRun gated = CommandRun.of(words);

    assertThat(open.status()).isEqualTo(Main.DONE);
    assertThat(gated.status()).isEqualTo(Main.DONE_WITH_FAILURES);
    assertThat(open.out())
        .containsPattern("(?m)^The easy +labels +1\\.000 \\[.*] \\(1/1\\) +0\\.90$")
        .containsPattern("(?m)^The hard +labels +0\\.500 \\[.*] \\(1/2\\) +0\\.90 below$")
        .containsPattern("(?m)^all +0\\.667 \\[.*] \\(2/3\\)$");
    assertThat(out.resolve("checks.md")).content(StandardCharsets.UTF_8).contains("the soup again");
    assertThat(out.resolve("checks.json"))
        .content(StandardCharsets.UTF_8)
        .contains("\"belowFloor\" : true");
    assertThat(out.resolve("report.json")).doesNotExist();
  }

  private static String fill(String frame, Object... words) {
    return String.format(Locale.ROOT, frame, words);
  }

  @Test
  void badInputIsOneLineAndStatusTwo() throws IOException {
    Path out = folder.resolve("report");
    Path empty = Files.writeString(folder.resolve("empty.jsonl"), "");
    Path file = Files.writeString(folder.resolve("file"), "");

    CommandRun none = CommandRun.of("evaluate", "--model", model, "--out", out);
    CommandRun missing =
        CommandRun.of("evaluate", "--model", model, "--corpus", "none.jsonl", "--out", out);
    CommandRun nothing =
        CommandRun.of("evaluate", "--model", model, "--corpus", empty, "--out", out);
    CommandRun blocked =
        CommandRun.of("evaluate", "--model", model, "--corpus", corpus, "--out", file);
    CommandRun few = evaluate("--resamples", 10);
    CommandRun noModel =
        CommandRun.of("evaluate", "--model", "none", "--corpus", corpus, "--out", out);

    assertThat(none.err()).startsWith("discern: --corpus: missing");
    assertThat(missing.err()).isEqualTo("discern: none.jsonl: no such file or folder\n");
    assertThat(nothing.err()).contains("discern: " + empty + ": the file is empty\n");
    assertThat(blocked.err()).contains("discern: " + file.resolve("report.json"));
    assertThat(few.err()).startsWith("discern: --resamples: too few resamples");
    assertThat(noModel.err()).isEqualTo("discern: none: no such model bundle\n");
    assertThat(Stream.of(none, missing, nothing, blocked, few, noModel).map(CommandRun::status))
        .containsOnly(Main.BAD_INPUT);
  }

  @Test
  void helpShowsAnExample() {
    CommandRun run = CommandRun.of("evaluate", "--help");

    assertThat(run.status()).isEqualTo(Main.DONE);
    assertThat(run.out()).contains("  discern evaluate --corpus dev.jsonl ");
  }

  @Test
  void disguisesAreMeasuredWhenAskedFor() {
    CommandRun run = evaluate("--resamples", 100, "--disguises");

    assertThat(run.status()).isEqualTo(Main.DONE);
    assertThat(run.out())
        .containsPattern("(?m)^political +as written +1\\.000 \\[.*] \\(6/6\\)")
        .containsPattern("(?m)^adult +all disguises +0\\.\\d+ .*\\(\\d+/70\\) ");
    assertThat(folder.resolve("report/report.json"))
        .content(StandardCharsets.UTF_8)
        .contains("\"disguises\" : {", "\"lookalikes\" : {");
  }
}
