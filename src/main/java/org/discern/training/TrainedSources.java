package org.discern.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.discern.evaluation.CorpusOrigin;
import org.discern.passage.LabelledPassage;

/**
 * The sources that a model has learned from, as the provenance in its bundle states them.
 *
 * <p>Sources are what passages of a corpus name as such. The dev corpus, on which only calibration
 * and thresholds are chosen, does not count. Immutable.
 */
public final class TrainedSources {

  /** The key of the names in the facts of a corpus. */
  static final String NAMES = "sourceNames";

  /** The key of the fingerprint in the facts of a corpus. */
  static final String FINGERPRINT = "fingerprint";

  /** The key under which the provenance keeps the facts of the dev corpus. */
  static final String DEV = "dev";

  private TrainedSources() {}

  /**
   * The names, in order.
   *
   * @param provenance of a model
   * @return empty if the model was trained by a version that did not write them down
   */
  public static Optional<Set<String>> of(Map<String, Object> provenance) {
    if (!(provenance.get("sources") instanceof Map<?, ?> sources)) {
      return Optional.empty();
    }
    Set<String> names = new TreeSet<>();
    boolean isStated = false;
    for (Map.Entry<?, ?> corpus : sources.entrySet()) {
      if (!DEV.equals(corpus.getKey())
          && corpus.getValue() instanceof Map<?, ?> facts
          && facts.get(NAMES) instanceof Collection<?> stated) {
        isStated = true;
        stated.forEach(each -> names.add(String.valueOf(each)));
      }
    }
    return isStated ? Optional.of(names) : Optional.empty();
  }

  /**
   * The corpora that a model learned from, with the fingerprints of what it learned from of each.
   *
   * @param provenance of a model
   */
  public static List<CorpusOrigin> corpora(Map<String, Object> provenance) {
    return provenance.get("sources") instanceof Map<?, ?> sources ? origins(sources) : List.of();
  }

  /**
   * The corpora that a recipe would have a model learn from now.
   *
   * @throws org.discern.passage.InputException if one cannot be read
   */
  public static List<CorpusOrigin> corpora(Recipe recipe) {
    return origins(RecipePassages.of(recipe).sources());
  }

  private static List<CorpusOrigin> origins(Map<?, ?> sources) {
    List<CorpusOrigin> origins = new ArrayList<>();
    sources.forEach(
        (path, facts) -> {
          if (!DEV.equals(path) && facts instanceof Map<?, ?> each) {
            origins.add(
                new CorpusOrigin(String.valueOf(path), String.valueOf(each.get(FINGERPRINT))));
          }
        });
    origins.sort(Comparator.comparing(CorpusOrigin::path));
    return origins;
  }

  /** The sources that passages name, sorted; those that name none are left out. */
  static List<String> named(Collection<LabelledPassage> passages) {
    Set<String> names = new TreeSet<>();
    passages.stream()
        .map(LabelledPassage::source)
        .filter(each -> !each.isEmpty())
        .forEach(names::add);
    return new ArrayList<>(names);
  }
}
