package org.discern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.discern.evaluation.tuning.PolicyFile;
import org.discern.passage.Category;
import org.discern.passage.Taxonomy;
import org.discern.training.TinyModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TuneCommandTest {

  @TempDir static Path shared;
  private static Path model = Path.of("");
  private static Path corpus = Path.of("");

  @TempDir Path folder;

  @BeforeAll
  static void aTinyModelAndACorpus() throws IOException {
    model = TinyModel.train(shared);
    corpus = LabelledWords.write(shared.resolve("words.jsonl"));
  }

  private CommandRun tune(String requirement, Object... more) {
    Object[] words = {"tune", "--model", model, "--corpus", corpus, "--require", requirement};
    Object[] all = new Object[words.length + more.length];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return CommandRun.of(all);
  }

  @Test
  void theThresholdIsPrintedWithItsNeighboursAndWritten() {
    Path file = folder.resolve("policies/strict.yaml");

    CommandRun run =
        tune(
            "adult: recall max where precision >= 0.90",
            "--require",
            "political: F1 max",
            "--name",
            "strict",
            "--out",
            file);

    assertThat(run.status()).isEqualTo(Main.DONE);
    assertThat(run.out())
        .contains("adult: recall max where precision >= 0.9\n")
        .contains("on 19 judged passages, 7 of them positive")
        .containsPattern("with precision >= 0\\.85 +0\\.\\d+ ")
        .contains("political: F1 max")
        .endsWith("Written: " + file + System.lineSeparator());
    PolicyFile policy = PolicyFile.read(file, Taxonomy.DEFAULT);
    assertThat(policy.policy().name()).isEqualTo("strict");
    assertThat(policy.policy().threshold(Category.of("adult"))).isPresent();
    assertThat(policy.origin())
        .hasValueSatisfying(origin -> assertThat(origin.model()).startsWith("tiny@sha256:"));
  }

  @Test
  void whatCannotBeMetIsSaidAndNothingIsWritten() {
    Path file = folder.resolve("policy.yaml");

    CommandRun run =
        tune(
            "adult: recall max where precision >= 0.99",
            "--confident",
            "--prevalence",
            "adult=0.01",
            "--out",
            file);

    assertThat(run.status()).isEqualTo(Main.DONE_WITH_FAILURES);
    assertThat(run.out()).contains("infeasible: the best lower bound of precision");
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "adult: recall most; --name=x; --require: \"adult: recall most\" is not of the form",
        "adlut: F1 max; --name=x; --require: unknown category \"adlut\"",
        "adult: F1 max; --prevalence=adult=2; --prevalence: not a prevalence between 0 and 1: 2.0",
        "adult: F1 max; --prevalence=sport=0.1; --prevalence: unknown category \"sport\"",
        "adult: F1 max; --require=adult: recall max; --require: \"adult\" has two requirements",
      })
  void badInputIsOneLineAndStatusTwo(String requirement, String option, String message) {
    CommandRun run = tune(requirement, option);

    assertThat(run.status()).isEqualTo(Main.BAD_INPUT);
    assertThat(run.err()).startsWith("discern: " + message);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void helpShowsAnExample() {
    assertThat(CommandRun.of("tune", "--help").out())
        .contains("  discern tune --corpus dev.jsonl --require \"adult: recall max where");
  }
}
