package org.discern.evaluation.tuning;

import java.util.Locale;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.yaml.YamlText;

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

  private PolicyWriter() {}

  static String format(PolicyFile file) {
    YamlText root = new YamlText();
    root.put("name", file.policy().name());
    YamlText thresholds = root.putMapping("thresholds");
    file.policy()
        .thresholds()
        .forEach(
            (category, threshold) ->
                thresholds
                    .putMapping(category.name())
                    .put("value", threshold.value())
                    .put("review", threshold.reviewMargin()));
    file.origin().ifPresent(origin -> add(root.putMapping("origin"), origin));
    return HEADER + (file.origin().isPresent() ? HEADER_OF_ORIGIN : "") + root;
  }

  private static void add(YamlText node, PolicyOrigin origin) {
    node.put("model", origin.model());
    node.put("corpus", origin.corpus().path());
    node.put("sha256", origin.corpus().sha256());
    YamlText thresholds = node.putMapping("thresholds");
    for (TunedThreshold each : origin.thresholds()) {
      add(thresholds.putMapping(each.requirement().category().name()), each);
    }
  }

  private static void add(YamlText node, TunedThreshold tuned) {
    node.put("requirement", tuned.requirement().wish());
    node.put("certainty", tuned.certainty().name().toLowerCase(Locale.ROOT));
    tuned.prevalence().rate().ifPresent(rate -> node.put("prevalence", rate));
    node.put("threshold", tuned.threshold());
    node.put("known", tuned.known());
    node.put("positives", tuned.positives());
    YamlText figures = node.putMapping("figures");
    tuned.figures().forEach((metric, figure) -> add(figures.putMapping(metric.phrase()), figure));
  }

  private static void add(YamlText node, Estimate figure) {
    figure.value().ifPresent(value -> node.put("value", rounded(value)));
    figure
        .interval()
        .ifPresent(each -> node.put("low", rounded(each.low())).put("high", rounded(each.high())));
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
