package org.discern.evaluation.report;

import org.discern.evaluation.Figures;

/**
 * A simpler classifier on the same corpus, to be beaten.
 *
 * @param name what it is, such as {@code keyword list}
 * @param figures what it reaches
 */
public record Baseline(String name, Figures figures) {}
