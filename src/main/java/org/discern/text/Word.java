package org.discern.text;

import org.discern.passage.Span;

/**
 * One token of a passage as the features see it.
 *
 * @param text the folded, repaired form; never empty
 * @param span where it stands in the original text
 */
public record Word(String text, Span span) {}
