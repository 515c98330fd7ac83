package org.discern.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.discern.passage.Category;
import org.discern.passage.Policy;
import org.discern.passage.Threshold;

/**
 * The figures of a sample under a policy, as a statistic of its articles.
 *
 * <p>Two of them over the same passages in the same order can be measured on the same resample, and
 * so be compared in pairs. Thread-safe.
 */
public final class SampleStatistic implements Statistic {

  private static final List<Figure> FIGURES = List.of(Figure.values());
  private static final int PER_CATEGORY = FIGURES.size();
  private static final int AVERAGES = 3;

  private final List<Category> categories;
  private final List<Ranking> rankings = new ArrayList<>();
  private final int[] flagged;

  /** The statistic of a sample; a category without a threshold is never flagged. */
  public SampleStatistic(Sample sample, Policy policy) {
    categories = sample.taxonomy().categories();
    flagged = new int[categories.size()];
    for (int i = 0; i < flagged.length; i++) {
      Ranking ranking = sample.ranking(categories.get(i));
      rankings.add(ranking);
      flagged[i] =
          policy.threshold(categories.get(i)).map(Threshold::value).map(ranking::flagged).orElse(0);
    }
  }

  /** The place of a category's figure. */
  public int index(Category category, Figure figure) {
    int number = categories.indexOf(category);
    if (number < 0) {
      throw new IllegalArgumentException("not measured: " + category);
    }
    return index(number, figure);
  }

  private static int index(int category, Figure figure) {
    return category * PER_CATEGORY + FIGURES.indexOf(figure);
  }

  int microF1() {
    return flagged.length * PER_CATEGORY;
  }

  int macroF1() {
    return microF1() + 1;
  }

  int macroAveragePrecision() {
    return microF1() + 2;
  }

  /** The table of a category on the whole sample. */
  Confusion confusion(Category category) {
    int number = categories.indexOf(category);
    return rankings.get(number).tally(flagged[number]).confusion();
  }

  @Override
  public int size() {
    return flagged.length * PER_CATEGORY + AVERAGES;
  }

  @Override
  public void measure(int[] copies, double[] figures) {
    long truePositives = 0;
    long weight = 0;
    for (int i = 0; i < flagged.length; i++) {
      Tally tally = rankings.get(i).tally(flagged[i], copies);
      truePositives += tally.truePositives();
      weight += tally.f1Weight();
      for (Figure figure : FIGURES) {
        figures[index(i, figure)] = tally.of(figure);
      }
    }
    figures[microF1()] = 2.0 * truePositives / (double) weight;
    figures[macroF1()] = mean(figures, Figure.F1);
    figures[macroAveragePrecision()] = mean(figures, Figure.AVERAGE_PRECISION);
  }

  /** The mean of a figure over the categories that define it; NaN if none does. */
  private double mean(double[] figures, Figure figure) {
    double sum = 0;
    int defined = 0;
    for (int i = 0; i < flagged.length; i++) {
      double value = figures[index(i, figure)];
      if (!Double.isNaN(value)) {
        sum += value;
        defined++;
      }
    }
    return sum / defined;
  }
}
