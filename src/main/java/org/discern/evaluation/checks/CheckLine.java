package org.discern.evaluation.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.discern.passage.Taxonomy;

/** A line of a {@link CheckFile}, with its fields checked as they are asked for. */
record CheckLine(String where, JsonNode node) {

  CheckKind kind() {
    String name = text("kind");
    return CheckKind.named(name)
        .orElseThrow(
            () ->
                new InputException(
                    where, "unknown kind \"" + name + "\" (known: labels, invariance, direction)"));
  }

  CheckCase read(CheckKind kind, Taxonomy taxonomy) {
    if (kind == CheckKind.DIRECTION) {
      return new CheckCase.Raised(
          text("id"), text("text"), text("raised"), category(text("category"), taxonomy));
    }
    List<String> variants = kind == CheckKind.INVARIANCE ? variants() : List.of();
    return new CheckCase.Labelled(text("id"), text("text"), expected(taxonomy), variants);
  }

  String text(String name) {
    JsonNode value = field(name);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw new InputException(where, "\"" + name + "\" is not a text");
    }
    return value.textValue();
  }

  double share(String name) {
    JsonNode value = field(name);
    if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 1) {
      throw new InputException(where, "\"" + name + "\" is not a number between 0 and 1");
    }
    return value.doubleValue();
  }

  private Map<Category, Boolean> expected(Taxonomy taxonomy) {
    Map<Category, Boolean> expected = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : field("expect").properties()) {
      if (!each.getValue().isBoolean()) {
        throw new InputException(where, "\"" + each.getKey() + "\" is neither true nor false");
      }
      expected.put(category(each.getKey(), taxonomy), each.getValue().booleanValue());
    }
    if (expected.isEmpty()) {
      throw new InputException(where, "\"expect\" names no category");
    }
    return expected;
  }

  private List<String> variants() {
    List<String> variants = new ArrayList<>();
    for (JsonNode each : field("variants")) {
      if (!each.isTextual()) {
        throw new InputException(where, "\"variants\" must hold texts only");
      }
      variants.add(each.textValue());
    }
    if (variants.isEmpty()) {
      throw new InputException(where, "\"variants\" holds no text");
    }
    return variants;
  }

  private Category category(String name, Taxonomy taxonomy) {
    return taxonomy.categories().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    where, "unknown category \"" + name + "\" (known: " + taxonomy + ")"));
  }

  private JsonNode field(String name) {
    JsonNode value = node.get(name);
    if (value == null) {
      throw new InputException(where, "\"" + name + "\" is missing");
    }
    return value;
  }
}
