package org.discern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.discern.training.TinyModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {

  @TempDir private Path folder;
  private Path model = Path.of("");
  private Path expected = Path.of("");

  @BeforeEach
  void acceptedFiguresOfATinyModel() throws IOException {
    model = TinyModel.train(folder);
    expected =
        Files.writeString(
            folder.resolve("expected.yaml"), "recipe: " + folder.resolve("tiny.yaml") + "\n");
    assertThat(CommandRun.of("reproduce", expected, "--model", model, "--accept").status())
        .isEqualTo(Main.DONE);
  }

  private void edit(String from, String to) throws IOException {
    String text = Files.readString(expected);
    assertThat(text).contains(from);
    Files.writeString(expected, text.replaceFirst(from, to));
  }

  @Test
  void whatIsMeasuredAgainIsAsExpectedWhetherTrainedAnewOrNot() {
    CommandRun measured = CommandRun.of("reproduce", expected, "--model", model);
    CommandRun trained = CommandRun.of("reproduce", expected, "--out", folder.resolve("again"));

    assertThat(measured.out()).contains("All 16 figures are as " + expected + " expects.");
    assertThat(measured.status()).isEqualTo(Main.DONE);
    assertThat(trained.status()).as(trained.out()).isEqualTo(Main.DONE);
    assertThat(folder.resolve("again/manifest.json")).exists();
  }

  @Test
  void aFigureFailsForWorseAndForBetterAndSaysHowToAcceptIt() throws IOException {
    edit("average precision:\n      expected: 1.0", "average precision:\n      expected: 0.99");
    edit(
        "flagged:\n      expected: 4\n      tolerance: 10",
        "flagged:\n      expected: 7\n      tolerance: 2");

    CommandRun run = CommandRun.of("reproduce", expected, "--model", model);

    assertThat(run.status()).isEqualTo(Main.DONE_WITH_FAILURES);
    assertThat(run.out())
        .containsPattern(
            "(?m)^political average precision +0\\.9900 +0\\.0050 +1\\.0000 +\\+0\\.0100 +off$")
        .containsPattern("(?m)^political flagged +7 +2 +4 +-3 +off$")
        .containsPattern("(?m)^adult recall +1\\.0000 +0\\.0100 +1\\.0000 +\\+0\\.0000$")
        .contains("2 of 16 figures are off those in " + expected)
        .contains("discern reproduce " + expected + " --model " + model + " --accept");
  }

  @Test
  void acceptingKeepsTolerances() throws IOException {
    edit(
        "average precision:\n      expected: 1.0\n      tolerance: 0.005",
        "average precision:\n      expected: 0.5\n      tolerance: 0.25");

    CommandRun run = CommandRun.of("reproduce", expected, "--model", model, "--accept");

    assertThat(run.out()).isEqualTo("Written: " + expected + "\n");
    assertThat(expected)
        .content(StandardCharsets.UTF_8)
        .startsWith("# What a model")
        .contains("average precision:\n      expected: 1.0\n      tolerance: 0.25");
  }

  @Test
  void otherDataIsAnErrorOfItsOwnAndNothingIsTrained() throws IOException {
    Path corpus = folder.resolve("tiny.jsonl");
    Files.writeString(corpus, Files.readString(corpus).replaceFirst("rain today", "hail today"));

    CommandRun run = CommandRun.of("reproduce", expected);
    CommandRun old = CommandRun.of("reproduce", expected, "--model", model);

    assertThat(run.status()).isEqualTo(Main.BAD_INPUT);
    assertThat(run.err())
        .startsWith("discern: " + expected + ": " + corpus + " has the fingerprint ")
        .contains("verify the data before judging the score")
        .doesNotContain("epoch");
    assertThat(old.status()).isEqualTo(Main.DONE);
  }

  @Test
  void anotherDevSetOrAModelOfOtherCorporaIsOtherDataToo() throws IOException {
    Path dev = folder.resolve("tiny-dev.jsonl");
    Path corpus = folder.resolve("tiny.jsonl");
    edit(corpus + ": ", corpus + ": x");
    CommandRun learned = CommandRun.of("reproduce", expected, "--model", model);
    Files.writeString(dev, Files.readString(dev).replaceFirst("rain", "hail"));
    CommandRun measured = CommandRun.of("reproduce", expected, "--model", model);

    assertThat(learned.err()).contains("tiny.jsonl has the fingerprint").contains(", expected x");
    assertThat(measured.err()).contains("tiny-dev.jsonl has the fingerprint");
  }

  @Test
  void aFileThatIsWrongIsNamedWithItsLine() throws IOException {
    edit(
        "  political:\n    average precision:\n      expected: 1.0",
        "  political:\n    average precision:\n      expected: most");
    CommandRun wrong = CommandRun.of("reproduce", expected, "--model", model);
    CommandRun none = CommandRun.of("reproduce", folder.resolve("none.yaml"));
    Files.writeString(expected, "recipe: " + folder.resolve("tiny.yaml"));
    CommandRun fresh = CommandRun.of("reproduce", expected, "--model", model);

    assertThat(wrong.err())
        .containsPattern("expected\\.yaml:\\d+: expected a number between 0 and 1, found \"most\"");
    assertThat(none.err()).contains("none.yaml: no such file");
    assertThat(fresh.err()).contains("expects nothing yet; --accept writes what is measured");
  }
}
