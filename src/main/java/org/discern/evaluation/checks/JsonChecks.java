package org.discern.evaluation.checks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.discern.evaluation.Proportion;
import org.discern.passage.Category;
import org.discern.passage.Scores;

/** Writes {@code checks.json}. An undefined value is {@code null} beside its counts. */
public final class JsonChecks {

  private static final double DECIMALS = 1e6;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNodeFactory json = JsonNodeFactory.instance;

  /** A writer. */
  public JsonChecks() {}

  /** The results as a JSON document that ends in a line break. */
  public String write(CheckResults results) {
    ObjectNode root = json.objectNode();
    root.put("model", results.model());
    root.put("policy", results.policy());
    root.set("passed", proportion(results.passed()));
    ArrayNode capabilities = root.putArray("capabilities");
    results.capabilities().forEach(each -> capabilities.add(capability(each)));
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines);
    try {
      return MAPPER.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot fail to be written", e);
    }
  }

  private ObjectNode capability(CapabilityResult result) {
    ObjectNode node = json.objectNode();
    node.put("capability", result.capability().name());
    node.put("title", result.capability().title());
    node.put("kind", result.capability().kind().phrase());
    node.put("floor", result.capability().floor());
    node.put("belowFloor", result.isBelowFloor());
    node.set("passed", proportion(result.passed()));
    ArrayNode failures = node.putArray("failures");
    for (CheckFailure each : result.failures()) {
      ObjectNode failure = failures.addObject();
      failure.put("id", each.failed().id());
      failure.put("text", each.failed().texts().get(0));
      failure.put("reason", each.reason());
      ArrayNode scores = failure.putArray("scores");
      each.scores().forEach(scored -> scores.add(scores(scored)));
    }
    return node;
  }

  private ObjectNode scores(Scores scores) {
    ObjectNode node = json.objectNode();
    for (Category category : scores.taxonomy().categories()) {
      node.put(category.name(), rounded(scores.of(category)));
    }
    return node;
  }

  private ObjectNode proportion(Proportion proportion) {
    ObjectNode node = json.objectNode();
    if (proportion.value().isPresent()) {
      node.put("value", rounded(proportion.value().getAsDouble()));
    } else {
      node.putNull("value");
    }
    node.put("hits", proportion.hits());
    node.put("of", proportion.of());
    proportion
        .interval()
        .ifPresentOrElse(
            each -> {
              node.put("low", rounded(each.low()));
              node.put("high", rounded(each.high()));
            },
            () -> {
              node.putNull("low");
              node.putNull("high");
            });
    return node;
  }

  private static double rounded(double value) {
    return Math.round(value * DECIMALS) / DECIMALS;
  }
}
