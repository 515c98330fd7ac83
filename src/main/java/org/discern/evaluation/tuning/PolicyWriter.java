package org.discern.evaluation.tuning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Locale;
import org.discern.evaluation.Estimate;

/** Writes {@code policy.yaml}: thresholds first, then where they come from. */
final class PolicyWriter {

  private static final String HEADER =
      """
      # A score at or above "value" is flagged; within "review" of it, a person looks first.
      """;
  private static final String HEADER_OF_ORIGIN =
      """
      # "origin" says how the thresholds were found. Edit a threshold and its figures no longer hold.
      """;
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build();

  private PolicyWriter() {}

  static String format(PolicyFile file) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("name", file.policy().name());
    ObjectNode thresholds = root.putObject("thresholds");
    file.policy()
        .thresholds()
        .forEach(
            (category, threshold) ->
                thresholds
                    .putObject(category.name())
                    .put("value", threshold.value())
                    .put("review", threshold.reviewMargin()));
    file.origin().ifPresent(origin -> add(root.putObject("origin"), origin));
    try {
      String header = HEADER + (file.origin().isPresent() ? HEADER_OF_ORIGIN : "");
      return header + MAPPER.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot fail to be written", e);
    }
  }

  private static void add(ObjectNode node, PolicyOrigin origin) {
    node.put("model", origin.model());
    node.put("corpus", origin.corpus().path());
    node.put("sha256", origin.corpus().sha256());
    ObjectNode thresholds = node.putObject("thresholds");
    for (TunedThreshold each : origin.thresholds()) {
      add(thresholds.putObject(each.requirement().category().name()), each);
    }
  }

  private static void add(ObjectNode node, TunedThreshold tuned) {
    node.put("requirement", tuned.requirement().wish());
    node.put("certainty", tuned.certainty().name().toLowerCase(Locale.ROOT));
    tuned.prevalence().rate().ifPresent(rate -> node.put("prevalence", rate));
    node.put("threshold", tuned.threshold());
    node.put("known", tuned.known());
    node.put("positives", tuned.positives());
    ObjectNode figures = node.putObject("figures");
    tuned.figures().forEach((metric, figure) -> add(figures.putObject(metric.phrase()), figure));
  }

  private static void add(ObjectNode node, Estimate figure) {
    figure.value().ifPresent(value -> node.put("value", rounded(value)));
    figure
        .interval()
        .ifPresent(each -> node.put("low", rounded(each.low())).put("high", rounded(each.high())));
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
