package org.discern.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/**
 * What one run of the command line gave, for tests.
 *
 * @param status its exit status
 * @param out what it printed as result
 * @param err what it said besides
 */
record CommandRun(int status, String out, String err) {

  /** Runs {@code discern} with these words. */
  static CommandRun of(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] args = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
    int status = Main.run(new PrintWriter(out), new PrintWriter(err), args);
    return new CommandRun(status, out.toString(), err.toString());
  }
}
