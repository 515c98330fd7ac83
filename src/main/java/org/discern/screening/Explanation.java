package org.discern.screening;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.discern.passage.Category;
import org.discern.passage.Evidence;
import org.discern.passage.Policy;

/**
 * Why one passage got the labels it got.
 *
 * @param model names the model that gave the scores
 * @param policy whose thresholds were applied
 * @param passage the passage as screened
 * @param evidence for every category, flagged or not, in taxonomy order, the stretches that moved
 *     its score, strongest first; no stretches for a passage that was not judged
 */
public record Explanation(
    String model, Policy policy, ScreenedPassage passage, Map<Category, List<Evidence>> evidence) {

  /** Copies the map, keeping its order. */
  public Explanation {
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
  }
}
