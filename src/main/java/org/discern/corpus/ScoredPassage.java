package org.discern.corpus;

import org.discern.passage.LabelledPassage;
import org.discern.passage.Scores;

/**
 * A passage and what a model that never saw it says.
 *
 * @param scores out-of-fold: of a model trained without this passage's article
 */
public record ScoredPassage(LabelledPassage passage, Scores scores) {}
