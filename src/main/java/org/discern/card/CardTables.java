package org.discern.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The figures of {@code report.json} as Markdown tables. */
final class CardTables {

  private static final String TRAINING = "training";

  private final JsonNode report;

  CardTables(JsonFile report) {
    this.report = report.root();
  }

  /** One row per category. */
  String categories() {
    StringBuilder table = new StringBuilder();
    row(
        table,
        "category",
        "judged",
        "positive",
        "threshold",
        "precision",
        "recall",
        "F1",
        "average precision",
        "ROC AUC",
        "calibration error");
    rule(table, 10);
    for (Map.Entry<String, JsonNode> each : report.path("categories").properties()) {
      JsonNode figures = each.getValue();
      row(
          table,
          each.getKey(),
          JsonFile.count(figures.path("known")),
          JsonFile.count(figures.path("positives")),
          JsonFile.value(figures.path("threshold")),
          JsonFile.proportion(figures.path("precision")),
          JsonFile.proportion(figures.path("recall")),
          JsonFile.value(figures.path("f1")) + JsonFile.interval(figures.path("f1Interval")),
          JsonFile.estimate(figures.path("averagePrecision")),
          JsonFile.value(figures.path("rocAuc"))
              + JsonFile.interval(figures.path("rocAucInterval")),
          JsonFile.value(figures.path("calibrationError")));
    }
    return table.toString();
  }

  /** What of the corpus came from sources seen in training; empty if the report does not say. */
  String byTraining() {
    return slices(TRAINING);
  }

  /** One row per source and category; empty if the report does not say. */
  String bySource() {
    return slices("source");
  }

  private String slices(String group) {
    JsonNode slices = report.path("slices").path(group);
    if (slices.isEmpty()) {
      return "";
    }
    StringBuilder table = new StringBuilder();
    row(table, group, "category", "judged", "positive", "precision", "recall", "average precision");
    rule(table, 7);
    for (Map.Entry<String, JsonNode> slice : slices.properties()) {
      for (Map.Entry<String, JsonNode> each : slice.getValue().path("categories").properties()) {
        JsonNode figures = each.getValue();
        row(
            table,
            slice.getKey() + (figures.path("small").asBoolean() ? " (few)" : ""),
            each.getKey(),
            JsonFile.count(figures.path("known")),
            JsonFile.count(figures.path("positives")),
            JsonFile.proportion(figures.path("precision")),
            JsonFile.proportion(figures.path("recall")),
            JsonFile.estimate(figures.path("averagePrecision")));
      }
    }
    return table.toString();
  }

  /** The simpler classifiers beside the model; empty if the report holds none. */
  String baselines() {
    JsonNode baselines = report.path("baselines");
    if (baselines.isEmpty()) {
      return "";
    }
    StringBuilder table = new StringBuilder();
    row(table, "classifier", "category", "average precision", "F1");
    rule(table, 4);
    for (String category :
        report.path("categories").properties().stream().map(Map.Entry::getKey).toList()) {
      rival(table, "**this model**", category, report.path("categories"));
      for (Map.Entry<String, JsonNode> each : baselines.properties()) {
        rival(table, each.getKey(), category, each.getValue().path("categories"));
      }
    }
    return table.toString();
  }

  private static void rival(
      StringBuilder table, String name, String category, JsonNode categories) {
    JsonNode figures = categories.path(category);
    row(
        table,
        name,
        category,
        JsonFile.estimate(figures.path("averagePrecision")),
        JsonFile.value(figures.path("f1")) + JsonFile.interval(figures.path("f1Interval")));
  }

  static void row(StringBuilder table, String... cells) {
    table.append('|');
    for (String cell : cells) {
      table.append(' ').append(cell.replace("|", "\\|").replaceAll("\\s+", " ")).append(" |");
    }
    table.append('\n');
  }

  static void rule(StringBuilder table, int columns) {
    table.append('|').append("---|".repeat(columns)).append('\n');
  }
}
