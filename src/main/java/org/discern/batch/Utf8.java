package org.discern.batch;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: what is not well formed is refused, never replaced. */
final class Utf8 {

  /** U+FEFF at the beginning of a file. */
  static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /** Decodes all of {@code bytes}. A byte order mark is kept: it is a character of the text. */
  static String decode(byte[] bytes) throws NotUtf8Exception {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    // UTF-8 never has fewer bytes than UTF-16 has code units.
    CharBuffer out = CharBuffer.allocate(bytes.length);
    boolean wrong =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true)
            .isError();
    if (wrong) {
      throw new NotUtf8Exception(bytes, in.position());
    }
    return out.flip().toString();
  }
}
