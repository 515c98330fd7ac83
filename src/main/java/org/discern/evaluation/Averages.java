package org.discern.evaluation;

/**
 * Figures over all categories of a taxonomy.
 *
 * @param confusion the tables of all categories added up
 * @param microF1 F1 of {@code confusion}: every judgement counts the same
 * @param macroF1 the mean F1 of the categories that define one: every category counts the same
 * @param macroAveragePrecision the mean average precision of the categories that define one
 */
public record Averages(
    Confusion confusion, Estimate microF1, Estimate macroF1, Estimate macroAveragePrecision) {}
