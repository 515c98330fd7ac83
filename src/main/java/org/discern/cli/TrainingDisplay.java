package org.discern.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.discern.training.TrainingProgress;

/** Shows a training run on standard error: a line per epoch, and a moving bar on a terminal. */
final class TrainingDisplay implements TrainingProgress {

  private static final int BAR = 24;
  private static final long REDRAW_NANOS = 200_000_000L;

  private final PrintWriter err;
  private final boolean terminal = Terminal.current().isError();
  private final long start = System.nanoTime();
  private long stageStart = start;
  private long drawn;
  private int epoch;

  TrainingDisplay(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void stage(String what) {
    clear();
    err.println(clock() + "  " + what);
    stageStart = System.nanoTime();
    epoch = 0;
  }

  @Override
  public void step(String what, int epoch, long done, long total) {
    long now = System.nanoTime();
    if (this.epoch != epoch) {
      this.epoch = epoch;
      stageStart = now;
    }
    if (!terminal || now - drawn < REDRAW_NANOS) {
      return;
    }
    drawn = now;
    int filled = (int) (BAR * done / total);
    long left = (long) ((now - stageStart) * (total - done) / (double) Math.max(1, done));
    err.printf(
        Locale.ROOT,
        "\r%s  %s epoch %d [%s%s] %d/%d, %s left ",
        clock(),
        what,
        epoch,
        "#".repeat(filled),
        " ".repeat(BAR - filled),
        done,
        total,
        time(left));
    err.flush();
  }

  @Override
  public void epoch(String what, int epoch, int epochs, String figures) {
    clear();
    err.println(
        clock()
            + "  "
            + what
            + " epoch "
            + epoch
            + "/"
            + epochs
            + (figures.isEmpty() ? "" : "  " + figures));
  }

  void finished(Path bundle) {
    clear();
    err.println(clock() + "  wrote " + bundle);
  }

  private void clear() {
    if (terminal) {
      err.print("\r\u001b[K");
    }
  }

  private String clock() {
    return time(System.nanoTime() - start);
  }

  private static String time(long nanos) {
    Duration duration = Duration.ofNanos(nanos);
    return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
  }
}
