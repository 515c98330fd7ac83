package org.discern.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.discern.passage.Category;
import org.discern.passage.Classifier;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Scores;
import org.discern.passage.Taxonomy;

/**
 * Logistic regression over single words and pairs of words, one per category: the strongest plain
 * classifier of texts. Fitted by OpenNLP's L-BFGS; {@code C} is how many times the loss counts
 * against half the squared slopes.
 *
 * <p>A category of which only yes or only no was learned always gets that answer. Thread-safe.
 */
public final class LogisticRegression implements Classifier {

  /** What an n-gram is weighed by. */
  public enum Inputs {
    /** Its tf-idf, with {@code C = 10}; both classes count the same in all. */
    TF_IDF("TF-IDF, logistic regression", 10),
    /**
     * Its tf-idf times the log-odds ratio of naive Bayes (Wang and Manning, "Baselines and bigrams:
     * Simple, good sentiment and topic classification", 2012), with {@code C = 1}.
     */
    LOG_ODDS("naive-Bayes log-odds, logistic regression", 1);

    private final String phrase;
    private final double cost;

    Inputs(String phrase, double cost) {
      this.phrase = phrase;
      this.cost = cost;
    }

    /** The name in reports. */
    public String phrase() {
      return phrase;
    }
  }

  private final Taxonomy taxonomy;
  private final TfIdf tfIdf;
  private final List<Line> lines;

  private LogisticRegression(Taxonomy taxonomy, TfIdf tfIdf, List<Line> lines) {
    this.taxonomy = taxonomy;
    this.tfIdf = tfIdf;
    this.lines = List.copyOf(lines);
  }

  /** A category's weight per n-gram, and what a text without any has. */
  private static final class Line {

    private final double[] weights;
    private final double intercept;

    Line(double[] weights, double intercept) {
      this.weights = weights;
      this.intercept = intercept;
    }

    double probability(SparseRow row) {
      return 1 / (1 + Math.exp(-row.dot(weights) - intercept));
    }
  }

  /**
   * Fits one regression per category, on the passages judged for it.
   *
   * @param weight how much a passage counts; positive
   */
  public static LogisticRegression train(
      Inputs inputs,
      Taxonomy taxonomy,
      List<LabelledPassage> passages,
      ToDoubleFunction<LabelledPassage> weight) {
    TfIdf tfIdf = TfIdf.of(passages.stream().map(LabelledPassage::text).toList());
    List<SparseRow> weighed = passages.stream().map(each -> tfIdf.weigh(each.text())).toList();
    List<Line> lines = new ArrayList<>();
    for (Category category : taxonomy.categories()) {
      List<SparseRow> rows = new ArrayList<>();
      List<LabelledPassage> judged = new ArrayList<>();
      for (int i = 0; i < passages.size(); i++) {
        if (passages.get(i).knows(category)) {
          rows.add(weighed.get(i));
          judged.add(passages.get(i));
        }
      }
      boolean[] positive = new boolean[judged.size()];
      for (int i = 0; i < positive.length; i++) {
        positive[i] = judged.get(i).has(category);
      }
      double[] weights = judged.stream().mapToDouble(weight).toArray();
      lines.add(fit(inputs, tfIdf.size(), rows, positive, weights));
    }
    return new LogisticRegression(taxonomy, tfIdf, lines);
  }

  private static Line fit(
      Inputs inputs, int size, List<SparseRow> rows, boolean[] positive, double[] weights) {
    double yes = sum(positive, weights, true);
    double no = sum(positive, weights, false);
    if (yes == 0 || no == 0) {
      double never = Double.NEGATIVE_INFINITY;
      return new Line(new double[size], yes == 0 ? never : -never);
    }
    double[] factors = new double[size];
    double[] costs = Arrays.stream(weights).map(each -> each * inputs.cost).toArray();
    if (inputs == Inputs.LOG_ODDS) {
      factors = logOdds(size, rows, positive, weights);
    } else {
      Arrays.fill(factors, 1);
      for (int i = 0; i < costs.length; i++) {
        costs[i] *= (yes + no) / 2 / (positive[i] ? yes : no);
      }
    }
    double[] heard = factors;
    List<SparseRow> products = rows.stream().map(each -> each.times(heard)).toList();
    double[] fitted = new LogLoss(size, products, positive, costs).minimum();
    double[] slopes = new double[size];
    for (int i = 0; i < size; i++) {
      slopes[i] = fitted[i] * factors[i];
    }
    return new Line(slopes, fitted[size]);
  }

  private static double sum(boolean[] positive, double[] weights, boolean label) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += positive[i] == label ? weights[i] : 0;
    }
    return sum;
  }

  /** The log-odds ratio of every n-gram by presence, smoothed by one. */
  private static double[] logOdds(
      int size, List<SparseRow> rows, boolean[] positive, double[] weights) {
    double[] present = new double[size];
    double[] absent = new double[size];
    Arrays.fill(present, 1);
    Arrays.fill(absent, 1);
    for (int i = 0; i < positive.length; i++) {
      rows.get(i).addPresenceTo(positive[i] ? present : absent, weights[i]);
    }
    double all = Math.log(Arrays.stream(present).sum()) - Math.log(Arrays.stream(absent).sum());
    double[] ratios = new double[size];
    for (int i = 0; i < size; i++) {
      ratios[i] = Math.log(present[i]) - Math.log(absent[i]) - all;
    }
    return ratios;
  }

  @Override
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  @Override
  public List<Scores> score(List<String> texts) {
    return texts.stream().map(this::score).toList();
  }

  private Scores score(String text) {
    SparseRow row = tfIdf.weigh(text);
    return Scores.of(taxonomy, lines.stream().mapToDouble(each -> each.probability(row)).toArray());
  }
}
