package org.discern.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.discern.passage.InputException;

/**
 * The lines of a UTF-8 stream, one in memory at a time.
 *
 * <p>Lines end at {@code \n}. A byte order mark at the very beginning is dropped.
 */
final class Utf8Lines {

  /** No passage needs more; a longer line is an error rather than an exhausted memory. */
  static final int LONGEST_LINE_BYTES = 1 << 24;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String where;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long number;

  /**
   * The lines of a stream.
   *
   * @param where the file's name in messages
   */
  Utf8Lines(String where, InputStream in) {
    this.where = where;
    this.in = in;
  }

  /**
   * The next line; empty at the end.
   *
   * @throws InputException if the line is longer than {@link #LONGEST_LINE_BYTES}
   */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    number++;
    while (true) {
      if (position == limit && !fill()) {
        return bytes.size() == 0 ? Optional.empty() : Optional.of(line(bytes, ""));
      }
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      bytes.write(buffer, position, end - position);
      position = end;
      if (bytes.size() > LONGEST_LINE_BYTES) {
        throw new InputException(
            where + ":" + number, "the line is longer than " + LONGEST_LINE_BYTES + " bytes");
      }
      if (end < limit) {
        position++;
        return Optional.of(line(bytes, "\n"));
      }
    }
  }

  /** The next line that is not blank; empty at the end. */
  Optional<Line> nextWithContent() throws IOException {
    Optional<Line> line = next();
    while (line.isPresent() && line.get().isBlank()) {
      line = next();
    }
    return line;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }

  private Line line(ByteArrayOutputStream bytes, String end) {
    byte[] all = bytes.toByteArray();
    boolean marked =
        number == 1
            && all.length >= BYTE_ORDER_MARK.length
            && ByteBuffer.wrap(all, 0, BYTE_ORDER_MARK.length)
                .equals(ByteBuffer.wrap(BYTE_ORDER_MARK));
    int skip = marked ? BYTE_ORDER_MARK.length : 0;
    return new Line(
        where + ":" + number, number, ByteBuffer.wrap(all, skip, all.length - skip), end);
  }

  /**
   * A line, decoded when asked for.
   *
   * @param where {@code file:line}
   * @param number counted from 1
   * @param bytes without the line's end
   * @param end {@code "\n"}, or nothing for a last line without it
   */
  record Line(String where, long number, ByteBuffer bytes, String end) {

    /** Whether it holds nothing but spaces, tabs and carriage returns. */
    boolean isBlank() {
      for (int i = bytes.position(); i < bytes.limit(); i++) {
        byte each = bytes.get(i);
        if (each != ' ' && each != '\t' && each != '\r') {
          return false;
        }
      }
      return true;
    }

    /**
     * The characters, without the line's end.
     *
     * @throws InputException if the bytes are not UTF-8
     */
    String text() {
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
      } catch (CharacterCodingException e) {
        throw new InputException(where, "not valid UTF-8", e);
      }
    }
  }
}
