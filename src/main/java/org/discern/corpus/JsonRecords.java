package org.discern.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.discern.passage.InputException;

/**
 * JSON lines: one object a line. Blank lines are passed over; {@code null} is the same as absent.
 */
final class JsonRecords implements Records {

  /** Shared because building one is slow; it is immutable and thread-safe. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final List<String> OWN =
      List.of("id", "text", "labels", "known", "article", "source");

  private final String name;
  private final Utf8Lines lines;
  private final Text text;

  /** Whether a record must have a text. */
  enum Text {
    REQUIRED,
    /** One that is missing is empty. */
    OPTIONAL
  }

  JsonRecords(String name, Utf8Lines lines, Text text) {
    this.name = name;
    this.lines = lines;
    this.text = text;
  }

  @Override
  public Optional<Pending> next() throws IOException {
    return lines
        .nextWithContent()
        .map(
            each ->
                new Pending(
                    each.where(),
                    name + ":" + each.number(),
                    () -> parse(each.where(), each.text())));
  }

  /** The text of one record, whatever else it says. */
  static String text(String where, String line) {
    return new JsonFields(where, object(where, line)).text("text");
  }

  private Draft parse(String where, String line) {
    JsonNode record = object(where, line);
    JsonFields fields = new JsonFields(where, record);
    return new Draft(
        fields.name("id"),
        text == Text.OPTIONAL && fields.field("text").isEmpty() ? "" : fields.text("text"),
        fields
            .names("labels")
            .orElseThrow(
                () -> new InputException(where, "\"labels\" is missing; an empty list is neutral")),
        fields.names("known"),
        fields.name("article"),
        fields.name("source"),
        fields.others());
  }

  private static JsonNode object(String where, String line) {
    try {
      JsonNode node = MAPPER.readTree(line);
      if (!node.isObject()) {
        throw new InputException(where, "a record is a JSON object, not " + kind(node));
      }
      return node;
    } catch (JsonEOFException e) {
      throw new InputException(where, "broken JSON: the line ends too early", e);
    } catch (MismatchedInputException e) {
      throw new InputException(where, "more than one JSON value on the line", e);
    } catch (JsonProcessingException e) {
      throw new InputException(where, "broken JSON" + column(e) + ": " + brief(e), e);
    }
  }

  private static String column(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
  }

  /** The first clause of the parser's message, without its advice and dumps. */
  private static String brief(JsonProcessingException e) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("");
    int end = message.indexOf("): ");
    int plain = message.indexOf(": ");
    int cut = end >= 0 ? end + 1 : plain >= 0 ? plain : message.length();
    String clause = message.substring(0, Math.min(cut, 120));
    return clause.isEmpty()
        ? "cannot be parsed"
        : clause.substring(0, 1).toLowerCase(Locale.ROOT) + clause.substring(1);
  }

  private static String kind(JsonNode node) {
    String type = node.getNodeType().name().toLowerCase(Locale.ROOT);
    return switch (node.getNodeType()) {
      case ARRAY, OBJECT -> "an " + type;
      case NULL -> "null";
      default -> "a " + type;
    };
  }

  /** The fields of one record, with their types checked. */
  private record JsonFields(String where, JsonNode record) {

    Optional<JsonNode> field(String name) {
      return Optional.ofNullable(record.get(name)).filter(node -> !node.isNull());
    }

    String text(String name) {
      JsonNode node =
          field(name).orElseThrow(() -> new InputException(where, "\"" + name + "\" is missing"));
      if (!node.isTextual()) {
        throw wrongType(name, "a string", node);
      }
      return node.textValue();
    }

    /** A string or number; blank is the same as absent. */
    Optional<String> name(String name) {
      Optional<JsonNode> field = field(name);
      field
          .filter(node -> !node.isTextual() && !node.isNumber())
          .ifPresent(
              node -> {
                throw wrongType(name, "a string", node);
              });
      return field.map(JsonNode::asText).filter(value -> !value.isBlank());
    }

    Optional<List<String>> names(String name) {
      return field(name).map(node -> strings(name, node));
    }

    private List<String> strings(String name, JsonNode array) {
      if (!array.isArray()) {
        throw wrongType(name, "an array of strings", array);
      }
      List<String> values = new ArrayList<>();
      for (JsonNode element : array) {
        if (!element.isTextual()) {
          throw new InputException(
              where, "\"" + name + "\" must hold strings only, not " + kind(element));
        }
        values.add(element.textValue());
      }
      return values;
    }

    Map<String, String> others() {
      Map<String, String> others = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> entry : record.properties()) {
        JsonNode value = entry.getValue();
        if (!OWN.contains(entry.getKey()) && !value.isNull()) {
          others.put(entry.getKey(), value.isValueNode() ? value.asText() : value.toString());
        }
      }
      return others;
    }

    private InputException wrongType(String name, String wanted, JsonNode found) {
      return new InputException(
          where, "\"" + name + "\" must be " + wanted + ", not " + kind(found));
    }
  }
}
