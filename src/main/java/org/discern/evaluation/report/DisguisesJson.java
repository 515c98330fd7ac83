package org.discern.evaluation.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.discern.evaluation.disguise.DisguiseCosts;
import org.discern.evaluation.disguise.RecallCost;

/** The {@code disguises} of {@code report.json}: per category plain, by disguise, and in total. */
final class DisguisesJson {

  private DisguisesJson() {}

  static ObjectNode of(List<DisguiseCosts> disguises) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    for (DisguiseCosts costs : disguises) {
      ObjectNode category = root.putObject(costs.category().name());
      category.set("plain", JsonFigures.of(costs.plain()));
      ObjectNode disguised = category.putObject("disguised");
      costs
          .disguised()
          .forEach(
              (disguise, cost) ->
                  disguised.set(disguise.name().toLowerCase(Locale.ROOT), cost(cost)));
      category.set("total", cost(costs.total()));
    }
    return root;
  }

  private static ObjectNode cost(RecallCost cost) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode recall = JsonFigures.of(cost.flagged());
    recall.setAll(JsonFigures.of(cost.recall()));
    node.set("recall", recall);
    node.set("difference", JsonFigures.of(cost.difference()));
    node.put("lost", cost.lost());
    node.put("gained", cost.gained());
    if (cost.wordsPerPassage().isPresent()) {
      node.put("wordsPerPassage", JsonFigures.rounded(cost.wordsPerPassage().getAsDouble()));
    } else {
      node.putNull("wordsPerPassage");
    }
    return node;
  }
}
