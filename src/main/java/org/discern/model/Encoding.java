package org.discern.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.discern.text.FeatureExtractor;
import org.discern.text.Features;
import org.discern.text.Word;

/**
 * Weighs features by what training counted: tf-idf for the wide part's inputs, naive-Bayes log-odds
 * for how strongly each category hears them, and inverse frequency for the topic vector.
 *
 * <p>Per category the wide part's input of an n-gram is its tf-idf, its length normalised by a
 * pivot (Singhal, Buckley and Mitra, "Pivoted document length normalization", 1996), times the size
 * of its naive-Bayes log-odds ratio (Wang and Manning, "Baselines and bigrams", 2012); the topic
 * vector is the average of the word vectors weighted by smooth inverse frequency (Arora et al.,
 * 2017).
 *
 * <p>Thread-safe; the arrays are not copied and nobody changes them.
 */
public final class Encoding {

  /** Makes short topic vectors comparable with long ones. */
  private static final float TOPIC_SCALE = 3f;

  private static final float TOPIC_SMOOTHING = 0.1f;

  private final FeatureExtractor extractor;
  private final float[] inverseFrequencies;
  private final float[][] ratios;
  private final float[] topicWeights;

  /**
   * An encoding.
   *
   * @param extractor makes the features
   * @param inverseFrequencies inverse document frequency per n-gram, in such a unit that a passage
   *     of ordinary length has {@link #length} 1
   * @param ratios per category the size of the log-odds ratio per n-gram, and of the bias behind
   *     the last
   * @param topicWeights the weight of each word-vector row in the topic vector, row 0 for unknown
   *     words; empty without a deep part
   */
  public Encoding(
      FeatureExtractor extractor,
      float[] inverseFrequencies,
      float[][] ratios,
      float[] topicWeights) {
    this.extractor = extractor;
    this.inverseFrequencies = inverseFrequencies;
    this.ratios = ratios;
    this.topicWeights = topicWeights;
  }

  /** What makes the features. */
  public FeatureExtractor extractor() {
    return extractor;
  }

  float[] inverseFrequencies() {
    return inverseFrequencies;
  }

  float[][] ratios() {
    return ratios;
  }

  float[] topicWeights() {
    return topicWeights;
  }

  /** The windows of a text; empty if it has no word. */
  public List<EncodedWindow> windows(String text) {
    List<EncodedWindow> encoded = new ArrayList<>();
    for (List<Word> window : extractor.windows(extractor.words(text))) {
      encoded.add(window(extractor.of(window)));
    }
    return encoded;
  }

  /** The same in units of a length: a window as long as that by {@link #length} will have 1. */
  public Encoding inUnitsOf(double length) {
    float[] scaled = new float[inverseFrequencies.length];
    for (int ngram = 0; ngram < scaled.length; ngram++) {
      scaled[ngram] = (float) (inverseFrequencies[ngram] / length);
    }
    return new Encoding(extractor, scaled, ratios, topicWeights);
  }

  /** The Euclidean length of a window's tf-idf vector; 0 if it has no known n-gram. */
  public double length(Features features) {
    return length(tfIdf(features));
  }

  private static double length(double[] values) {
    double squares = 0;
    for (double value : values) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }

  private double[] tfIdf(Features features) {
    double[] values = new double[features.ngrams().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (1 + Math.log(features.counts()[i])) * inverseFrequencies[features.ngrams()[i]];
    }
    return values;
  }

  /** One window's features, weighed. */
  public EncodedWindow window(Features features) {
    double[] tfIdf = tfIdf(features);
    int count = tfIdf.length;
    int[] ngrams = Arrays.copyOf(features.ngrams(), count + 1);
    float[] values = new float[count + 1];
    double slope = extractor.spec().lengthSlope();
    double loudness = 1 - slope + slope * length(tfIdf);
    double scale = loudness > 0 ? 1 / loudness : 0;
    for (int i = 0; i < count; i++) {
      values[i] = (float) (scale * tfIdf[i]);
    }
    ngrams[count] = extractor.known().size();
    values[count] = 1;
    int[] rows = new int[features.rows().length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = features.rows()[i] + 1;
    }
    return new EncodedWindow(ngrams, values, rows);
  }

  /** How strongly the wide part of a category hears each of a window's n-grams; all positive. */
  float[] wideInputs(EncodedWindow window, int category) {
    float[] inputs = new float[window.ngrams().length];
    float[] ratio = ratios[category];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = window.values()[i] * ratio[window.ngrams()[i]];
    }
    return inputs;
  }

  /** The weight of each word of a window in the topic vector; all positive. */
  float[] topicInputs(EncodedWindow window) {
    float[] inputs = new float[window.rows().length];
    float sum = TOPIC_SMOOTHING;
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = topicWeights[window.rows()[i]];
      sum += inputs[i];
    }
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] *= TOPIC_SCALE / sum;
    }
    return inputs;
  }
}
