package org.discern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.discern.evaluation.tuning.PolicyFile;
import org.discern.passage.Taxonomy;
import org.discern.training.TinyModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCompareCommandTest {

  @TempDir static Path shared;
  private static Path model = Path.of("");
  private static Path corpus = Path.of("");

  @TempDir Path folder;

  @BeforeAll
  static void aTinyModelAndACorpus() throws IOException {
    model = TinyModel.train(shared);
    corpus = LabelledWords.write(shared.resolve("words.jsonl"));
  }

  private CommandRun compare(Object... more) {
    Object[] words = {
      "compare", model, model, "--corpus", corpus, "--resamples=100", "--out", folder
    };
    return CommandRun.of(
        Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(Object[]::new));
  }

  /** A policy that never flags adult. */
  private Path withoutAdult() throws IOException {
    return Files.writeString(
        folder.resolve("policy.yaml"), "name: mild\nthresholds:\n  political: 0.5\n  adult: 1.0\n");
  }

  @Test
  void theSameModelPassesEveryGate() {
    CommandRun run = compare("--max-flips", "0%", "--no-worse");

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(Main.DONE);
    assertThat(run.out()).contains("labels change on 0.000 [0.000, 0.168] (0/19) of the passages");
    assertThat(folder.resolve("compare.md"))
        .content(StandardCharsets.UTF_8)
        .startsWith("# From tiny@sha256:");
    assertThat(folder.resolve("compare.json"))
        .content(StandardCharsets.UTF_8)
        .contains("\"worse\" : false");
    assertThat(PolicyFile.read(folder.resolve("policy-same-precision.yaml"), Taxonomy.DEFAULT))
        .isNotNull();
    assertThat(folder.resolve("policy-same-match-rate.yaml")).exists();
  }

  @Test
  void aModelThatFlagsNothingFailsBothGates() throws IOException {
    Path mild = withoutAdult();

    CommandRun ungated = compare("--policy-after", mild);
    CommandRun gated = compare("--policy-after", mild, "--max-flips", "0.02", "--no-worse");

    assertThat(ungated.status()).isEqualTo(Main.DONE);
    assertThat(gated.status()).isEqualTo(Main.DONE_WITH_FAILURES);
    assertThat(gated.out())
        .contains("Gate: more labels change than 0.02", "(6/19) of the passages");
    assertThat(folder.resolve("compare.json"))
        .content(StandardCharsets.UTF_8)
        .contains("\"effect\" : \"broken\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--max-flips=2x", "--max-flips=200%", "--policy-after=none.yaml"})
  void badInputIsOneLineAndStatusTwo(String option) {
    CommandRun run = compare(option);

    assertThat(run.status()).isEqualTo(Main.BAD_INPUT);
    assertThat(run.err()).startsWith("discern: ").hasLineCount(1);
  }

  @Test
  void bothBundlesMustBeThere() {
    CommandRun run =
        CommandRun.of("model", "compare", model, "none", "--corpus", corpus, "--out", folder);

    assertThat(run.status()).isEqualTo(Main.BAD_INPUT);
    assertThat(run.err()).isEqualTo("discern: none: no such model bundle\n");
  }
}
