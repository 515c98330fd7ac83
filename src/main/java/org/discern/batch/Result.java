package org.discern.batch;

import org.discern.screening.Screening;

/** What became of an entry: a screening, or a failure. */
public sealed interface Result permits Result.Screened, Failure {

  /**
   * An article that was screened.
   *
   * @param screening of the whole article
   */
  record Screened(Screening screening) implements Result {}
}
