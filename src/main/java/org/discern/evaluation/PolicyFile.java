package org.discern.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.discern.passage.Policy;
import org.discern.passage.Threshold;

/** Temporary: replaced by the evaluation branch. */
public final class PolicyFile {
  private PolicyFile() {}

  /** Reads. */
  public static Policy parse(byte[] bytes, String where) {
    try {
      JsonNode root = new YAMLMapper().readTree(bytes);
      Map<Category, Threshold> thresholds = new LinkedHashMap<>();
      root.get("thresholds")
          .properties()
          .forEach(
              e -> thresholds.put(Category.of(e.getKey()), Threshold.at(e.getValue().asDouble())));
      return new Policy(root.get("name").asText(), thresholds);
    } catch (IOException e) {
      throw new InputException(where, "cannot be read: " + e.getMessage(), e);
    }
  }

  /** Writes. */
  public static String format(Policy policy) {
    StringBuilder yaml = new StringBuilder("name: " + policy.name() + "\nthresholds:\n");
    policy
        .thresholds()
        .forEach((c, t) -> yaml.append("  ").append(c).append(": ").append(t.value()).append('\n'));
    return yaml.toString();
  }
}
