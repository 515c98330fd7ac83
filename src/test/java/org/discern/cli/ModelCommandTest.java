package org.discern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Stream;
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

  @Test
  void theCardHoldsTheNumbersOfTheReport() throws IOException {
    Path report = report();
    Path readme =
        Files.writeString(
            folder.resolve("README.md"),
            "# R\n<!-- numbers: x -->\nstale\n<!-- numbers end -->\nend\n");
    Path card = folder.resolve("card.md");

    CommandRun run =
        CommandRun.of(
            "model",
            "card",
            model,
            "--report",
            report.resolve("report.json"),
            "--notes",
            notes(""),
            "--checks",
            report.resolve("checks.json"),
            "--out",
            card,
            "--readme",
            readme);

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(Main.DONE);
    assertThat(card)
        .content(StandardCharsets.UTF_8)
        .startsWith("# Model card: tiny\n\n`tiny@sha256:")
        .contains(
            "| adult | 19 | 7 | ", " (6/7) |", "| Words | CC0 | 48 | ", "Left out because old.")
        .contains("  - Measured by “Plain”: 1.000 [0.207, 1.000] (1/1) of the cases pass.")
        .contains("| political | ", "| seed | 7 | ");
    assertThat(readme)
        .content(StandardCharsets.UTF_8)
        .startsWith("# R\n<!-- numbers: x -->\n\nOn 19 passages")
        .contains("| adult | 19 | 7 | ")
        .endsWith("<!-- numbers end -->\nend\n")
        .doesNotContain("stale");
  }

  @Test
  void aCardNeedsTheLicenceOfEverySourceAndTheReportOfThisModel() throws IOException {
    Path report = report().resolve("report.json");
    Path other = Files.writeString(folder.resolve("other.json"), "{\"model\":\"big\"}");
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "purpose: x\nsorces: []\n");

    CommandRun unnamed =
        CommandRun.of(
            "model", "card", model, "--report", report, "--notes", notes("not"), "--out", "x");
    CommandRun ofOther =
        CommandRun.of("model", "card", model, "--report", other, "--notes", notes(""));
    CommandRun badNotes =
        CommandRun.of("model", "card", model, "--report", report, "--notes", broken);
    CommandRun noMarks =
        CommandRun.of(
            "model",
            "card",
            model,
            "--report",
            report,
            "--notes",
            notes(""),
            "--out",
            folder.resolve("card.md"),
            "--readme",
            broken);

    assertThat(unnamed.err()).startsWith("discern: card notes: no source \"");
    assertThat(ofOther.err())
        .startsWith("discern: " + other + ": reports on \"big\", not on \"tiny@sha256:");
    assertThat(badNotes.err()).startsWith("discern: " + broken + ":").contains("'sources'");
    assertThat(noMarks.err()).startsWith("discern: " + broken + ": has no \"<!-- numbers:");
    assertThat(
            Stream.of(unnamed, ofOther, badNotes, noMarks)
                .allMatch(each -> each.status() == Main.BAD_INPUT))
        .isTrue();
  }

  private Path report() throws IOException {
    Path corpus = LabelledWords.write(folder.resolve("words.jsonl"));
    Path checks = Files.createDirectories(folder.resolve("checks"));
    Files.writeString(
        checks.resolve("plain.jsonl"),
        """
        {"capability":"plain","title":"Plain","description":"D","kind":"labels","floor":0.9}
        {"id":"p1","text":"a vote again","expect":{"political":true}}
        """);
    Path report = folder.resolve("report");
    CommandRun.of(
        "evaluate",
        "--model",
        model,
        "--corpus",
        corpus,
        "--checks",
        checks,
        "--out",
        report,
        "--resamples",
        100);
    return report;
  }

  private Path notes(String prefix) throws IOException {
    return Files.writeString(
        folder.resolve("notes.yaml"),
        String.format(
            Locale.ROOT,
            """
            purpose: For tests.
            sources:
              - {key: '%s', title: Words, licence: CC0, note: Frames with words.}
            excluded:
              - {title: The rest, why: Left out because old.}
            limits:
              - {title: Plain, text: It is plain., checks: [plain]}
            """,
            prefix + shared.resolve("tiny.jsonl")));
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
  @ValueSource(strings = {"info", "verify", "card", "compare"})
  void everyHelpShowsAnExample(String command) {
    assertThat(CommandRun.of("model", command, "--help").out())
        .contains("  discern model " + command + " ");
  }
}
