package org.discern.evaluation.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.Interval;
import org.discern.evaluation.Proportion;

/** Figures as JSON: rounded to six decimals, and {@code null} where they are not defined. */
final class JsonFigures {

  private static final double DECIMALS = 1e6;

  private JsonFigures() {}

  static ObjectNode of(Proportion proportion) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    put(node, "value", proportion.value());
    node.put("hits", proportion.hits());
    node.put("of", proportion.of());
    putEnds(node, proportion.interval());
    return node;
  }

  static ObjectNode of(Estimate estimate) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    put(node, "value", estimate.value());
    putEnds(node, estimate.interval());
    return node;
  }

  private static void putEnds(ObjectNode node, Optional<Interval> interval) {
    put(node, "low", interval.stream().mapToDouble(Interval::low).findFirst());
    put(node, "high", interval.stream().mapToDouble(Interval::high).findFirst());
  }

  private static void put(ObjectNode node, String name, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(name, rounded(value.getAsDouble()));
    } else {
      node.putNull(name);
    }
  }

  static double rounded(double value) {
    return Math.round(value * DECIMALS) / DECIMALS;
  }
}
