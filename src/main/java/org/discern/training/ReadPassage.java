package org.discern.training;

import org.discern.text.Features;

/**
 * A passage to learn from together with the features of its first window.
 *
 * @param weighted the passage and how much it counts
 * @param features empty if it has no word
 */
record ReadPassage(WeightedPassage weighted, Features features) {}
