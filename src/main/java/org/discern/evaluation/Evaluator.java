package org.discern.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.discern.passage.Category;
import org.discern.passage.Policy;
import org.discern.passage.Taxonomy;

/** Measures scored examples: all of them, and each part of them. Thread-safe. */
public final class Evaluator {

  private final Taxonomy taxonomy;
  private final Policy policy;
  private final ClusteredBootstrap bootstrap;
  private final SampleEvaluator samples;
  private final List<Slicing> slicings;

  /**
   * An evaluator of one policy.
   *
   * @param slicings the parts to measure too, in the order of the report
   */
  public Evaluator(
      Taxonomy taxonomy, Policy policy, ClusteredBootstrap bootstrap, List<Slicing> slicings) {
    this.taxonomy = taxonomy;
    this.policy = policy;
    this.bootstrap = bootstrap;
    this.samples = new SampleEvaluator(policy, bootstrap);
    this.slicings = List.copyOf(slicings);
  }

  /**
   * Measures examples; of none, every figure is undefined.
   *
   * @param model names the model and its exact bytes
   * @param corpus where the examples come from
   */
  public Evaluation evaluate(String model, CorpusOrigin corpus, List<Example> examples) {
    Sample sample = Sample.of(taxonomy, examples);
    Figures whole = samples.evaluate(sample);
    List<CategoryEvaluation> withCurves =
        whole.categories().stream()
            .map(each -> each.with(Curve.thinned(sample.ranking(each.category()).curve())))
            .toList();
    Figures figures = new Figures(whole.passages(), whole.articles(), withCurves, whole.averages());
    List<SliceGroup> slices = slicings.stream().map(each -> slice(each, sample)).toList();
    return new Evaluation(model, policy, corpus, figures, slices);
  }

  private SliceGroup slice(Slicing slicing, Sample sample) {
    Map<String, List<Integer>> parts = slicing.part(sample.examples());
    List<List<IdentityAucs>> identity =
        slicing.isByIdentity()
            ? taxonomy.categories().stream().map(each -> identity(each, sample, parts)).toList()
            : List.of();
    List<Slice> slices = new ArrayList<>();
    parts.forEach(
        (name, members) -> {
          int number = slices.size();
          List<Example> examples = members.stream().map(sample.examples()::get).toList();
          Sample part = Sample.of(taxonomy, examples);
          slices.add(
              new Slice(
                  name,
                  samples.evaluate(part),
                  identity.stream().map(each -> each.get(number)).toList()));
        });
    return new SliceGroup(slicing.name(), slices);
  }

  /** Per part, the areas of one category. */
  private List<IdentityAucs> identity(
      Category category, Sample sample, Map<String, List<Integer>> parts) {
    int[] ranks = sample.ranks(category);
    List<int[]> groups = new ArrayList<>();
    for (List<Integer> members : parts.values()) {
      groups.add(
          members.stream()
              .mapToInt(each -> ranks[each])
              .filter(each -> each >= 0)
              .sorted()
              .toArray());
    }
    return new IdentityStatistic(sample.ranking(category), groups)
        .evaluate(category, sample.articles(), bootstrap);
  }
}
