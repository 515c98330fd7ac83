package org.discern.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.discern.passage.Classifier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Times loading and scoring with the shipped model. Run with {@code mvn test -Dtest=ModelBenchmark
 * -Dtest.excluded.groups=none}.
 */
@Tag("benchmark")
final class ModelBenchmark {

  private static final Path BUNDLE = Path.of("model/default");
  private static final int PASSAGES = 20_000;

  @BeforeEach
  void needsTheShippedModel() {
    Assumptions.assumeTrue(Files.isDirectory(BUNDLE), BUNDLE + " is absent");
  }

  @Test
  void loadingWarmTakesUnderASecond() {
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      times.add(timed(() -> Model.load(BUNDLE).policy()));
    }

    System.out.printf(
        Locale.ROOT,
        "load: %d ms cold, then %s%n",
        times.get(0).toMillis(),
        times.subList(1, times.size()).stream().map(each -> each.toMillis() + " ms").toList());
    assertThat(times.get(times.size() - 1)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void passagesPerSecond() throws Exception {
    List<String> texts = texts();
    try (Model model = Model.load(BUNDLE)) {
      Classifier network = model.onDeeplearning4j();
      List<String> few = texts.subList(0, PASSAGES / 10);
      model.score(texts);
      network.score(few);

      report("plain Java, 1 thread", PASSAGES, timed(() -> model.score(texts)));
      report("plain Java, 2 threads", 2 * PASSAGES, timed(() -> onTwoThreads(model, texts)));
      report("Deeplearning4j in batches of 64", few.size(), timed(() -> network.score(few)));
      assertThat(network.score(few)).hasSameSizeAs(few);
    }
  }

  private static boolean onTwoThreads(Model model, List<String> texts) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (Future<?> each :
          threads.invokeAll(List.of(() -> model.score(texts), () -> model.score(texts)))) {
        each.get();
      }
      return true;
    } finally {
      threads.shutdownNow();
    }
  }

  private static void report(String what, int passages, Duration time) {
    System.out.printf(
        Locale.ROOT, "%s: %,.0f passages/s%n", what, passages / (time.toNanos() / 1e9));
  }

  private static Duration timed(Callable<?> work) {
    long start = System.nanoTime();
    try {
      work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Passages of 20 words, made of the bundle's own lexicon. */
  private static List<String> texts() throws Exception {
    List<String> words = Files.readAllLines(BUNDLE.resolve(BundleFiles.LEXICON));
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < PASSAGES; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 20; word++) {
        text.append(words.get((i * 31 + word * 7919) % words.size())).append(' ');
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
