package org.discern.passage;

/**
 * Input that cannot be used, in one line a person can act on: where, and what is wrong with which
 * value.
 *
 * <p>The message reads {@code where: problem}, such as {@code dev.jsonl:17: unknown label
 * "politcal" (known: political, adult)}.
 */
public final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String where;
  private final String problem;

  /**
   * Names the place and the problem.
   *
   * @param where a file, or {@code file:line}, or the name of an option
   * @param problem what is wrong, with the value
   */
  public InputException(String where, String problem) {
    super(where + ": " + problem);
    this.where = where;
    this.problem = problem;
  }

  /** The same with the exception it came from. */
  public InputException(String where, String problem, Throwable cause) {
    super(where + ": " + problem, cause);
    this.where = where;
    this.problem = problem;
  }

  /** The file, or {@code file:line}. */
  public String where() {
    return where;
  }

  /** What is wrong, without the place. */
  public String problem() {
    return problem;
  }
}
