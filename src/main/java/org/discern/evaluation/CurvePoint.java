package org.discern.evaluation;

/**
 * One point of a precision–recall or ROC curve: the table at one threshold.
 *
 * @param threshold scores at or above it are flagged, in [0, 1]
 * @param confusion the counts there
 */
public record CurvePoint(double threshold, Confusion confusion) {}
