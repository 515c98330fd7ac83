package org.discern.evaluation;

/** The figures that a resample measures per category. */
public enum Figure {
  /** At the policy's threshold. */
  PRECISION("precision"),
  /** At the policy's threshold. */
  RECALL("recall"),
  /** At the policy's threshold. */
  F1("F1"),
  /** Over all thresholds. */
  AVERAGE_PRECISION("average precision"),
  /** Over all thresholds. */
  ROC_AUC("ROC AUC");

  private final String phrase;

  Figure(String phrase) {
    this.phrase = phrase;
  }

  /** The figure's name in reports. */
  public String phrase() {
    return phrase;
  }
}
