package org.discern.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Supplier;

/** Writes chunks down as they come, and counts. */
final class Results {

  private final Supplier<Writer> out;
  private final BatchListener listener;
  private BatchTally tally = BatchTally.NONE;

  /**
   * Begins with nothing counted.
   *
   * @param out asked each time there is something to write
   */
  Results(Supplier<Writer> out, BatchListener listener) {
    this.out = out;
    this.listener = listener;
  }

  void append(Chunk chunk) {
    append(chunk.text());
    tally = tally.plus(chunk.tally());
    chunk.failures().forEach(listener::failed);
    listener.progressed(tally);
  }

  /** Appends and flushes, so that what is reported as done is in the file. */
  void append(String text) {
    if (text.isEmpty()) {
      return;
    }
    try {
      Writer writer = out.get();
      writer.write(text);
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  BatchTally tally() {
    return tally;
  }
}
