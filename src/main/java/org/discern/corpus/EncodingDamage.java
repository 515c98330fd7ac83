package org.discern.corpus;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Traces of a text having been decoded wrongly or not at all.
 *
 * <p>Mojibake is UTF-8 once read as Windows-1252 ({@code â€™} for {@code ’}), recognised as ftfy
 * does (Speer 2019): by a lead byte's character before characters that continuation bytes turn
 * into. Only leads that wrong decoding of Latin letters, punctuation and emoji gives are looked
 * for, so that text in capitals with accents is not suspected.
 */
final class EncodingDamage {

  private static final String CONTINUATION = "[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

  private static final Pattern MOJIBAKE =
      Pattern.compile(
          "[ÂÃ]" + CONTINUATION + "|[âï]" + CONTINUATION + "{2}|ð" + CONTINUATION + "{2,3}");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:[a-zA-Z]{2,8}[0-9]{0,2}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});");

  private EncodingDamage() {}

  /** What is damaged, with the place; empty if nothing is. */
  static Optional<String> in(String text) {
    Matcher mojibake = MOJIBAKE.matcher(text);
    if (mojibake.find()) {
      return Optional.of("UTF-8 read as another encoding: " + around(text, mojibake));
    }
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '\uFFFD') {
        return Optional.of("a replacement character" + at(i));
      }
      if (Character.isISOControl(unit) && unit != '\n' && unit != '\r' && unit != '\t') {
        return Optional.of("the control character U+" + hex(unit) + at(i));
      }
      if (Character.isSurrogate(unit)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(unit, text.charAt(i + 1))) {
          return Optional.of("an unpaired surrogate" + at(i));
        }
        i++;
      }
    }
    return Optional.empty();
  }

  /** The first HTML entity; empty if there is none. */
  static Optional<String> entityIn(String text) {
    Matcher entity = ENTITY.matcher(text);
    return entity.find() ? Optional.of("the HTML entity " + entity.group()) : Optional.empty();
  }

  private static String at(int position) {
    return " at character " + (position + 1);
  }

  private static String hex(char unit) {
    return HexFormat.of().withUpperCase().toHexDigits(unit);
  }

  private static String around(String text, Matcher found) {
    int from = Math.max(0, found.start() - 10);
    int to = Math.min(text.length(), found.end() + 10);
    return Quoted.of(text.substring(from, to));
  }
}
