package org.discern.training;

import org.discern.passage.LabelledPassage;

/**
 * A passage to learn from and how much it counts in each part of the network.
 *
 * @param passage text and labels
 * @param noisy whether its labels come from rules
 * @param wide its weight for the wide part; 0 to leave it out
 * @param deep its weight for the deep part; 0 to leave it out
 */
public record WeightedPassage(LabelledPassage passage, boolean noisy, double wide, double deep) {

  WeightedPassage times(double factor) {
    return new WeightedPassage(passage, noisy, wide * factor, deep * factor);
  }
}
