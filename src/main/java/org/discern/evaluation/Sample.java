package org.discern.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.discern.passage.Category;
import org.discern.passage.Taxonomy;

/**
 * Examples as the metrics see them: per category a {@link Ranking} of those judged for it, and
 * articles numbered from 0 in order of appearance. Immutable.
 */
public final class Sample {

  private final Taxonomy taxonomy;
  private final List<Example> examples;
  private final Map<Category, Column> columns;
  private final int articles;

  /** A ranking and, for each of its entries as given, the position among all examples. */
  private record Column(Ranking ranking, List<Integer> judged) {}

  private Sample(
      Taxonomy taxonomy, List<Example> examples, Map<Category, Column> columns, int articles) {
    this.taxonomy = taxonomy;
    this.examples = examples;
    this.columns = columns;
    this.articles = articles;
  }

  /** Ranks examples for every category of a taxonomy; unknown labels are left out. */
  public static Sample of(Taxonomy taxonomy, List<Example> examples) {
    List<Example> kept = List.copyOf(examples);
    Map<String, Integer> numbers = new HashMap<>();
    int[] articles = new int[kept.size()];
    for (int i = 0; i < articles.length; i++) {
      articles[i] =
          numbers.computeIfAbsent(kept.get(i).passage().article(), article -> numbers.size());
    }
    Map<Category, Column> columns = new LinkedHashMap<>();
    for (Category category : taxonomy.categories()) {
      columns.put(category, column(category, kept, articles));
    }
    return new Sample(taxonomy, kept, columns, numbers.size());
  }

  private static Column column(Category category, List<Example> examples, int[] articles) {
    List<Integer> judged =
        IntStream.range(0, examples.size())
            .filter(i -> examples.get(i).passage().knows(category))
            .boxed()
            .toList();
    double[] scores = new double[judged.size()];
    boolean[] positives = new boolean[judged.size()];
    int[] clusters = new int[judged.size()];
    for (int i = 0; i < scores.length; i++) {
      Example example = examples.get(judged.get(i));
      scores[i] = example.scores().of(category);
      positives[i] = example.passage().has(category);
      clusters[i] = articles[judged.get(i)];
    }
    return new Column(Ranking.of(scores, positives, clusters), judged);
  }

  /** The categories, in order. */
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  /** All examples, in the order given. */
  public List<Example> examples() {
    return examples;
  }

  /** The number of different articles. */
  public int articles() {
    return articles;
  }

  /**
   * The examples judged for a category, ranked by its score.
   *
   * @throws IllegalArgumentException if the taxonomy lacks it
   */
  public Ranking ranking(Category category) {
    return column(category).ranking();
  }

  /** The example at a rank of a category's ranking. */
  public Example example(Category category, int rank) {
    Column column = column(category);
    return examples.get(column.judged().get(column.ranking().example(rank)));
  }

  /** The rank of each example in a category's ranking; −1 if it is not judged for it. */
  int[] ranks(Category category) {
    Column column = column(category);
    int[] ranks = new int[examples.size()];
    Arrays.fill(ranks, -1);
    for (int rank = 0; rank < column.ranking().size(); rank++) {
      ranks[column.judged().get(column.ranking().example(rank))] = rank;
    }
    return ranks;
  }

  private Column column(Category category) {
    Column column = columns.get(category);
    if (column == null) {
      throw new IllegalArgumentException(
          "unknown category \"" + category + "\" (known: " + taxonomy + ")");
    }
    return column;
  }
}
