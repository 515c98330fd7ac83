package org.discern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.discern.training.TinyModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCommandTest {

  @TempDir static Path shared;
  private static Path model = Path.of("");

  @TempDir Path folder;

  @BeforeAll
  static void aTinyModel() throws IOException {
    model = TinyModel.train(shared);
  }

  @Test
  void infoTellsWhatTheBundleIs() {
    CommandRun run = CommandRun.of("model", "info", model);

    assertThat(run.status()).isEqualTo(Main.DONE);
    assertThat(run.out())
        .containsPattern("model +tiny@sha256:[0-9a-f]{12}")
        .contains("categories  political, adult")
        .containsPattern("network\\.zip +[0-9,]+")
        .containsPattern("political +0\\.\\d{4} +0\\.1000 +none")
        .contains("  seed: 7", "    | name: tiny");
  }

  @Test
  void aSoundBundleIsVerified() {
    CommandRun run = CommandRun.of("model", "verify", model);

    assertThat(run.status()).isEqualTo(Main.DONE);
    assertThat(run.out()).contains("checksums hold: tiny@sha256:", "holds: forward pass and");
  }

  @Test
  void aChangedFileFailsVerification() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    for (String name :
        new String[] {
          "manifest.json", "network.zip", "lexicon.txt", "encoding.bin", "policy.yaml"
        }) {
      Files.copy(model.resolve(name), copy.resolve(name));
    }
    Files.writeString(copy.resolve("lexicon.txt"), "\nmore", StandardOpenOption.APPEND);

    CommandRun run = CommandRun.of("model", "verify", copy);

    assertThat(run.status()).isEqualTo(Main.DONE_WITH_FAILURES);
    assertThat(run.out())
        .startsWith("FAILED: " + copy.resolve("lexicon.txt") + ": corrupted or changed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"info", "verify"})
  void aMissingBundleIsBadInput(String command) {
    CommandRun run = CommandRun.of("model", command, "none");

    assertThat(run.status()).isEqualTo(Main.BAD_INPUT);
    assertThat(run.err()).isEqualTo("discern: none: no such model bundle\n");
  }

  @Test
  void aCommandMustBeNamed() {
    CommandRun run = CommandRun.of("model");

    assertThat(run.status()).isEqualTo(Main.BAD_INPUT);
    assertThat(run.err()).contains("model needs a command: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"info", "verify"})
  void everyHelpShowsAnExample(String command) {
    assertThat(CommandRun.of("model", command, "--help").out())
        .contains("  discern model " + command + " ");
  }
}
