package org.discern.baseline;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.discern.passage.Category;
import org.discern.passage.Classifier;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Scores;
import org.discern.passage.Taxonomy;

/**
 * Logistic regression over single words and pairs of words, one per category: the strongest plain
 * classifier of texts. Fitted by LIBLINEAR (Fan et al., "LIBLINEAR: A library for large linear
 * classification", 2008) with {@code C = 1}.
 *
 * <p>A category of which only yes or only no was learned always gets that answer. Thread-safe.
 */
public final class LogisticRegression implements Classifier {

  private static final double COST = 1;
  private static final double TOLERANCE = 0.001;
  private static final int YES = 1;
  private static final int NO = 0;

  /** What an n-gram is weighed by. */
  public enum Inputs {
    /** Its tf-idf; both classes count the same in all. */
    TF_IDF("TF-IDF, logistic regression"),
    /**
     * Its tf-idf times the log-odds ratio of naive Bayes (Wang and Manning, "Baselines and bigrams:
     * Simple, good sentiment and topic classification", 2012).
     */
    LOG_ODDS("naive-Bayes log-odds, logistic regression");

    private final String phrase;

    Inputs(String phrase) {
      this.phrase = phrase;
    }

    /** The name in reports. */
    public String phrase() {
      return phrase;
    }
  }

  /** A category's weight per n-gram, and what a text without any has. */
  private static final class Line {

    private final double[] weights;
    private final double bias;

    Line(double[] weights, double bias) {
      this.weights = weights;
      this.bias = bias;
    }

    double probability(Feature[] features) {
      double sum = bias;
      for (Feature each : features) {
        sum += weights[each.getIndex() - 1] * each.getValue();
      }
      return 1 / (1 + Math.exp(-sum));
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

  /**
   * Fits one regression per category, on the passages judged for it.
   *
   * @param weight how much a passage counts; it is repeated so many times, rounded, once at least
   */
  public static LogisticRegression train(
      Inputs inputs,
      Taxonomy taxonomy,
      List<LabelledPassage> passages,
      ToDoubleFunction<LabelledPassage> weight) {
    TfIdf tfIdf = TfIdf.of(passages.stream().map(LabelledPassage::text).toList());
    List<Feature[]> weighed = passages.stream().map(each -> tfIdf.weigh(each.text())).toList();
    List<Line> lines = new ArrayList<>();
    for (Category category : taxonomy.categories()) {
      List<Feature[]> rows = new ArrayList<>();
      List<Boolean> answers = new ArrayList<>();
      for (int i = 0; i < passages.size(); i++) {
        LabelledPassage passage = passages.get(i);
        if (passage.knows(category)) {
          long times = Math.max(1, Math.round(weight.applyAsDouble(passage)));
          for (long time = 0; time < times; time++) {
            rows.add(weighed.get(i));
            answers.add(passage.has(category));
          }
        }
      }
      lines.add(fit(inputs, tfIdf.size(), rows, answers));
    }
    return new LogisticRegression(taxonomy, tfIdf, lines);
  }

  private static Line fit(Inputs inputs, int size, List<Feature[]> rows, List<Boolean> answers) {
    long positives = answers.stream().filter(each -> each).count();
    long negatives = answers.size() - positives;
    if (positives == 0 || negatives == 0) {
      double never = Double.NEGATIVE_INFINITY;
      return new Line(new double[size], positives == 0 ? never : -never);
    }
    double[] factors = new double[size];
    Arrays.fill(factors, 1);
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, TOLERANCE);
    if (inputs == Inputs.TF_IDF) {
      double half = answers.size() / 2.0;
      parameter.setWeights(new double[] {half / positives, half / negatives}, new int[] {YES, NO});
    } else {
      factors = logOdds(size, rows, answers);
    }
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = size + 1;
    problem.bias = 1;
    problem.y = answers.stream().mapToDouble(each -> each ? YES : NO).toArray();
    problem.x = inputs(rows, factors, size + 1);
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == YES ? 1 : -1;
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      weights[i] = sign * model.getFeatureWeights()[i] * factors[i];
    }
    return new Line(weights, sign * model.getFeatureWeights()[size]);
  }

  /**
   * The rows, each weighed by the factors, with the constant input behind; repeats share memory.
   */
  private static Feature[][] inputs(List<Feature[]> rows, double[] factors, int bias) {
    IdentityHashMap<Feature[], Feature[]> inputs = new IdentityHashMap<>();
    return rows.stream()
        .map(row -> inputs.computeIfAbsent(row, each -> input(each, factors, bias)))
        .toArray(Feature[][]::new);
  }

  private static Feature[] input(Feature[] row, double[] factors, int bias) {
    Feature[] input = new Feature[row.length + 1];
    for (int i = 0; i < row.length; i++) {
      int index = row[i].getIndex();
      input[i] = new FeatureNode(index, row[i].getValue() * factors[index - 1]);
    }
    input[row.length] = new FeatureNode(bias, 1);
    return input;
  }

  /** The log-odds ratio of every n-gram by presence, smoothed by one. */
  private static double[] logOdds(int size, List<Feature[]> rows, List<Boolean> answers) {
    double[][] present = new double[2][size];
    Arrays.fill(present[NO], 1);
    Arrays.fill(present[YES], 1);
    for (int i = 0; i < rows.size(); i++) {
      double[] counts = present[answers.get(i) ? YES : NO];
      for (Feature each : rows.get(i)) {
        counts[each.getIndex() - 1]++;
      }
    }
    double no = Arrays.stream(present[NO]).sum();
    double yes = Arrays.stream(present[YES]).sum();
    double[] ratios = new double[size];
    for (int i = 0; i < size; i++) {
      ratios[i] = Math.log(present[YES][i] / yes) - Math.log(present[NO][i] / no);
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
    Feature[] features = tfIdf.weigh(text);
    return Scores.of(
        taxonomy, lines.stream().mapToDouble(each -> each.probability(features)).toArray());
  }
}
