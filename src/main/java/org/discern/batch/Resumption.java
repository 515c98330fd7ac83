package org.discern.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.discern.passage.Article;
import org.discern.passage.InputException;
import org.discern.screening.Screener;
import org.discern.text.Unit;

/**
 * Goes along an unfinished JSONL file and the entries side by side until the file's complete lines
 * are used up, then opens the file behind them.
 *
 * <p>How lines are compared, and why, is told in {@link Batch#resume}.
 */
final class Resumption implements Closeable {

  private static final int LONGEST_LINE = 1 << 30;

  private final Path file;
  private final JsonlFormat format;
  private final Screener screener;
  private final Unit unit;
  private final JsonMapper json = new JsonMapper();
  private final InputStream in;
  private final ByteLines lines;
  private long kept;
  private BatchTally tally = BatchTally.NONE;
  private Optional<Remembered> last = Optional.empty();
  private Optional<Writer> out = Optional.empty();

  private Resumption(Path file, InputStream in, JsonlFormat format, Screener screener, Unit unit) {
    this.file = file;
    this.format = format;
    this.screener = screener;
    this.unit = unit;
    this.in = in;
    this.lines = new ByteLines(in, LONGEST_LINE);
  }

  /** Opens the file for reading; a file that does not exist counts as empty. */
  static Resumption of(Path file, JsonlFormat format, Screener screener, Unit unit)
      throws IOException {
    InputStream in =
        Files.exists(file) ? Files.newInputStream(file) : InputStream.nullInputStream();
    return new Resumption(file, in, format, screener, unit);
  }

  /**
   * Whether the result of this entry, which is the next one, is in the file already. After the
   * first that is not, none is.
   */
  boolean isDone(Entry entry) {
    if (out.isPresent()) {
      return false;
    }
    Optional<byte[]> line = nextLine();
    if (line.isEmpty()) {
      openBehind();
      return false;
    }
    if (entry instanceof Failure failure) {
      requireSame(line.get(), failure);
      tally = tally.plus(BatchTally.of(failure));
    } else if (entry instanceof Entry.Found found) {
      requireSame(line.get(), found.article());
      last = Optional.of(new Remembered(found.article(), line.get(), lines.number()));
      tally = tally.plus(new BatchTally(1, 0, 0, 0, 0, Map.of()));
    }
    kept = lines.offset();
    return true;
  }

  /** Called after the last entry: refuses a file that has more lines than there are entries. */
  void requireAllMatched() {
    if (out.isEmpty()) {
      if (nextLine().isPresent()) {
        throw refused(lines.number(), "there are fewer records now than the file has results");
      }
      openBehind();
    }
  }

  /** Where to append; only there once an entry was found not to be done. */
  Writer out() {
    return out.orElseThrow(() -> new IllegalStateException("the file is still being compared"));
  }

  /** The articles and failures found in the file. */
  BatchTally tally() {
    return tally;
  }

  @Override
  public void close() throws IOException {
    in.close();
    if (out.isPresent()) {
      out.get().close();
    }
  }

  /** The next complete line; a torn one at the end counts as none. */
  private Optional<byte[]> nextLine() {
    try {
      return lines.next().filter(line -> lines.isEnded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void openBehind() {
    last.ifPresent(this::requireSameAgain);
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.truncate(kept);
      channel.position(kept);
      out = Optional.of(new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireSame(byte[] line, Failure failure) {
    if (!Arrays.equals(line, withoutLineFeed(format.piece(failure)))) {
      throw refused(lines.number(), "this record now fails: " + failure);
    }
  }

  private void requireSame(byte[] line, Article article) {
    String model = screener.model();
    String policy = screener.policy().name();
    byte[] beginning = format.beginning(article, model, policy).getBytes(StandardCharsets.UTF_8);
    if (!startsWith(line, beginning)) {
      JsonNode found = parsed(line);
      requireEqual("the model", found.path("model").asText(model), model);
      requireEqual("the policy", found.path("policy").asText(policy), policy);
      throw refused(lines.number(), "the next article is \"" + article.id() + "\" now");
    }
  }

  private void requireEqual(String what, String then, String now) {
    if (!then.equals(now)) {
      throw refused(lines.number(), what + " was " + then + ", now it is " + now);
    }
  }

  private JsonNode parsed(byte[] line) {
    try {
      return json.readTree(new String(line, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw refused(lines.number(), "not a line of results");
    }
  }

  private void requireSameAgain(Remembered then) {
    String now = format.piece(new Result.Screened(screener.screen(then.article(), unit)));
    if (!Arrays.equals(then.line(), withoutLineFeed(now))) {
      String problem =
          "\""
              + then.article().id()
              + "\" comes out otherwise now: another text, unit or threshold";
      throw refused(then.number(), problem);
    }
  }

  private InputException refused(long line, String problem) {
    return new InputException(file + ":" + line, "cannot be continued: " + problem);
  }

  private static byte[] withoutLineFeed(String piece) {
    return piece.substring(0, piece.length() - 1).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean startsWith(byte[] line, byte[] beginning) {
    int mismatch = Arrays.mismatch(line, beginning);
    return mismatch < 0 || mismatch == beginning.length;
  }

  /** An article that is done, with its line. */
  private static final class Remembered {
    private final Article article;
    private final byte[] line;
    private final long number;

    Remembered(Article article, byte[] line, long number) {
      this.article = article;
      this.line = line;
      this.number = number;
    }

    Article article() {
      return article;
    }

    byte[] line() {
      return line;
    }

    long number() {
      return number;
    }
  }
}
