package org.discern.evaluation.tuning;

/** What of a figure must keep a bound. */
public enum Certainty {
  /** The measured value. */
  POINT,
  /** The worse end of its 95 % interval: the bound is kept in all likelihood. */
  CONFIDENT
}
