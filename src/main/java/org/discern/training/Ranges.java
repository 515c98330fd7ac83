package org.discern.training;

/** Bounds of a recipe's numbers. */
final class Ranges {

  private Ranges() {}

  static void within(String name, double value, double least, double greatest) {
    if (!(value >= least && value <= greatest)) {
      throw new IllegalArgumentException(
          name
              + " must be from "
              + plain(least)
              + " to "
              + plain(greatest)
              + ", but is "
              + plain(value));
    }
  }

  /** What both parts of a network are fitted by. */
  static void ofFitting(int epochs, int patience, int batch) {
    within("epochs", epochs, 1, 1000);
    within("patience", patience, 1, 1000);
    within("batch", batch, 1, 4096);
  }

  /** Without a decimal point where none is needed. */
  static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
