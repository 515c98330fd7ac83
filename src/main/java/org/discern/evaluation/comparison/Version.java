package org.discern.evaluation.comparison;

import java.util.List;
import org.discern.evaluation.Example;
import org.discern.passage.Policy;

/**
 * A model and policy with its scores on a corpus.
 *
 * @param model names the model and its exact bytes
 * @param policy the thresholds in use
 * @param examples the corpus, scored by this model
 */
public record Version(String model, Policy policy, List<Example> examples) {

  /** Copies the examples. */
  public Version {
    examples = List.copyOf(examples);
  }
}
