package org.discern.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The committed figures, against the recipes and the model they are of. */
class ExpectedFiguresTest {

  @Test
  @Tag("slow")
  void theQuickstartRecipeReachesItsFigures() {
    CommandRun run = CommandRun.of("reproduce", "training/expected/quickstart.yaml");

    assertThat(run.status()).as(run.out() + run.err()).isEqualTo(Main.DONE);
  }

  @Test
  void theShippedModelReachesItsFigures() {
    Path dev = Path.of("../shared/corpora/dev.jsonl.gz");
    assumeTrue(Files.exists(dev), dev + " is not here: the shipped model is not measured");

    CommandRun run =
        CommandRun.of("reproduce", "training/expected/default.yaml", "--model", "model/default");

    assertThat(run.status()).as(run.out() + run.err()).isEqualTo(Main.DONE);
  }
}
