package org.discern.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.discern.passage.Category;
import org.discern.passage.Policy;
import org.discern.passage.Threshold;

/**
 * Measures samples under one policy: point values and bootstrap intervals from the same walks.
 * Thread-safe.
 */
public final class SampleEvaluator {

  private final Policy policy;
  private final ClusteredBootstrap bootstrap;

  /** An evaluator of one policy. */
  public SampleEvaluator(Policy policy, ClusteredBootstrap bootstrap) {
    this.policy = policy;
    this.bootstrap = bootstrap;
  }

  /** The figures of a sample, without curves. */
  public Figures evaluate(Sample sample) {
    SampleStatistic statistic = new SampleStatistic(sample, policy);
    List<Estimate> estimates = bootstrap.estimates(sample.articles(), statistic);
    List<CategoryEvaluation> evaluations = new ArrayList<>();
    Confusion all = Confusion.NONE;
    for (Category category : sample.taxonomy().categories()) {
      Confusion confusion = statistic.confusion(category);
      all = all.plus(confusion);
      evaluations.add(
          new CategoryEvaluation(
              category,
              threshold(category),
              confusion,
              estimates.get(statistic.index(category, Figure.F1)),
              estimates.get(statistic.index(category, Figure.AVERAGE_PRECISION)),
              estimates.get(statistic.index(category, Figure.ROC_AUC)),
              Reliability.of(sample.ranking(category)),
              List.of()));
    }
    Averages averages =
        new Averages(
            all,
            estimates.get(statistic.microF1()),
            estimates.get(statistic.macroF1()),
            estimates.get(statistic.macroAveragePrecision()));
    return new Figures(sample.examples().size(), sample.articles(), evaluations, averages);
  }

  private OptionalDouble threshold(Category category) {
    return policy.threshold(category).stream().mapToDouble(Threshold::value).findFirst();
  }
}
