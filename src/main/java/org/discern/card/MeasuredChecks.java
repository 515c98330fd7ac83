package org.discern.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The figures of {@code checks.json}. */
final class MeasuredChecks {

  private static final int MOST_EXAMPLES = 2;

  private final JsonNode root;

  private MeasuredChecks(JsonNode root) {
    this.root = root;
  }

  static MeasuredChecks read(Path file, String model) {
    return new MeasuredChecks(JsonFile.read(file, model).root());
  }

  /** What passed of all cases. */
  String total() {
    return JsonFile.proportion(root.path("passed"));
  }

  int size() {
    return root.path("capabilities").size();
  }

  /** The capabilities that passed least, lowest first. */
  String weakest(int most) {
    List<JsonNode> capabilities = new ArrayList<>();
    root.path("capabilities").forEach(capabilities::add);
    capabilities.sort(
        (one, other) ->
            Double.compare(
                one.path("passed").path("value").asDouble(),
                other.path("passed").path("value").asDouble()));
    StringBuilder table = new StringBuilder();
    CardTables.row(table, "capability", "passed", "floor");
    CardTables.rule(table, 3);
    capabilities.stream()
        .limit(most)
        .forEach(
            each ->
                CardTables.row(
                    table,
                    each.path("title").asText(),
                    JsonFile.proportion(each.path("passed")),
                    JsonFile.value(each.path("floor"))));
    return table.toString();
  }

  /** One capability with examples of what failed; empty if it was not run. */
  Optional<String> measured(String capability) {
    return StreamSupport.stream(root.path("capabilities").spliterator(), false)
        .filter(each -> each.path("capability").asText().equals(capability))
        .findFirst()
        .map(MeasuredChecks::measured);
  }

  private static String measured(JsonNode capability) {
    StringBuilder text = new StringBuilder();
    text.append("Measured by “").append(capability.path("title").asText()).append("”: ");
    text.append(JsonFile.proportion(capability.path("passed"))).append(" of the cases pass.");
    int examples = 0;
    for (JsonNode failure : capability.path("failures")) {
      if (examples++ < MOST_EXAMPLES) {
        text.append("\n    - Failed: “").append(failure.path("text").asText()).append("” (");
        text.append(failure.path("reason").asText()).append(").");
      }
    }
    return text.toString();
  }
}
