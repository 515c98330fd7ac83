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

  private final int most;
  private final List<Mistake> quotable = new ArrayList<>();
  private final List<Mistake> others = new ArrayList<>();
  private final Set<String> articles = new HashSet<>();

  private Mistakes(int most) {
    this.most = most;
  }

  /**
   * The worst mistakes of a sample: per category, false alarms from the highest score down, then
   * misses from the lowest score up; of each, those that may be quoted first.
   *
   * @param most how many of each kind, quotable and not
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
    Mistakes found = new Mistakes(most);
    for (int rank = 0; rank < ranking.size() && ranking.score(rank) >= threshold; rank++) {
      if (!ranking.isPositive(rank)) {
        found.add(sample.example(category, rank), category, threshold);
      }
    }
    return found.all();
  }

  private static List<Mistake> misses(
      Sample sample, Category category, double threshold, int most) {
    Ranking ranking = sample.ranking(category);
    Mistakes found = new Mistakes(most);
    for (int rank = ranking.size() - 1; rank >= 0 && ranking.score(rank) < threshold; rank--) {
      if (ranking.isPositive(rank)) {
        found.add(sample.example(category, rank), category, threshold);
      }
    }
    return found.all();
  }

  private void add(Example example, Category category, double threshold) {
    double score = example.scores().of(category);
    Mistake mistake = new Mistake(example.passage(), category, score, threshold, List.of());
    List<Mistake> list = mistake.isQuotable() ? quotable : others;
    if (list.size() < most && articles.add(example.passage().article())) {
      list.add(mistake);
    }
  }

  private List<Mistake> all() {
    List<Mistake> all = new ArrayList<>(quotable);
    all.addAll(others);
    return all;
  }
}
