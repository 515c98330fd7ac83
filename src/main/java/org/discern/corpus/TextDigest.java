package org.discern.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/**
 * Names a text without giving it away, so that labels can be passed on where the text may not be.
 *
 * <p>The name is {@code sha256:} and the first 16 hexadecimal digits of the SHA-256 of the text's
 * UTF-8 bytes, each run of white space counting as one blank and none at either end.
 */
final class TextDigest {

  static final String PREFIX = "sha256:";

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final int DIGITS = 16;

  private TextDigest() {}

  static String of(String text) {
    String even = WHITE_SPACE.matcher(text.strip()).replaceAll(" ");
    MessageDigest sha256 = Fingerprint.sha256();
    sha256.update(even.getBytes(StandardCharsets.UTF_8));
    return PREFIX + Fingerprint.hex(sha256).substring(0, DIGITS);
  }
}
