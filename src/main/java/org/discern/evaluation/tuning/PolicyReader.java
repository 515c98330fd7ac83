package org.discern.evaluation.tuning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.discern.evaluation.CorpusOrigin;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.Interval;
import org.discern.evaluation.yaml.YamlNode;
import org.discern.passage.Category;
import org.discern.passage.Policy;
import org.discern.passage.Taxonomy;
import org.discern.passage.Threshold;

/** Reads what {@link PolicyWriter} writes, and what people make of it. */
final class PolicyReader {

  private final Taxonomy taxonomy;

  PolicyReader(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  PolicyFile read(YamlNode root) {
    root.withKeys(List.of("name", "thresholds", "origin"));
    Map<Category, Threshold> thresholds = new LinkedHashMap<>();
    root.get("thresholds")
        .entries()
        .forEach((name, node) -> thresholds.put(category(name, node), threshold(node)));
    return new PolicyFile(
        new Policy(root.get("name").text(), thresholds), root.find("origin").map(this::origin));
  }

  private Category category(String name, YamlNode node) {
    return taxonomy.categories().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> node.error("unknown category \"" + name + "\" (known: " + taxonomy + ")"));
  }

  private static Threshold threshold(YamlNode node) {
    if (!node.isMapping()) {
      return Threshold.at(node.share());
    }
    node.withKeys(List.of("value", "review"));
    return new Threshold(
        node.get("value").share(),
        node.find("review").map(YamlNode::share).orElse(Threshold.DEFAULT_REVIEW_MARGIN));
  }

  private PolicyOrigin origin(YamlNode node) {
    node.withKeys(List.of("model", "corpus", "sha256", "thresholds"));
    List<TunedThreshold> thresholds = new ArrayList<>();
    node.get("thresholds")
        .entries()
        .forEach((name, each) -> thresholds.add(tuned(category(name, each), each)));
    return new PolicyOrigin(
        node.get("model").text(),
        new CorpusOrigin(node.get("corpus").text(), node.get("sha256").text()),
        thresholds);
  }

  private static TunedThreshold tuned(Category category, YamlNode node) {
    node.withKeys(
        List.of(
            "requirement",
            "certainty",
            "prevalence",
            "threshold",
            "known",
            "positives",
            "figures"));
    YamlNode wish = node.get("requirement");
    Requirement requirement = Requirement.parse(wish.where(), category + ": " + wish.text());
    Map<Metric, Estimate> figures = new EnumMap<>(Metric.class);
    node.get("figures")
        .entries()
        .forEach((name, figure) -> figures.put(metric(name, figure), figure(figure)));
    return new TunedThreshold(
        requirement,
        certainty(node.get("certainty")),
        node.find("prevalence").map(PolicyReader::prevalence).orElse(Prevalence.OF_SAMPLE),
        node.get("threshold").share(),
        node.get("known").count(),
        node.get("positives").count(),
        figures);
  }

  private static Metric metric(String name, YamlNode node) {
    return Metric.named(name)
        .orElseThrow(
            () -> node.error("unknown metric \"" + name + "\" (known: " + Metric.names() + ")"));
  }

  private static Certainty certainty(YamlNode node) {
    for (Certainty each : Certainty.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(node.text())) {
        return each;
      }
    }
    throw node.error("expected point or confident, found \"" + node.text() + "\"");
  }

  private static Prevalence prevalence(YamlNode node) {
    double rate = node.share();
    if (rate == 0 || rate == 1) {
      throw node.error("expected a prevalence between 0 and 1, found " + node.text());
    }
    return Prevalence.of(rate);
  }

  private static Estimate figure(YamlNode node) {
    node.withKeys(List.of("value", "low", "high"));
    Optional<YamlNode> low = node.find("low");
    Optional<YamlNode> high = node.find("high");
    if (low.isPresent() != high.isPresent()) {
      throw node.error("an interval needs both low and high");
    }
    Optional<Interval> interval =
        low.map(each -> interval(node, each.share(), node.get("high").share()));
    return new Estimate(OptionalDouble.of(node.get("value").share()), interval);
  }

  private static Interval interval(YamlNode node, double low, double high) {
    if (low > high) {
      throw node.error("low is above high: " + low + ", " + high);
    }
    return new Interval(low, high);
  }
}
