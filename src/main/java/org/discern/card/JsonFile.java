package org.discern.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.discern.passage.InputException;

/**
 * A report as it was written, with its figures as people read them.
 *
 * @param file where it is
 * @param root its content
 */
record JsonFile(Path file, JsonNode root) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String UNDEFINED = "–";

  /**
   * Reads the report of a model.
   *
   * @throws InputException if it is none, or of another model
   */
  static JsonFile read(Path file, String model) {
    JsonNode root;
    try {
      root = MAPPER.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new InputException(file.toString(), "broken JSON", e);
    } catch (IOException e) {
      throw new InputException(file.toString(), "cannot be read: " + e, e);
    }
    String found = root.path("model").asText();
    if (!found.equals(model)) {
      throw new InputException(
          file.toString(), "reports on \"" + found + "\", not on \"" + model + "\"");
    }
    return new JsonFile(file, root);
  }

  /** For example {@code 0.910 [0.838, 0.952] (91/100)}. */
  static String proportion(JsonNode node) {
    String counts = " (" + node.path("hits").asLong() + "/" + node.path("of").asLong() + ")";
    return estimate(node) + counts;
  }

  /** For example {@code 0.950 [0.931, 0.970]}. */
  static String estimate(JsonNode node) {
    return value(node.path("value")) + interval(node);
  }

  /** For example {@code [0.931, 0.970]}, after a space; empty if there is none. */
  static String interval(JsonNode node) {
    return node.path("low").isNumber()
        ? " [" + value(node.path("low")) + ", " + value(node.path("high")) + "]"
        : "";
  }

  static String value(JsonNode node) {
    return node.isNumber() ? String.format(Locale.ROOT, "%.3f", node.doubleValue()) : UNDEFINED;
  }

  static String count(JsonNode node) {
    return String.format(Locale.ROOT, "%,d", node.asLong());
  }
}
