package org.discern.evaluation.checks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the cases of a capability are judged. */
public enum CheckKind {
  /** The labels of a text must be the expected ones. */
  LABELS,
  /**
   * The labels of a text and of each variant must be the expected ones, and the scores of a
   * category may lie no more than {@link CheckRunner#WIDEST_RANGE} apart.
   */
  INVARIANCE,
  /** The score of a category must rise from a text to the same with a mention added. */
  DIRECTION;

  /** The name in files and reports. */
  public String phrase() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CheckKind> named(String name) {
    return Arrays.stream(values()).filter(each -> each.phrase().equals(name)).findFirst();
  }
}
