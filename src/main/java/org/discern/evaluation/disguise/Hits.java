package org.discern.evaluation.disguise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.discern.evaluation.Proportion;
import org.discern.evaluation.Statistic;
import org.discern.passage.LabelledPassage;

/**
 * Which positives are found, plain and disguised, as a statistic of their articles.
 *
 * <p>Its figures are, per disguise, the recall disguised minus the recall plain; then the same and
 * the recall itself over all disguises.
 */
final class Hits implements Statistic {

  private final List<Boolean> plain;
  private final List<List<Boolean>> disguised = new ArrayList<>();
  private final List<Long> words = new ArrayList<>();
  private final int[] article;
  private final int articles;

  Hits(List<LabelledPassage> positives, List<Boolean> plain) {
    this.plain = plain;
    this.article = new int[positives.size()];
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < article.length; i++) {
      article[i] = numbers.computeIfAbsent(positives.get(i).article(), each -> numbers.size());
    }
    this.articles = numbers.size();
  }

  /** Adds what is found in the next disguise, which changed so many words. */
  void add(List<Boolean> found, long changed) {
    disguised.add(found);
    words.add(changed);
  }

  int articles() {
    return articles;
  }

  int totalDifference() {
    return disguised.size();
  }

  int totalRecall() {
    return disguised.size() + 1;
  }

  Proportion plain() {
    return found(plain);
  }

  Proportion flagged(int number) {
    return found(disguised.get(number));
  }

  private static Proportion found(List<Boolean> flagged) {
    return new Proportion(flagged.stream().filter(each -> each).count(), flagged.size());
  }

  long words(int number) {
    return words.get(number);
  }

  long lost(int number) {
    return onlyIn(plain, disguised.get(number));
  }

  long gained(int number) {
    return onlyIn(disguised.get(number), plain);
  }

  private static long onlyIn(List<Boolean> one, List<Boolean> other) {
    long count = 0;
    for (int i = 0; i < one.size(); i++) {
      count += one.get(i) && !other.get(i) ? 1 : 0;
    }
    return count;
  }

  @Override
  public int size() {
    return disguised.size() + 2;
  }

  @Override
  public void measure(int[] copies, double[] figures) {
    double positives = 0;
    double plainly = 0;
    double[] found = new double[disguised.size()];
    for (int i = 0; i < article.length; i++) {
      int weight = copies.length == 0 ? 1 : copies[article[i]];
      positives += weight;
      plainly += plain.get(i) ? weight : 0;
      for (int number = 0; weight > 0 && number < found.length; number++) {
        found[number] += disguised.get(number).get(i) ? weight : 0;
      }
    }
    double all = 0;
    for (int number = 0; number < found.length; number++) {
      figures[number] = (found[number] - plainly) / positives;
      all += found[number];
    }
    figures[totalRecall()] = all / (positives * found.length);
    figures[totalDifference()] = figures[totalRecall()] - plainly / positives;
  }
}
