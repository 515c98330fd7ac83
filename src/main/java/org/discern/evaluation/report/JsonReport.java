package org.discern.evaluation.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.discern.evaluation.Averages;
import org.discern.evaluation.CategoryEvaluation;
import org.discern.evaluation.Confusion;
import org.discern.evaluation.CurvePoint;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.Evaluation;
import org.discern.evaluation.Figures;
import org.discern.evaluation.IdentityAucs;
import org.discern.evaluation.Interval;
import org.discern.evaluation.Proportion;
import org.discern.evaluation.ReliabilityBin;
import org.discern.evaluation.Slice;
import org.discern.evaluation.SliceGroup;

/**
 * Writes {@code report.json}.
 *
 * <p>Undefined values are {@code null} beside their counts. Figures are rounded to six decimals;
 * thresholds are exact.
 */
public final class JsonReport {

  private static final double DECIMALS = 1e6;

  private final JsonNodeFactory json = JsonNodeFactory.instance;

  /** A writer. */
  public JsonReport() {}

  /** The report as a JSON document that ends in a line break. */
  public String write(Report report) {
    Evaluation evaluation = report.evaluation();
    ObjectNode root = json.objectNode();
    root.put("model", evaluation.model());
    root.put("policy", evaluation.policy().name());
    ObjectNode corpus = root.putObject("corpus");
    corpus.put("path", evaluation.corpus().path());
    corpus.put("sha256", evaluation.corpus().sha256());
    corpus.put("passages", evaluation.figures().passages());
    corpus.put("articles", evaluation.figures().articles());
    ObjectNode categories = root.putObject("categories");
    for (CategoryEvaluation each : evaluation.figures().categories()) {
      ObjectNode category = categories.putObject(each.category().name());
      addFigures(category, each);
      category.set("reliability", reliability(each));
      category.set("curve", curve(each));
    }
    addAverages(root, evaluation.figures().averages());
    root.set("slices", slices(evaluation));
    ObjectNode baselines = root.putObject("baselines");
    report.baselines().forEach(each -> baselines.set(each.name(), baseline(each)));
    if (!report.disguises().isEmpty()) {
      root.set("disguises", DisguisesJson.of(report.disguises()));
    }
    ObjectNode conditions = root.putObject("conditions");
    report.conditions().forEach(conditions::put);
    return JsonText.of(root);
  }

  private ObjectNode baseline(Baseline baseline) {
    ObjectNode node = figures(baseline.figures());
    node.set("slices", slices(baseline.evaluation()));
    return node;
  }

  private ObjectNode slices(Evaluation evaluation) {
    ObjectNode slices = json.objectNode();
    for (SliceGroup group : evaluation.slices()) {
      ObjectNode parts = slices.putObject(group.name());
      group.slices().forEach(each -> parts.set(each.name(), slice(each)));
    }
    return slices;
  }

  private ObjectNode slice(Slice slice) {
    ObjectNode node = figures(slice.figures());
    if (!slice.identity().isEmpty()) {
      ObjectNode identity = node.putObject("identity");
      slice.identity().forEach(each -> identity.set(each.category().name(), aucs(each)));
    }
    return node;
  }

  private ObjectNode figures(Figures figures) {
    ObjectNode node = json.objectNode();
    node.put("passages", figures.passages());
    node.put("articles", figures.articles());
    ObjectNode categories = node.putObject("categories");
    for (CategoryEvaluation each : figures.categories()) {
      addFigures(categories.putObject(each.category().name()), each);
    }
    addAverages(node, figures.averages());
    return node;
  }

