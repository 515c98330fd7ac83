package org.discern.evaluation.tuning;

import java.util.List;
import org.discern.evaluation.CorpusOrigin;

/**
 * Where the thresholds of a policy come from.
 *
 * @param model names the model they were found for, and its exact bytes
 * @param corpus on which they were found
 * @param thresholds how each was found, in the policy's order; thresholds set by hand are left out
 */
public record PolicyOrigin(String model, CorpusOrigin corpus, List<TunedThreshold> thresholds) {

  /** Copies the list. */
  public PolicyOrigin {
    thresholds = List.copyOf(thresholds);
  }
}
