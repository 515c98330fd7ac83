package org.discern.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.evaluation.ClusteredBootstrap;
import org.discern.evaluation.CorpusOrigin;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.Evaluation;
import org.discern.evaluation.Evaluator;
import org.discern.evaluation.Example;
import org.discern.evaluation.Examples;
import org.discern.evaluation.Interval;
import org.discern.evaluation.Proportion;
import org.discern.evaluation.Sample;
import org.discern.evaluation.Slicing;
import org.discern.evaluation.disguise.Disguise;
import org.discern.evaluation.disguise.DisguiseCosts;
import org.discern.evaluation.disguise.RecallCost;
import org.discern.passage.Category;
import org.discern.passage.Evidence;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Policy;
import org.discern.passage.Span;
import org.discern.passage.Taxonomy;

/** Reports for tests. */
final class Reports {

  static final Policy HALF = Policy.uniform("half", Taxonomy.DEFAULT, 0.5);
  private static final ClusteredBootstrap BOOTSTRAP = new ClusteredBootstrap(1, 200);

  private Reports() {}

  /** A report of random examples with everything a report can hold. */
  static Report full() {
    List<Example> examples = new ArrayList<>(Examples.random(300, 1));
    Category[] none = {};
    LabelledPassage own =
        Examples.passage("own#1", "A <b>strip</b> mall & a \"naked\" truth", "discern", none);
    examples.add(Examples.scored(own, 0.1, 0.97));
    LabelledPassage foreign = Examples.passage("foreign#1", "not to be quoted", "wire", none);
    examples.add(Examples.scored(foreign, 0.1, 0.98));
    List<Slicing> slicings = new ArrayList<>(List.of(Slicing.byTraining(Set.of("wire"))));
    slicings.addAll(Slicing.standard());
    Evaluation evaluation = evaluate(examples, slicings);
    Sample sample = Sample.of(Taxonomy.DEFAULT, examples);
    Baseline keywords =
        new Baseline(
            "keyword list",
            new Evaluator(
                    Taxonomy.DEFAULT,
                    Policy.uniform("low", Taxonomy.DEFAULT, 0.3),
                    BOOTSTRAP,
                    List.of(Slicing.byTraining(Set.of("wire")), Slicing.bySource()))
                .evaluate("keyword list", new CorpusOrigin("dev.jsonl", "00ff"), examples));
    List<Mistake> mistakes =
        Mistakes.worst(sample, HALF, 3).stream()
            .map(
                each ->
                    each.passage().equals(own)
                        ? each.with(
                            List.of(
                                new Evidence(new Span(2, 14), 0.4),
                                new Evidence(new Span(5, 10), 0.2),
                                new Evidence(new Span(90, 99), 0.1)))
                        : each)
            .toList();
    Map<String, String> conditions = new LinkedHashMap<>();
    conditions.put("command", "discern evaluate --corpus dev.jsonl");
    return new Report(evaluation, List.of(keywords), mistakes, disguises(), conditions);
  }

  /** Of 40 passages 30 are found, 29 of them in each disguise; of the other category none exist. */
  static List<DisguiseCosts> disguises() {
    Estimate point = Estimate.of(-0.025, new Interval(-0.05, -0.01));
    Map<Disguise, RecallCost> costs = new LinkedHashMap<>();
    for (Disguise each : Disguise.values()) {
      Proportion found = new Proportion(29, 40);
      costs.put(each, new RecallCost(found, found.estimate(), point, 2, 1, 60));
    }
    Proportion all = new Proportion(290, 400);
    Estimate recall = Estimate.of(0.725, new Interval(0.6, 0.8));
    RecallCost total = new RecallCost(all, recall, point, 20, 10, 600);
    Proportion none = new Proportion(0, 0);
    RecallCost nothing = new RecallCost(none, Estimate.UNDEFINED, Estimate.UNDEFINED, 0, 0, 0);
    Map<Disguise, RecallCost> nothings = new LinkedHashMap<>();
    costs.keySet().forEach(each -> nothings.put(each, nothing));
    return List.of(
        new DisguiseCosts(Examples.POLITICAL, new Proportion(30, 40), costs, total),
        new DisguiseCosts(Examples.ADULT, none, nothings, nothing));
  }

  static Evaluation evaluate(List<Example> examples, List<Slicing> slicings) {
    return new Evaluator(Taxonomy.DEFAULT, HALF, BOOTSTRAP, slicings)
        .evaluate("model-1@sha256:00ff", new CorpusOrigin("dev.jsonl", "00ff"), examples);
  }
}
