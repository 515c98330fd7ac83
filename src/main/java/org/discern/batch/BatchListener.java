package org.discern.batch;

/** Is told how a batch goes, in input order, from the thread that called it. */
public interface BatchListener {

  /** A record failed; it has been written. */
  void failed(Failure failure);

  /** Some more has been written. */
  void progressed(BatchTally soFar);

  /** A listener that does nothing. */
  static BatchListener silent() {
    return new BatchListener() {
      @Override
      public void failed(Failure failure) {}

      @Override
      public void progressed(BatchTally soFar) {}
    };
  }
}
