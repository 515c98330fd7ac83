package org.discern.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.discern.evaluation.report.JsonReport;
import org.discern.evaluation.report.Report;
import org.discern.passage.Policy;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Times a whole evaluation of 100,000 scored passages. Run with {@code mvn test
 * -Dtest=EvaluationBenchmark -Dtest.excluded.groups=none}.
 */
@Tag("benchmark")
final class EvaluationBenchmark {

  private static final int PASSAGES = 100_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Test
  void aHundredThousandPassagesTakeUnderTwentySeconds() {
    List<Example> examples = Examples.random(41_000, 1).subList(0, PASSAGES);
    Policy policy = Policy.uniform("half", Taxonomy.DEFAULT, 0.5);
    ClusteredBootstrap bootstrap = new ClusteredBootstrap(1, ClusteredBootstrap.DEFAULT_RESAMPLES);
    CorpusOrigin corpus = new CorpusOrigin("random", "");

    time(
        "figures and bootstrap",
        new Evaluator(Taxonomy.DEFAULT, policy, bootstrap, List.of()),
        corpus,
        examples);
    Duration all =
        time(
            "the same with all slices",
            new Evaluator(Taxonomy.DEFAULT, policy, bootstrap, Slicing.standard()),
            corpus,
            examples);

    assertThat(all).isLessThan(LIMIT);
  }

  private static Duration time(
      String what, Evaluator evaluator, CorpusOrigin corpus, List<Example> examples) {
    long start = System.nanoTime();
    Evaluation evaluation = evaluator.evaluate("random", corpus, examples);
    String json = new JsonReport().write(Report.of(evaluation));
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf(
        Locale.ROOT,
        "benchmark: %d passages, %d resamples, %s: %.1f s (%d kB of JSON)%n",
        examples.size(),
        ClusteredBootstrap.DEFAULT_RESAMPLES,
        what,
        taken.toMillis() / 1e3,
        json.length() / 1_000);
    return taken;
  }
}
