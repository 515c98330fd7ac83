package org.discern.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A line on a terminal that is written over as work goes on, at most ten times a second.
 *
 * <p>Silent when it is told that there is no terminal. Not thread-safe.
 */
final class ProgressLine implements AutoCloseable {

  private static final long INTERVAL_NANOS = 100_000_000L;
  private static final int BAR = 24;
  private static final String ERASE = "\r\u001B[K";

  private final PrintWriter terminal;
  private final boolean visible;
  private final LongSupplier nanoTime;
  private final long started;
  private long shown;

  private ProgressLine(PrintWriter terminal, boolean visible, LongSupplier nanoTime) {
    this.terminal = terminal;
    this.visible = visible;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
    this.shown = started - INTERVAL_NANOS;
  }

  /** A line on this terminal. */
  static ProgressLine on(PrintWriter terminal, LongSupplier nanoTime) {
    return new ProgressLine(terminal, true, nanoTime);
  }

  /** A line that is never seen. */
  static ProgressLine none(PrintWriter out) {
    return new ProgressLine(out, false, () -> 0);
  }

  /**
   * Shows how far it is.
   *
   * @param fraction done, in [0, 1]; empty if it cannot be told
   * @param words what has been done so far; made only if shown
   */
  void show(OptionalDouble fraction, Supplier<String> words) {
    long now = nanoTime.getAsLong();
    if (!visible || now - shown < INTERVAL_NANOS) {
      return;
    }
    shown = now;
    terminal.print(
        ERASE + (fraction.isPresent() ? bar(fraction.getAsDouble(), now) : "") + words.get());
    terminal.flush();
  }

  /** Prints a line that stays. */
  void println(String line) {
    erase();
    terminal.println(line);
  }

  /** How long it has been, in seconds. */
  double seconds() {
    return (nanoTime.getAsLong() - started) / 1e9;
  }

  @Override
  public void close() {
    erase();
  }

  private void erase() {
    if (visible) {
      terminal.print(ERASE);
      terminal.flush();
    }
  }

  private String bar(double fraction, long now) {
    int full = (int) Math.floor(fraction * BAR);
    double left = (now - started) / 1e9 * (1 - fraction) / Math.max(fraction, 1e-9);
    return String.format(
        Locale.ROOT,
        "%s%s %3.0f %%  %d:%02d left  ",
        "█".repeat(full),
        "░".repeat(BAR - full),
        fraction * 100,
        (long) left / 60,
        (long) left % 60);
  }
}
