package org.discern.corpus;

import org.discern.passage.Category;
import org.discern.passage.LabelledPassage;

/**
 * A label that is probably wrong.
 *
 * @param passage with the label as given; {@code passage.has(category)} is what is doubted
 * @param probability that the given label is right, by the model, in [0, 1]
 */
public record LabelError(LabelledPassage passage, Category category, double probability) {}
