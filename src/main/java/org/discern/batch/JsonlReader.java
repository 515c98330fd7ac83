package org.discern.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.discern.passage.Article;

/**
 * Reads articles from JSONL: {@code {"id":"…","text":"…"}} a line, with {@code title} and {@code
 * source} where there are some. Other fields are left alone; blank lines hold no record.
 *
 * <p>A line that cannot be read is a failure with its number; the lines after it are read.
 */
final class JsonlReader {

  private final int longest;
  private final JsonMapper mapper;

  /** A reader that takes lines of up to {@code longest} bytes. */
  JsonlReader(int longest) {
    this.longest = longest;
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(longest).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    mapper =
        JsonMapper.builder(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  }

  /** Hands on what the stream holds, in order; a stream without a record is a failure. */
  void read(InputStream in, String source, Consumer<? super Entry> entries) {
    ByteLines lines = new ByteLines(in, longest);
    long records = 0;
    boolean more = true;
    while (more) {
      Optional<Entry> entry;
      try {
        Optional<byte[]> line = lines.next();
        more = line.isPresent();
        entry = line.flatMap(bytes -> entry(bytes, source, lines.number()));
      } catch (ByteLines.LineTooLongException e) {
        entry = Optional.of(Failure.at(source, lines.number(), e.problem()));
      } catch (IOException e) {
        more = false;
        entry = Optional.of(Failure.at(source, lines.number() + 1, Reason.of(e)));
      }
      records += entry.isPresent() ? 1 : 0;
      entry.ifPresent(entries);
    }
    if (records == 0) {
      entries.accept(Failure.of(source, "an empty file"));
    }
  }

  private Optional<Entry> entry(byte[] bytes, String source, long number) {
    try {
      String line = Utf8.decode(bytes);
      if (number == 1 && !line.isEmpty() && line.charAt(0) == Utf8.BYTE_ORDER_MARK) {
        line = line.substring(1);
      }
      if (line.isBlank()) {
        return Optional.empty();
      }
      return Optional.of(new Entry.Found(article(mapper.readTree(line), source)));
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      String problem = "not JSON at column " + column + ": " + e.getOriginalMessage();
      return Optional.of(Failure.at(source, number, Reason.oneLine(problem)));
    } catch (NotUtf8Exception e) {
      return Optional.of(Failure.at(source, number, e.getMessage()));
    } catch (BadFieldException e) {
      return Optional.of(Failure.at(source, number, e.problem));
    }
  }

  private static Article article(JsonNode record, String source) throws BadFieldException {
    if (!record.isObject()) {
      throw new BadFieldException("not a JSON object");
    }
    String id = required(record, "id");
    if (id.isEmpty()) {
      throw new BadFieldException("an empty \"id\"");
    }
    String text = required(record, "text");
    Optional<String> from = optional(record, "source").filter(value -> !value.isEmpty());
    return new Article(id, text, optional(record, "title"), from.or(() -> Optional.of(source)));
  }

  private static String required(JsonNode record, String field) throws BadFieldException {
    return optional(record, field)
        .orElseThrow(() -> new BadFieldException("no \"" + field + "\" in the record"));
  }

  /** A field that is absent or null is empty; a number is taken as written. */
  private static Optional<String> optional(JsonNode record, String field) throws BadFieldException {
    JsonNode value = record.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual() && !(value.isNumber() && field.equals("id"))) {
      throw new BadFieldException("\"" + field + "\" is not a string");
    }
    return Optional.of(value.asText());
  }

  /** A record that is JSON but no article. */
  private static final class BadFieldException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String problem;

    BadFieldException(String problem) {
      super(problem);
      this.problem = problem;
    }
  }
}
