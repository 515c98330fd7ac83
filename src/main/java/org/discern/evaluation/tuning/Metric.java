package org.discern.evaluation.tuning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.discern.evaluation.Confusion;
import org.discern.evaluation.Estimate;

/** A figure of an operating point that a requirement can speak of. */
public enum Metric {
  /** Of the flagged, those that are positive. */
  PRECISION("precision"),
  /** Of the positive, those that are flagged. */
  RECALL("recall"),
  /** The harmonic mean of the two. */
  F1("F1"),
  /** Of everything, what is flagged. */
  MATCH_RATE("match rate"),
  /** Of the negative, those that are not flagged. */
  SPECIFICITY("specificity");

  private final String phrase;

  Metric(String phrase) {
    this.phrase = phrase;
  }

  /** The metric's name in requirements and reports. */
  public String phrase() {
    return phrase;
  }

  /** The metric of this name, in any case, with spaces, hyphens or underscores. */
  static Optional<Metric> named(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    return Arrays.stream(values())
        .filter(each -> each.phrase.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  static String names() {
    return Arrays.stream(values()).map(Metric::phrase).collect(Collectors.joining(", "));
  }

  /** The figure at a table, as {@link Prevalence} has it. */
  Estimate of(Confusion confusion, Prevalence prevalence) {
    return switch (this) {
      case PRECISION -> prevalence.precision(confusion);
      case RECALL -> confusion.recall().estimate();
      case F1 -> prevalence.f1(confusion);
      case MATCH_RATE -> prevalence.matchRate(confusion);
      case SPECIFICITY -> confusion.specificity().estimate();
    };
  }
}
