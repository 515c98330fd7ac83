package org.discern.evaluation.comparison;

/**
 * What a part of the training data is worth to passages of its own kind: a model that learned from
 * it against one that did not.
 *
 * @param part what was left out, such as a source's name
 * @param passages how many the second model was trained without
 * @param comparison from the model with the part to the model without, on dev passages of the part
 */
public record Ablation(String part, int passages, Comparison comparison) {}
