package org.discern.evaluation.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.discern.evaluation.checks.CapabilityResult;
import org.discern.evaluation.checks.CheckFailure;
import org.discern.evaluation.checks.CheckResults;
import org.discern.passage.Category;
import org.discern.passage.Scores;

/** Writes {@code checks.json}. An undefined value is {@code null} beside its counts. */
public final class ChecksJson {

  private final JsonNodeFactory json = JsonNodeFactory.instance;

  /** A writer. */
  public ChecksJson() {}

  /** The results as a JSON document that ends in a line break. */
  public String write(CheckResults results) {
    ObjectNode root = json.objectNode();
    root.put("model", results.model());
    root.put("policy", results.policy());
    root.set("passed", JsonFigures.of(results.passed()));
    ArrayNode capabilities = root.putArray("capabilities");
    results.capabilities().forEach(each -> capabilities.add(capability(each)));
    return JsonText.of(root);
  }

  private ObjectNode capability(CapabilityResult result) {
    ObjectNode node = json.objectNode();
    node.put("capability", result.capability().name());
    node.put("title", result.capability().title());
    node.put("kind", result.capability().kind().phrase());
    node.put("floor", result.capability().floor());
    node.put("belowFloor", result.isBelowFloor());
    node.set("passed", JsonFigures.of(result.passed()));
    ArrayNode failures = node.putArray("failures");
    result.failures().forEach(each -> failures.add(failure(each)));
    return node;
  }

  private ObjectNode failure(CheckFailure failed) {
    ObjectNode node = json.objectNode();
    node.put("id", failed.failed().id());
    node.put("text", failed.failed().texts().get(0));
    node.put("reason", failed.reason());
    ArrayNode scores = node.putArray("scores");
    failed.scores().forEach(each -> scores.add(scores(each)));
    return node;
  }

  private ObjectNode scores(Scores scores) {
    ObjectNode node = json.objectNode();
    for (Category category : scores.taxonomy().categories()) {
      node.put(category.name(), JsonFigures.rounded(scores.of(category)));
    }
    return node;
  }
}
