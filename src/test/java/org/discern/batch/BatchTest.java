package org.discern.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.discern.passage.Policy;
import org.discern.passage.Taxonomy;
import org.discern.screening.Screener;
import org.discern.screening.WordClassifier;
import org.discern.text.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {

  private static final Policy EVEN = Policy.uniform("even", Taxonomy.DEFAULT, 0.5);

  @TempDir Path folder;

  private final WordClassifier classifier = new WordClassifier();
  private final Screener screener = classifier.screener(EVEN);

  @Test
  void resultsComeInInputOrderWhateverTheNumberOfThreads() throws IOException {
    Path input = records(2_000);

    String one = jsonl(input, 1);
    String eight = jsonl(input, 8);

    assertThat(eight).isEqualTo(one);
    assertThat(one.lines()).hasSize(2_000);
    assertThat(one.lines().toList().get(1_234)).startsWith("{\"id\":\"r1234\"");
  }

  @Test
  void whatCannotBeReadIsAFailureInItsPlaceAndTheRestIsScreened() throws IOException {
    Path input = folder.resolve("in.jsonl");
    Files.writeString(
        input,
        "{\"id\":\"1\",\"text\":\"They vote.\"}\nbroken\n{\"id\":\"3\",\"text\":\"Nude.\"}\n");
    Heard heard = new Heard();
    StringWriter out = new StringWriter();

    BatchTally tally =
        batch(2).write(Articles.of(List.of(input)), ResultFormat.jsonl(), out, heard);

    assertThat(out.toString().lines().map(line -> line.substring(0, 10)))
        .containsExactly("{\"id\":\"1\",", "{\"source\":", "{\"id\":\"3\",");
    assertThat(heard.failures).extracting(Failure::position).containsExactly("2");
    assertThat(tally)
        .isEqualTo(
            new BatchTally(
                2, 2, 1, 0, 0, Map.of(Category.of("political"), 1L, Category.of("adult"), 1L)));
  }

  @Test
  void anArticleThatCannotBeScreenedFailsAlone() throws IOException {
    Path input = folder.resolve("in.jsonl");
    Files.writeString(
        input,
        """
        {"id":"1","text":"Vote."}
        {"id":"2","text":"unscorable"}
        {"id":"3","text":"Nude."}
        """);

    String results = jsonl(input, 2);

    assertThat(results.lines().toList().get(1))
        .isEqualTo(
            "{\"source\":\""
                + input
                + "\",\"position\":\"\",\"error\":\"article \\\"2\\\" could not be screened:"
                + " java.lang.IllegalStateException: told to fail\"}");
    assertThat(results.lines()).hasSize(3);
  }

  @Test
  void aBatchOfNothingHasHeadAndFoot() {
    StringWriter out = new StringWriter();
    ResultFormat html = ResultFormat.html(Taxonomy.DEFAULT, "m", EVEN);

    batch(1).write(Articles.of(List.of()), html, out, BatchListener.silent());

    assertThat(out.toString()).startsWith("<!doctype html>").endsWith("</html>\n");
  }

  @Test
  void aWriterThatFailsEndsTheBatch() throws IOException {
    Path input = records(1_000);
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException("disk full");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    assertThatThrownBy(
            () ->
                batch(2)
                    .write(
                        Articles.of(List.of(input)),
                        ResultFormat.jsonl(),
                        full,
                        BatchListener.silent()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("disk full");
  }

  @Test
  void aFileCutAnywhereIsContinuedToTheSameBytes() throws IOException {
    Path input = records(4);
    Files.writeString(input, "broken\n" + Files.readString(input) + "{\"id\":\"end\"}\n");
    byte[] whole = jsonl(input, 2).getBytes(StandardCharsets.UTF_8);
    Path out = folder.resolve("out.jsonl");

    for (int cut = 0; cut <= whole.length; cut++) {
      boolean nearLineFeed = cut > 1 && (whole[cut - 1] == '\n' || whole[cut - 2] == '\n');
      if (cut % 17 > 0 && !nearLineFeed) {
        continue;
      }
      Files.write(out, Arrays.copyOf(whole, cut));

      BatchTally tally = batch(2).resume(Articles.of(List.of(input)), out, BatchListener.silent());

      assertThat(Files.readAllBytes(out)).as("cut at %d", cut).isEqualTo(whole);
      assertThat(tally.articles()).isEqualTo(4);
      assertThat(tally.failures()).isEqualTo(2);
    }
  }

  @Test
  void aFileThatDoesNotExistIsBegun() throws IOException {
    Path input = records(3);
    Path out = folder.resolve("out.jsonl");

    batch(1).resume(Articles.of(List.of(input)), out, BatchListener.silent());

    assertThat(Files.readString(out)).isEqualTo(jsonl(input, 1));
  }

  @Test
  void whatIsDoneIsNotScreenedAgainButForTheLastArticle() throws IOException {
    Path input = records(300);
    Path out = folder.resolve("out.jsonl");
    Files.writeString(out, jsonl(input, 1));
    int calls = classifier.calls();

    batch(1).resume(Articles.of(List.of(input)), out, BatchListener.silent());

    assertThat(classifier.calls()).isEqualTo(calls + 1);
  }

  @Test
  void anotherModelPolicyUnitOrThresholdIsRefusedAndTheFileLeftAlone() throws IOException {
    Path input = records(5);
    String begun = jsonl(input, 1).lines().limit(3).reduce("", (a, b) -> a + b + "\n") + "{\"id";
    Path out = folder.resolve("out.jsonl");
    Files.writeString(out, begun);
    WordClassifier other = new WordClassifier();

    assertRefused(
        input,
        out,
        Screener.of("other@sha256:1", other, other, EVEN),
        out
            + ":1: cannot be continued: the model was words@sha256:000000000000, now it is"
            + " other@sha256:1");
    assertRefused(
        input,
        out,
        other.screener(EVEN.with(Category.of("adult"), 0.7)),
        out + ":1: cannot be continued: the policy was even, now it is even+adult=0.7");
    assertRefused(
        input,
        out,
        other.screener(new Policy("even", Map.of())),
        out
            + ":3: cannot be continued: \"r2\" comes out otherwise now: another text, unit or"
            + " threshold");
    assertThatThrownBy(
            () ->
                new Batch(screener, Unit.WHOLE, 1)
                    .resume(Articles.of(List.of(input)), out, BatchListener.silent()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("comes out otherwise now");
    assertThat(Files.readString(out)).isEqualTo(begun);
  }

  @Test
  void otherInputsAreRefused() throws IOException {
    Path input = records(5);
    Path out = folder.resolve("out.jsonl");
    String whole = jsonl(input, 1);
    Files.writeString(out, whole);

    Files.writeString(input, "{\"id\":\"new\",\"text\":\"x\"}\n" + Files.readString(input));
    assertRefused(
        input, out, screener, out + ":1: cannot be continued: the next article is \"new\" now");
    Files.writeString(input, "{\"id\":\"r0\",\"text\":\"They vote. A nude.\"}\n");
    assertRefused(
        input,
        out,
        screener,
        out + ":2: cannot be continued: there are fewer records now than the file has results");
    Files.writeString(input, "broken\n");
    assertThatThrownBy(
            () -> batch(1).resume(Articles.of(List.of(input)), out, BatchListener.silent()))
        .hasMessageContaining("cannot be continued: this record now fails: ");
    assertThat(Files.readString(out)).isEqualTo(whole);
  }

  @Test
  void aFileThatIsNoResultsIsRefused() throws IOException {
    Path input = records(1);
    Path out = folder.resolve("diary.txt");
    Files.writeString(out, "Dear diary,\n");

    assertRefused(input, out, screener, out + ":1: cannot be continued: not a line of results");
    assertThat(out).content(StandardCharsets.UTF_8).isEqualTo("Dear diary,\n");
  }

  private void assertRefused(Path input, Path out, Screener by, String message) {
    assertThatThrownBy(
            () ->
                new Batch(by, Unit.SENTENCE, 2)
                    .resume(Articles.of(List.of(input)), out, BatchListener.silent()))
        .isInstanceOf(InputException.class)
        .hasMessage(message);
  }

  private Batch batch(int threads) {
    return new Batch(screener, Unit.SENTENCE, threads);
  }

  private String jsonl(Path input, int threads) {
    StringWriter out = new StringWriter();
    batch(threads)
        .write(Articles.of(List.of(input)), ResultFormat.jsonl(), out, BatchListener.silent());
    return out.toString();
  }

  private Path records(int count) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append("{\"id\":\"r").append(i).append("\",\"text\":\"They vote. A nude.");
      lines.append(" Rain é.".repeat(i % 5)).append("\"}\n");
    }
    return Files.writeString(folder.resolve("in.jsonl"), lines);
  }

  private static final class Heard implements BatchListener {
    private final List<Failure> failures = new ArrayList<>();

    @Override
    public void failed(Failure failure) {
      failures.add(failure);
    }

    @Override
    public void progressed(BatchTally soFar) {}
  }
}
