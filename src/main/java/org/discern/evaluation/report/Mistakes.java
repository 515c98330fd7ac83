package org.discern.evaluation.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.discern.evaluation.Example;
import org.discern.evaluation.Ranking;
import org.discern.evaluation.Sample;
import org.discern.passage.Category;
import org.discern.passage.Policy;
import org.discern.passage.Threshold;

/** Finds the mistakes that teach most: those the classifier was surest of, one per article. */
public final class Mistakes {

  private Mistakes() {}

  /**
   * The worst mistakes of a sample: per category, false alarms from the highest score down, then
   * misses from the lowest score up.
   *
   * @param most how many of each kind
   */
  public static List<Mistake> worst(Sample sample, Policy policy, int most) {
    List<Mistake> mistakes = new ArrayList<>();
    for (Category category : sample.taxonomy().categories()) {
      policy
          .threshold(category)
          .map(Threshold::value)
          .ifPresent(
              threshold -> {
                mistakes.addAll(falseAlarms(sample, category, threshold, most));
                mistakes.addAll(misses(sample, category, threshold, most));
              });
    }
    return List.copyOf(mistakes);
  }

  private static List<Mistake> falseAlarms(
      Sample sample, Category category, double threshold, int most) {
    Ranking ranking = sample.ranking(category);
    List<Mistake> found = new ArrayList<>();
    Set<String> articles = new HashSet<>();
    for (int rank = 0; rank < ranking.size() && ranking.score(rank) >= threshold; rank++) {
      Example example = sample.example(category, rank);
      if (!ranking.isPositive(rank)
          && found.size() < most
          && articles.add(example.passage().article())) {
        found.add(mistake(example, category, threshold));
      }
    }
    return found;
  }

  private static List<Mistake> misses(
      Sample sample, Category category, double threshold, int most) {
    Ranking ranking = sample.ranking(category);
    List<Mistake> found = new ArrayList<>();
    Set<String> articles = new HashSet<>();
    for (int rank = ranking.size() - 1; rank >= 0 && ranking.score(rank) < threshold; rank--) {
      Example example = sample.example(category, rank);
      if (ranking.isPositive(rank)
          && found.size() < most
          && articles.add(example.passage().article())) {
        found.add(mistake(example, category, threshold));
      }
    }
    return found;
  }

  private static Mistake mistake(Example example, Category category, double threshold) {
    return new Mistake(
        example.passage(), category, example.scores().of(category), threshold, List.of());
  }
}
