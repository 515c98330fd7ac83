package org.discern.batch;

/**
 * A record that could not be screened: where it stands and what is wrong with it.
 *
 * @param source the file it stands in, or {@code -} for standard input
 * @param position its line in that file, counted from 1; empty if the file as a whole is meant
 * @param error what is wrong, with the value, in one line
 */
public record Failure(String source, String position, String error) implements Entry, Result {

  /** A failure of a whole file. */
  static Failure of(String source, String error) {
    return new Failure(source, "", error);
  }

  /** A failure at one line, counted from 1. */
  static Failure at(String source, long line, String error) {
    return new Failure(source, Long.toString(line), error);
  }

  /** In the manner of compilers: {@code source:position: error}. */
  @Override
  public String toString() {
    return source + ":" + (position.isEmpty() ? " " : position + ": ") + error;
  }
}
