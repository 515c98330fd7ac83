package org.discern.batch;

import java.nio.charset.CharacterCodingException;
import java.util.Locale;

/** Bytes that are not well-formed UTF-8. */
final class NotUtf8Exception extends CharacterCodingException {

  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String problem;

  /** Names the first byte that is wrong, by its offset in {@code bytes}. */
  NotUtf8Exception(byte[] bytes, int offset) {
    this.offset = offset;
    String hint = startsLikeUtf16(bytes) ? " (it begins like UTF-16)" : "";
    this.problem =
        String.format(
            Locale.ROOT, "not UTF-8: byte 0x%02X at offset %d%s", bytes[offset], offset, hint);
  }

  /** How many good bytes come before. */
  int offset() {
    return offset;
  }

  @Override
  public String getMessage() {
    return problem;
  }

  private static boolean startsLikeUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return mark == 0xFEFF || mark == 0xFFFE;
  }
}
