package org.discern.evaluation.report;

/** A hollow shape that stands for one of several classifiers, in a plot and in its caption. */
enum Mark {
  CIRCLE(1, "○"),
  SQUARE(0, "□"),
  TRIANGLE(2, "△"),
  DIAMOND(5, "◇");

  private final int shape;
  private final String sign;

  Mark(int shape, String sign) {
    this.shape = shape;
    this.sign = sign;
  }

  /** The mark of the classifier at a position; after the last they begin again. */
  static Mark at(int position) {
    return values()[position % values().length];
  }

  /** The plot library's number. */
  int shape() {
    return shape;
  }

  /** The same shape as a character. */
  String sign() {
    return sign;
  }
}
