package org.discern.cli;

import java.util.Map;
import java.util.Properties;
import org.discern.batch.TextStyle;

/**
 * What the launcher found at the other end of the standard streams.
 *
 * <p>A JVM cannot ask whether its standard output is a terminal, so the launcher does and passes
 * the system properties {@code discern.terminal.out} and {@code discern.terminal.err} ({@code true}
 * or {@code false}) and {@code discern.terminal.columns}. Without them nothing is a terminal.
 */
final class Terminal {

  private static final int USUAL_COLUMNS = 100;

  private final Properties properties;
  private final Map<String, String> environment;

  Terminal(Properties properties, Map<String, String> environment) {
    this.properties = properties;
    this.environment = environment;
  }

  /** What this process was started with. */
  static Terminal current() {
    return new Terminal(System.getProperties(), System.getenv());
  }

  /** Whether results on standard output are read as they come. */
  boolean isOutput() {
    return Boolean.parseBoolean(properties.getProperty("discern.terminal.out"));
  }

  /** Whether standard error is a terminal, where a line can be written over. */
  boolean isError() {
    return Boolean.parseBoolean(properties.getProperty("discern.terminal.err"));
  }

  /** Colours on a terminal, unless {@code NO_COLOR} is set to anything (no-color.org). */
  TextStyle style() {
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return isOutput() && !refused ? TextStyle.coloured(columns()) : TextStyle.plain(columns());
  }

  /** The terminal's width, or 100 if it is not known. */
  int columns() {
    String columns = properties.getProperty("discern.terminal.columns", "");
    return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : USUAL_COLUMNS;
  }
}