  private void addFigures(ObjectNode node, CategoryEvaluation category) {
    Confusion confusion = category.confusion();
    node.put("known", confusion.total());
    node.put("positives", confusion.positives());
    node.put("small", category.isSmall());
    if (category.threshold().isPresent()) {
      node.put("threshold", category.threshold().getAsDouble());
    } else {
      node.putNull("threshold");
    }
    node.set("precision", proportion(confusion.precision()));
    node.set("recall", proportion(confusion.recall()));
    node.set("specificity", proportion(confusion.specificity()));
    node.set("matchRate", proportion(confusion.matchRate()));
    put(node, "f1", category.f1().value());
    node.set("f1Interval", interval(category.f1().interval()));
    node.set("averagePrecision", estimate(category.averagePrecision()));
    put(node, "rocAuc", category.rocAuc().value());
    node.set("rocAucInterval", interval(category.rocAuc().interval()));
    put(node, "calibrationError", category.reliability().calibrationError());
    put(node, "brierScore", category.reliability().brierScore());
    put(node, "logLoss", category.reliability().logLoss());
    node.set("confusion", confusion(confusion));
  }

  private void addAverages(ObjectNode node, Averages averages) {
    put(node, "macroF1", averages.macroF1().value());
    node.set("macroF1Interval", interval(averages.macroF1().interval()));
    put(node, "microF1", averages.microF1().value());
    node.set("microF1Interval", interval(averages.microF1().interval()));
    put(node, "macroAveragePrecision", averages.macroAveragePrecision().value());
    node.set(
        "macroAveragePrecisionInterval", interval(averages.macroAveragePrecision().interval()));
    node.set("microConfusion", confusion(averages.confusion()));
  }

  private ObjectNode aucs(IdentityAucs aucs) {
    ObjectNode node = json.objectNode();
    node.set("subgroup", estimate(aucs.subgroup()));
    node.set(
        "backgroundPositiveSubgroupNegative", estimate(aucs.backgroundPositiveSubgroupNegative()));
    node.set(
        "backgroundNegativeSubgroupPositive", estimate(aucs.backgroundNegativeSubgroupPositive()));
    return node;
  }

  private ArrayNode reliability(CategoryEvaluation category) {
    ArrayNode bins = json.arrayNode();
    for (ReliabilityBin bin : category.reliability().bins()) {
      ObjectNode node = bins.addObject();
      node.put("from", rounded(bin.range().low()));
      node.put("to", rounded(bin.range().high()));
      put(node, "meanScore", bin.meanScore());
      node.set("positives", proportion(bin.positives()));
    }
    return bins;
  }

  private ArrayNode curve(CategoryEvaluation category) {
    ArrayNode points = json.arrayNode();
    for (CurvePoint point : category.curve()) {
      ObjectNode node = points.addObject();
      node.put("threshold", point.threshold());
      put(node, "precision", point.confusion().precision().value());
      put(node, "recall", point.confusion().recall().value());
      put(node, "falsePositiveRate", point.confusion().falsePositiveRate().value());
      put(node, "matchRate", point.confusion().matchRate().value());
    }
    return points;
  }

  private ObjectNode confusion(Confusion confusion) {
    ObjectNode node = json.objectNode();
    node.put("truePositives", confusion.truePositives());
    node.put("falsePositives", confusion.falsePositives());
    node.put("falseNegatives", confusion.falseNegatives());
    node.put("trueNegatives", confusion.trueNegatives());
    return node;
  }

  private ObjectNode proportion(Proportion proportion) {
    ObjectNode node = json.objectNode();
    put(node, "value", proportion.value());
    node.put("hits", proportion.hits());
    node.put("of", proportion.of());
    node.setAll(interval(proportion.interval()));
    return node;
  }

  private ObjectNode estimate(Estimate estimate) {
    ObjectNode node = json.objectNode();
    put(node, "value", estimate.value());
    node.setAll(interval(estimate.interval()));
    return node;
  }

  private ObjectNode interval(Optional<Interval> interval) {
    ObjectNode node = json.objectNode();
    put(node, "low", interval.map(Interval::low));
    put(node, "high", interval.map(Interval::high));
    return node;
  }

  private static void put(ObjectNode node, String name, Optional<Double> value) {
    value.ifPresentOrElse(each -> node.put(name, rounded(each)), () -> node.putNull(name));
  }

  private static void put(ObjectNode node, String name, OptionalDouble value) {
    value.ifPresentOrElse(each -> node.put(name, rounded(each)), () -> node.putNull(name));
  }

  private static double rounded(double value) {
    return Math.round(value * DECIMALS) / DECIMALS;
  }
}
