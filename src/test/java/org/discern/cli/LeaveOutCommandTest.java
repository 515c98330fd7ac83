package org.discern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.discern.training.TinyModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaveOutCommandTest {

  @TempDir private Path folder;
  private Path recipe = Path.of("");

  @BeforeEach
  void aRecipeWhoseCorporaNameSources() throws IOException {
    TinyModel.train(folder);
    recipe = folder.resolve("tiny.yaml");
    for (String name : new String[] {"tiny.jsonl", "tiny-dev.jsonl"}) {
      Path corpus = folder.resolve(name);
      String records = Files.readString(corpus);
      Files.writeString(
          corpus,
          records
              .replace("{\"id\":\"porn", "{\"source\":\"forum\",\"genre\":\"talk\",\"id\":\"porn")
              .replace("{\"id\":\"soup", "{\"source\":\"forum\",\"id\":\"soup")
              .replace("{\"id\":\"vote", "{\"source\":\"wire\",\"id\":\"vote"));
    }
  }

  private CommandRun leaveOut(String each) {
    return CommandRun.of(
        "leave-out",
        "--recipe",
        recipe,
        "--each",
        each,
        "--out",
        folder.resolve("out"),
        "--resamples",
        100);
  }

  @Test
  void everySourceIsMeasuredWithAndWithoutIt() {
    CommandRun run = leaveOut("forum,wire");

    assertThat(run.status()).as(run.err()).isEqualTo(Main.DONE);
    assertThat(run.out())
        .containsPattern("(?m)^forum, political +4 +0 +– +–")
        .containsPattern("(?m)^forum, adult +4 +2 ")
        .containsPattern("(?m)^wire, political +2 +2 ");
    assertThat(folder.resolve("out/leave-out.md"))
        .content()
        .contains("| forum | 12 | 4 | 4 | tiny@sha256:", "| wire | 6 | 2 | 2 | tiny@sha256:")
        .containsPattern("\\| forum ⚠ \\| 4 \\| 2 \\| average precision \\| 1\\.000 ")
        .contains("too few to conclude from", "| command | discern leave-out ");
    assertThat(folder.resolve("out/leave-out.json"))
        .content()
        .contains("\"forum\" : {", "\"passagesLeftOut\" : 12", "\"known\" : 4");
    assertThat(folder.resolve("out/all/manifest.json")).exists();
    assertThat(folder.resolve("out/without-forum/manifest.json")).content().contains("\"without\"");
  }

  @Test
  void aFieldOfTheCorpusCanBeLeftOutToo() {
    CommandRun run = leaveOut("genre=talk");

    assertThat(run.status()).as(run.err()).isEqualTo(Main.DONE);
    assertThat(run.out()).containsPattern("(?m)^genre=talk, adult +2 +2 ");
    assertThat(folder.resolve("out/without-genre=talk/manifest.json")).exists();
  }

  @Test
  void whatIsNowhereIsNamedBeforeAnythingIsTrained() throws IOException {
    Path dev = folder.resolve("tiny-dev.jsonl");
    Files.writeString(dev, Files.readString(dev).replace("\"source\":\"wire\",", ""));

    CommandRun unknown = leaveOut("forum,wires");
    CommandRun unmeasured = leaveOut("forum,wire");

    assertThat(unknown.status()).isEqualTo(Main.BAD_INPUT);
    assertThat(unknown.err())
        .isEqualTo(
            "discern: leaving out wires: no training passage has this source (known: forum, wire)\n");
    assertThat(unmeasured.err())
        .isEqualTo("discern: --each: no dev passage to measure on is of wire (" + dev + ")\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aModelTrainedWithoutASourceSaysSo() {
    Path out = folder.resolve("model");
    CommandRun run =
        CommandRun.of("train", "--recipe", recipe, "--out", out, "--leave-out", "forum");
    CommandRun info = CommandRun.of("model", "info", out);

    assertThat(run.err()).contains("12 passages left out: forum");
    assertThat(info.out()).contains("  without: forum", "sourceNames: wire");
  }
}
