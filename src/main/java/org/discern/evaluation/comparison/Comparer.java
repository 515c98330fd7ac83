package org.discern.evaluation.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.discern.evaluation.ClusteredBootstrap;
import org.discern.evaluation.CorpusOrigin;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.Example;
import org.discern.evaluation.Figure;
import org.discern.evaluation.Figures;
import org.discern.evaluation.Proportion;
import org.discern.evaluation.Sample;
import org.discern.evaluation.SampleEvaluator;
import org.discern.evaluation.SampleStatistic;
import org.discern.passage.Category;
import org.discern.passage.Taxonomy;

/** Compares two versions on the same passages. Thread-safe. */
public final class Comparer {

  private final Taxonomy taxonomy;
  private final ClusteredBootstrap bootstrap;

  /** A comparer of versions that score these categories. */
  public Comparer(Taxonomy taxonomy, ClusteredBootstrap bootstrap) {
    this.taxonomy = taxonomy;
    this.bootstrap = bootstrap;
  }

  /**
   * Compares.
   *
   * @throws IllegalArgumentException if the versions scored different passages, or in another order
   */
  public Comparison compare(Version before, Version after, CorpusOrigin corpus) {
    checkSame(before.examples(), after.examples());
    Sample earlier = Sample.of(taxonomy, before.examples());
    Sample later = Sample.of(taxonomy, after.examples());
    Figures figuresBefore = new SampleEvaluator(before.policy(), bootstrap).evaluate(earlier);
    Figures figuresAfter = new SampleEvaluator(after.policy(), bootstrap).evaluate(later);
    SampleStatistic statistic = new SampleStatistic(later, after.policy());
    List<Estimate> differences =
        bootstrap.estimates(
            later.articles(),
            new PairedStatistic(new SampleStatistic(earlier, before.policy()), statistic));
    List<CategoryComparison> categories = new ArrayList<>();
    for (Category category : taxonomy.categories()) {
      Map<Figure, Estimate> own = new EnumMap<>(Figure.class);
      for (Figure figure : Figure.values()) {
        own.put(figure, differences.get(statistic.index(category, figure)));
      }
      Migration migration = Migration.of(before, earlier, later, category);
      Flips flips = Flips.between(before, after, category);
      categories.add(
          new CategoryComparison(
              figuresBefore.of(category),
              figuresAfter.of(category),
              own,
              flips.mcNemar(),
              new Proportion(flips.size(), after.examples().size()),
              flips.newlyFlagged(),
              flips.noLongerFlagged(),
              migration.mapping(),
              migration.sameMatchRate(),
              migration.samePrecision()));
    }
    return new Comparison(
        before.model(),
        after.model(),
        before.policy(),
        after.policy(),
        corpus,
        after.examples().size(),
        later.articles(),
        flipped(before, after),
        categories);
  }

  private static void checkSame(List<Example> before, List<Example> after) {
    boolean same = before.size() == after.size();
    for (int i = 0; same && i < before.size(); i++) {
      same = before.get(i).passage().equals(after.get(i).passage());
    }
    if (!same) {
      throw new IllegalArgumentException("the two versions scored different passages");
    }
  }

  private static Proportion flipped(Version before, Version after) {
    int flipped = 0;
    for (int i = 0; i < before.examples().size(); i++) {
      List<Category> labelsBefore = before.policy().labels(before.examples().get(i).scores());
      List<Category> labelsAfter = after.policy().labels(after.examples().get(i).scores());
      flipped += labelsBefore.equals(labelsAfter) ? 0 : 1;
    }
    return new Proportion(flipped, before.examples().size());
  }
}
