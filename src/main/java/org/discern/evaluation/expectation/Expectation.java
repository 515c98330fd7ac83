package org.discern.evaluation.expectation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.discern.evaluation.CategoryEvaluation;
import org.discern.evaluation.CorpusOrigin;
import org.discern.evaluation.Evaluation;
import org.discern.passage.Category;

/**
 * What a model trained by a recipe measures, on which data.
 *
 * <p>Hashes are of a corpus's content, whatever files it is in.
 *
 * @param recipe its path
 * @param learned the corpora that were learned from
 * @param measured the corpus that was measured on; empty if nothing was measured yet
 * @param figures per category every {@link Measure}; empty if nothing was measured yet
 */
public record Expectation(
    String recipe,
    List<CorpusOrigin> learned,
    Optional<CorpusOrigin> measured,
    Map<Category, Map<Measure, Expected>> figures) {

  /** Copies the collections. */
  public Expectation {
    learned = List.copyOf(learned);
    Map<Category, Map<Measure, Expected>> copy = new LinkedHashMap<>();
    figures.forEach(
        (category, each) -> copy.put(category, Collections.unmodifiableMap(new EnumMap<>(each))));
    figures = Collections.unmodifiableMap(copy);
  }

  /** Nothing is expected yet. */
  public static Expectation of(String recipe) {
    return new Expectation(recipe, List.of(), Optional.empty(), Map.of());
  }

  /** This recipe with the figures of an evaluation; tolerances stay what they are. */
  public Expectation accepting(List<CorpusOrigin> corpora, Evaluation evaluation) {
    Map<Category, Map<Measure, Expected>> accepted = new LinkedHashMap<>();
    for (CategoryEvaluation each : evaluation.figures().categories()) {
      Map<Measure, Expected> before = figures.getOrDefault(each.category(), Map.of());
      Map<Measure, Expected> after = new EnumMap<>(Measure.class);
      for (Measure measure : Measure.values()) {
        double tolerance =
            Optional.ofNullable(before.get(measure))
                .map(Expected::tolerance)
                .orElse(measure.usualTolerance());
        after.put(measure, new Expected(measure.of(each), tolerance));
      }
      accepted.put(each.category(), after);
    }
    return new Expectation(recipe, corpora, Optional.of(evaluation.corpus()), accepted);
  }

  /**
   * Every expected figure beside the one of an evaluation, category by category.
   *
   * @throws IllegalArgumentException if the evaluation is of other categories
   */
  public List<Outcome> against(Evaluation evaluation) {
    List<Category> evaluated =
        evaluation.figures().categories().stream().map(CategoryEvaluation::category).toList();
    if (!figures.keySet().equals(Set.copyOf(evaluated))) {
      throw new IllegalArgumentException(
          "figures of " + figures.keySet() + " cannot be held against those of " + evaluated);
    }
    List<Outcome> outcomes = new ArrayList<>();
    figures.forEach(
        (category, expected) ->
            expected.forEach(
                (measure, each) ->
                    outcomes.add(
                        new Outcome(
                            category, measure, each, measure.of(evaluation.of(category))))));
    return outcomes;
  }

  /** How corpora differ from those that the figures are of, a line each; empty if they do not. */
  public List<String> otherData(List<CorpusOrigin> corpora) {
    Map<String, String> expected = hashes(learned);
    Map<String, String> found = hashes(corpora);
    List<String> differences = new ArrayList<>();
    found.forEach(
        (path, hash) -> {
          String before = expected.getOrDefault(path, "");
          if (before.isEmpty()) {
            differences.add(path + " is learned from now");
          } else if (!before.equals(hash)) {
            differences.add(difference(path, hash, before));
          }
        });
    expected.keySet().stream()
        .filter(path -> !found.containsKey(path))
        .forEach(path -> differences.add(path + " is not learned from now"));
    return differences;
  }

  /** How a corpus differs from the one that was measured on; empty if it does not. */
  public Optional<String> otherData(CorpusOrigin corpus) {
    String before = measured.map(CorpusOrigin::sha256).orElse("");
    return before.equals(corpus.sha256())
        ? Optional.empty()
        : Optional.of(difference(corpus.path(), corpus.sha256(), before));
  }

  private static Map<String, String> hashes(List<CorpusOrigin> corpora) {
    Map<String, String> hashes = new LinkedHashMap<>();
    corpora.forEach(each -> hashes.put(each.path(), each.sha256()));
    return hashes;
  }

  private static String difference(String path, String found, String expected) {
    return path + " has the fingerprint " + found + ", expected " + expected;
  }
}
