package org.discern.cli;

/**
 * Whether a person is looking: the launcher, which can tell, says so in system properties.
 *
 * <p>The JDK cannot tell standard output from standard error before version 22, and answers
 * differently after it.
 */
final class Terminal {

  private Terminal() {}

  /** Whether standard output is a terminal. */
  static boolean isOut() {
    return Boolean.getBoolean("discern.terminal.out");
  }

  /** Whether standard error is a terminal. */
  static boolean isErr() {
    return Boolean.getBoolean("discern.terminal.err");
  }
}
