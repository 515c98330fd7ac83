package org.discern.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The lines of a stream as bytes, each ended by a line feed or by the end.
 *
 * <p>Holds one line at a time, and none longer than a limit.
 */
final class ByteLines {

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private long number;
  private long offset;
  private boolean ended = true;

  /**
   * Reads from a stream that the caller closes.
   *
   * @param longest in bytes
   */
  ByteLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * The next line without its line feed; empty at the end of the stream.
   *
   * @throws LineTooLongException after skipping a line that is; the next call goes on behind it
   */
  Optional<byte[]> next() throws IOException {
    if (at == filled && !fill()) {
      return Optional.empty();
    }
    number++;
    ended = false;
    long length = 0;
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    while (!ended && (at < filled || fill())) {
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      length += end - at;
      if (length <= longest) {
        line.write(buffer, at, end - at);
      } else {
        line.reset();
      }
      ended = end < filled;
      offset += end - at + (ended ? 1 : 0);
      at = ended ? end + 1 : end;
    }
    if (length > longest) {
      throw new LineTooLongException(length, longest);
    }
    return Optional.of(line.toByteArray());
  }

  /** The number of the line read last, counted from 1; 0 before the first. */
  long number() {
    return number;
  }

  /** How many bytes of the stream have been handed out, line feeds included. */
  long offset() {
    return offset;
  }

  /** Whether the line read last was ended by a line feed; true before the first. */
  boolean isEnded() {
    return ended;
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  /** A line longer than the limit. */
  static final class LineTooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String problem;

    LineTooLongException(long length, int longest) {
      this.problem = "a line of " + length + " bytes (the longest is " + longest + ")";
    }

    String problem() {
      return problem;
    }

    @Override
    public String getMessage() {
      return problem;
    }
  }
}
