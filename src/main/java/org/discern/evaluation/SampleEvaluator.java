package org.discern.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.discern.passage.Category;
import org.discern.passage.Policy;
import org.discern.passage.Threshold;

/**
 * The figures of one sample under one policy: point values and bootstrap intervals from the same
 * walks.
 */
final class SampleEvaluator implements Statistic {

  private static final int PER_CATEGORY = 3;
  private static final int F1 = 0;
  private static final int AVERAGE_PRECISION = 1;
  private static final int ROC_AUC = 2;

  private final Sample sample;
  private final Policy policy;
  private final List<Category> categories;
  private final List<Ranking> rankings = new ArrayList<>();
  private final int[] flagged;

  SampleEvaluator(Sample sample, Policy policy) {
    this.sample = sample;
    this.policy = policy;
    this.categories = sample.taxonomy().categories();
    this.flagged = new int[categories.size()];
    for (int i = 0; i < flagged.length; i++) {
      Ranking ranking = sample.ranking(categories.get(i));
      rankings.add(ranking);
      flagged[i] = threshold(categories.get(i)).stream().mapToInt(ranking::flagged).sum();
    }
  }

  /** Measures the sample; without curves. */
  Figures evaluate(ClusteredBootstrap bootstrap) {
    double[] values = new double[size()];
    measure(new int[0], values);
    Resamples resamples = bootstrap.draw(sample.articles(), this);
    List<Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      estimates.add(resamples.estimate(i, values[i]));
    }
    List<CategoryEvaluation> evaluations = new ArrayList<>();
    Confusion all = Confusion.NONE;
    for (int i = 0; i < flagged.length; i++) {
      int first = i * PER_CATEGORY;
      CategoryEvaluation evaluation = evaluation(i, estimates.subList(first, first + PER_CATEGORY));
      evaluations.add(evaluation);
      all = all.plus(evaluation.confusion());
    }
    int first = flagged.length * PER_CATEGORY;
    Averages averages =
        new Averages(all, estimates.get(first), estimates.get(first + 1), estimates.get(first + 2));
    return new Figures(sample.examples().size(), sample.articles(), evaluations, averages);
  }

  private CategoryEvaluation evaluation(int number, List<Estimate> estimates) {
    Category category = categories.get(number);
    Ranking ranking = rankings.get(number);
    return new CategoryEvaluation(
        category,
        threshold(category),
        ranking.tally(flagged[number]).confusion(),
        estimates.get(F1),
        estimates.get(AVERAGE_PRECISION),
        estimates.get(ROC_AUC),
        Reliability.of(ranking),
        List.of());
  }

  private OptionalDouble threshold(Category category) {
    return policy
        .threshold(category)
        .map(Threshold::value)
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  @Override
  public int size() {
    return flagged.length * PER_CATEGORY + 3;
  }

  @Override
  public void measure(int[] copies, double[] figures) {
    long truePositives = 0;
    long weight = 0;
    for (int i = 0; i < flagged.length; i++) {
      Tally tally = rankings.get(i).tally(flagged[i], copies);
      truePositives += tally.truePositives();
      weight += tally.f1Weight();
      figures[i * PER_CATEGORY + F1] = tally.f1();
      figures[i * PER_CATEGORY + AVERAGE_PRECISION] = tally.averagePrecision();
      figures[i * PER_CATEGORY + ROC_AUC] = tally.rocAuc();
    }
    int first = flagged.length * PER_CATEGORY;
    figures[first] = 2.0 * truePositives / (double) weight;
    figures[first + 1] = mean(figures, F1);
    figures[first + 2] = mean(figures, AVERAGE_PRECISION);
  }

  /** The mean of a figure over the categories that define it; NaN if none does. */
  private double mean(double[] figures, int figure) {
    double sum = 0;
    int defined = 0;
    for (int i = 0; i < flagged.length; i++) {
      double value = figures[i * PER_CATEGORY + figure];
      if (!Double.isNaN(value)) {
        sum += value;
        defined++;
      }
    }
    return sum / defined;
  }
}
