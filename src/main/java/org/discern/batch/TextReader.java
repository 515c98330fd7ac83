package org.discern.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.discern.passage.Article;

/**
 * Reads a plain text file: one article, whose text is the whole file, byte order mark and all.
 *
 * <p>Empty and blank files, binary files and files that are not UTF-8 are failures.
 */
final class TextReader {

  private final int largest;

  /** A reader that takes files of up to {@code largest} bytes. */
  TextReader(int largest) {
    this.largest = largest;
  }

  /** The article or the failure that the stream holds. */
  Entry read(InputStream in, String id, String source) throws IOException {
    byte[] bytes = in.readNBytes(largest + 1);
    if (bytes.length > largest) {
      return Failure.of(source, "larger than an article may be (" + largest + " bytes)");
    }
    if (bytes.length == 0) {
      return Failure.of(source, "an empty file");
    }
    String text;
    try {
      text = Utf8.decode(bytes);
    } catch (NotUtf8Exception e) {
      return Failure.at(source, line(bytes, e.offset()), e.getMessage());
    }
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      return Failure.of(source, "not a text: a NUL character at offset " + zero);
    }
    if (text.isBlank()) {
      return Failure.of(source, "a blank file");
    }
    return new Entry.Found(new Article(id, text, Optional.empty(), Optional.of(source)));
  }

  private static long line(byte[] bytes, int offset) {
    long line = 1;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
