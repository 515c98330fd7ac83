package org.discern.evaluation.comparison;

/**
 * McNemar's test: whether two classifiers that differ on some passages err equally often there.
 *
 * @param onlyBeforeRight passages that only the earlier version judges right
 * @param onlyAfterRight passages that only the later version judges right
 */
public record McNemar(long onlyBeforeRight, long onlyAfterRight) {

  /** Checks that no count is negative. */
  public McNemar {
    if (onlyBeforeRight < 0 || onlyAfterRight < 0) {
      throw new IllegalArgumentException(
          "a count is negative: " + onlyBeforeRight + ", " + onlyAfterRight);
    }
  }

  /**
   * The chance, if neither errs more often, of a split at least as uneven: the exact two-sided
   * binomial test.
   *
   * @return in (0, 1]; 1 if they never differ
   */
  public double pValue() {
    long tries = onlyBeforeRight + onlyAfterRight;
    long fewer = Math.min(onlyBeforeRight, onlyAfterRight);
    double logTerm = -tries * Math.log(2);
    double tail = Math.exp(logTerm);
    for (long hits = 0; hits < fewer; hits++) {
      logTerm += Math.log((double) (tries - hits) / (hits + 1));
      tail += Math.exp(logTerm);
    }
    return Math.min(1, 2 * tail);
  }
}
