package org.discern.evaluation.report;

import java.util.Locale;

/**
 * What a mark in a plot means; the page's style sheet says which colour that is in light and dark.
 *
 * <p>Each has a colour that occurs nowhere else, by which the style sheet finds it in the SVG.
 */
enum Ink {
  /** The curve itself. */
  CURVE(1),
  /** The point that the policy chose. */
  CHOSEN(2),
  /** A simpler classifier. */
  BASELINE(3),
  /** What chance or perfection would give. */
  REFERENCE(4),
  /** How many passages there are. */
  AMOUNT(5);

  private final int red;

  Ink(int red) {
    this.red = red;
  }

  /** The colour as the plot library is told it. */
  String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, red + 1, red + 2);
  }

  /** The colour as it stands in the page. */
  String rgb() {
    return "rgb(" + red + "," + (red + 1) + "," + (red + 2) + ")";
  }
}
