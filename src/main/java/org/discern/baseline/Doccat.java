package org.discern.baseline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.discern.passage.Category;
import org.discern.passage.Classifier;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Scores;
import org.discern.passage.Taxonomy;

/**
 * OpenNLP's document categorizer over a bag of words: one that says yes or no per category.
 *
 * <p>A category of which only yes or only no was learned always gets that answer. Thread-safe.
 */
public final class Doccat implements Classifier {

  private static final String YES = "yes";
  private static final String NO = "no";
  private static final int ITERATIONS = 100;

  /** How the weights of words are found. */
  public enum Method {
    /** Maximum entropy, by generalised iterative scaling. */
    MAXENT("MAXENT", "OpenNLP doccat, maximum entropy"),
    /** Naive Bayes. */
    NAIVE_BAYES("NAIVEBAYES", "OpenNLP doccat, naive Bayes");

    private final String algorithm;
    private final String phrase;

    Method(String algorithm, String phrase) {
      this.algorithm = algorithm;
      this.phrase = phrase;
    }

    /** The name in reports. */
    public String phrase() {
      return phrase;
    }
  }

  private final Taxonomy taxonomy;
  private final Map<Category, DoccatModel> models;
  private final Map<Category, Double> constants;

  private Doccat(
      Taxonomy taxonomy, Map<Category, DoccatModel> models, Map<Category, Double> constants) {
    this.taxonomy = taxonomy;
    this.models = Collections.unmodifiableMap(models);
    this.constants = Collections.unmodifiableMap(constants);
  }

  /**
   * Trains one categorizer per category, on the passages judged for it.
   *
   * @param cutoff how often a word must occur to count, at least 1
   */
  public static Doccat train(
      Method method, int cutoff, Taxonomy taxonomy, List<LabelledPassage> passages) {
    Map<Category, DoccatModel> models = new LinkedHashMap<>();
    Map<Category, Double> constants = new LinkedHashMap<>();
    for (Category category : taxonomy.categories()) {
      List<DocumentSample> samples = samples(category, passages);
      long positives = samples.stream().filter(each -> each.getCategory().equals(YES)).count();
      if (positives == 0 || positives == samples.size()) {
        constants.put(category, positives == 0 ? 0.0 : 1.0);
      } else {
        models.put(category, train(method, cutoff, samples));
      }
    }
    return new Doccat(taxonomy, models, constants);
  }

  private static List<DocumentSample> samples(Category category, List<LabelledPassage> passages) {
    List<DocumentSample> samples = new ArrayList<>();
    for (LabelledPassage passage : passages) {
      String[] tokens = Tokens.of(passage.text());
      if (passage.knows(category) && tokens.length > 0) {
        samples.add(new DocumentSample(passage.has(category) ? YES : NO, tokens));
      }
    }
    return samples;
  }

  private static DoccatModel train(Method method, int cutoff, List<DocumentSample> samples) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, method.algorithm);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
    DoccatFactory words =
        new DoccatFactory(new FeatureGenerator[] {new BagOfWordsFeatureGenerator()});
    try {
      return DocumentCategorizerME.train(
          "en", ObjectStreamUtils.createObjectStream(samples), parameters, words);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
  }

  @Override
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  @Override
  public List<Scores> score(List<String> texts) {
    Map<Category, DocumentCategorizerME> categorizers = new LinkedHashMap<>();
    models.forEach(
        (category, model) -> categorizers.put(category, new DocumentCategorizerME(model)));
    List<Scores> scores = new ArrayList<>(texts.size());
    for (String text : texts) {
      String[] tokens = Tokens.of(text);
      double[] values = new double[taxonomy.size()];
      for (int i = 0; i < values.length; i++) {
        Category category = taxonomy.categories().get(i);
        DocumentCategorizerME categorizer = categorizers.get(category);
        values[i] =
            categorizer == null
                ? constants.getOrDefault(category, 0.0)
                : probability(categorizer, tokens);
      }
      scores.add(Scores.of(taxonomy, values));
    }
    return List.copyOf(scores);
  }

  private static double probability(DocumentCategorizerME categorizer, String[] tokens) {
    if (tokens.length == 0) {
      return 0;
    }
    double value = categorizer.categorize(tokens)[categorizer.getIndex(YES)];
    // Naive Bayes can underflow to 0/0 on a long text; it then knows nothing.
    return Double.isNaN(value) ? 0.5 : Math.min(1, Math.max(0, value));
  }
}
