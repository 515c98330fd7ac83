package org.discern.evaluation.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.discern.evaluation.CategoryEvaluation;
import org.discern.evaluation.Figure;
import org.discern.evaluation.comparison.CategoryComparison;
import org.discern.evaluation.comparison.Comparison;
import org.discern.evaluation.comparison.Flip;
import org.discern.evaluation.comparison.ScoreMapping;
import org.discern.evaluation.tuning.OperatingPoint;

/** Writes a comparison of two models as JSON. Passages are named by their ids. */
public final class ComparisonJson {

  private final JsonNodeFactory json = JsonNodeFactory.instance;

  /** A writer. */
  public ComparisonJson() {}

  /** The comparison as a JSON document that ends in a line break. */
  public String write(Comparison comparison) {
    ObjectNode root = json.objectNode();
    root.put("before", comparison.before());
    root.put("after", comparison.after());
    root.put("policyBefore", comparison.policyBefore().name());
    root.put("policyAfter", comparison.policyAfter().name());
    ObjectNode corpus = root.putObject("corpus");
    corpus.put("path", comparison.corpus().path());
    corpus.put("sha256", comparison.corpus().sha256());
    corpus.put("passages", comparison.passages());
    corpus.put("articles", comparison.articles());
    root.set("flipped", JsonFigures.of(comparison.flipped()));
    root.put("worse", comparison.isWorse());
    ObjectNode categories = root.putObject("categories");
    comparison.categories().forEach(each -> categories.set(each.category().name(), category(each)));
    return JsonText.of(root);
  }

  /** The figures of both and their differences, with counts and intervals. */
  ObjectNode figures(CategoryComparison category) {
    ObjectNode node = json.objectNode();
    node.set("before", figures(category.before()));
    node.set("after", figures(category.after()));
    ObjectNode differences = node.putObject("differences");
    for (Figure figure : Figure.values()) {
      differences.set(figure.phrase(), JsonFigures.of(category.difference(figure)));
    }
    return node;
  }

  private ObjectNode category(CategoryComparison category) {
    ObjectNode node = figures(category);
    node.put("worse", category.isWorse());
    ObjectNode mcNemar = node.putObject("mcNemar");
    mcNemar.put("onlyBeforeRight", category.mcNemar().onlyBeforeRight());
    mcNemar.put("onlyAfterRight", category.mcNemar().onlyAfterRight());
    mcNemar.put("p", category.mcNemar().pValue());
    node.set("flipped", JsonFigures.of(category.flipped()));
    node.set("newlyFlagged", flips(category.newlyFlagged()));
    node.set("noLongerFlagged", flips(category.noLongerFlagged()));
    node.set("mapping", mapping(category.mapping()));
    put(node, "sameMatchRate", category.sameMatchRate());
    put(node, "samePrecision", category.samePrecision());
    return node;
  }

  private ObjectNode figures(CategoryEvaluation category) {
    ObjectNode node = json.objectNode();
    node.put("known", category.confusion().total());
    node.put("positives", category.confusion().positives());
    node.set("precision", JsonFigures.of(category.confusion().precision()));
    node.set("recall", JsonFigures.of(category.confusion().recall()));
    node.set("f1", JsonFigures.of(category.f1()));
    node.set("averagePrecision", JsonFigures.of(category.averagePrecision()));
    node.set("rocAuc", JsonFigures.of(category.rocAuc()));
    return node;
  }

  private ArrayNode flips(List<Flip> flips) {
    ArrayNode array = json.arrayNode();
    for (Flip flip : flips) {
      ObjectNode node = array.addObject();
      node.put("id", flip.passage().id());
      node.put("effect", flip.effect().name().toLowerCase(Locale.ROOT));
      node.put("before", JsonFigures.rounded(flip.before()));
      node.put("after", JsonFigures.rounded(flip.after()));
    }
    return array;
  }

  private ArrayNode mapping(ScoreMapping mapping) {
    ArrayNode array = json.arrayNode();
    for (ScoreMapping.Row row : mapping.table()) {
      ObjectNode node = array.addObject();
      node.put("before", row.before());
      node.put("after", row.after());
      node.set("matchRateBefore", JsonFigures.of(row.matchRateBefore()));
      node.set("matchRateAfter", JsonFigures.of(row.matchRateAfter()));
    }
    return array;
  }

  private static void put(ObjectNode node, String name, Optional<OperatingPoint> point) {
    point.ifPresentOrElse(
        each -> node.putObject(name).put("threshold", each.threshold()), () -> node.putNull(name));
  }
}
