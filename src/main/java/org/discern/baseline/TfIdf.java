package org.discern.baseline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words and pairs of words that stand in two passages or more, and how a text is weighed by
 * them: {@code (1 + ln tf) · idf}, to unit length, as in scikit-learn's {@code TfidfVectorizer}.
 *
 * <p>Immutable.
 */
final class TfIdf {

  private static final int FEWEST_PASSAGES = 2;

  private final Map<String, Integer> places;
  private final double[] inverseFrequencies;

  private TfIdf(Map<String, Integer> places, double[] inverseFrequencies) {
    this.places = places;
    this.inverseFrequencies = inverseFrequencies;
  }

  /** Those of the texts. */
  static TfIdf of(List<String> texts) {
    Map<String, Integer> passages = new HashMap<>();
    for (String text : texts) {
      in(text).keySet().forEach(each -> passages.merge(each, 1, Integer::sum));
    }
    passages.values().removeIf(count -> count < FEWEST_PASSAGES);
    Map<String, Integer> places = new HashMap<>();
    double[] inverseFrequencies = new double[passages.size()];
    passages.keySet().stream().sorted().forEach(each -> places.put(each, places.size()));
    passages.forEach(
        (each, count) ->
            inverseFrequencies[places.getOrDefault(each, 0)] =
                Math.log((1.0 + texts.size()) / (1.0 + count)) + 1);
    return new TfIdf(places, inverseFrequencies);
  }

  /** How many there are. */
  int size() {
    return inverseFrequencies.length;
  }

  /** The weighed n-grams of a text; empty if it has none of them. */
  SparseRow weigh(String text) {
    TreeMap<Integer, Double> weights = new TreeMap<>();
    in(text)
        .forEach(
            (each, count) -> {
              Integer place = places.get(each);
              if (place != null) {
                weights.put(place, (1 + Math.log(count)) * inverseFrequencies[place]);
              }
            });
    return SparseRow.normalised(weights);
  }

  private static Map<String, Integer> in(String text) {
    String[] words =
        Arrays.stream(Tokens.of(text))
            .filter(each -> Character.isLetterOrDigit(each.codePointAt(0)))
            .toArray(String[]::new);
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      counts.merge(words[i], 1, Integer::sum);
      if (i > 0) {
        counts.merge(words[i - 1] + " " + words[i], 1, Integer::sum);
      }
    }
    return counts;
  }
}
