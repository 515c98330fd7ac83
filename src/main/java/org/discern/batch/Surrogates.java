package org.discern.batch;

/** Surrogates without their partner: code units that UTF-8 cannot encode. */
final class Surrogates {

  private Surrogates() {}

  /** Whether the text has any. */
  static boolean isUnpairedIn(CharSequence text) {
    return nextUnpaired(text, 0) < text.length();
  }

  /** The text with U+FFFD in the place of each, code unit for code unit. */
  static String replaced(String text) {
    int at = nextUnpaired(text, 0);
    if (at == text.length()) {
      return text;
    }
    StringBuilder replaced = new StringBuilder(text);
    while (at < text.length()) {
      replaced.setCharAt(at, '\uFFFD');
      at = nextUnpaired(text, at + 1);
    }
    return replaced.toString();
  }

  private static int nextUnpaired(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && !isUnpaired(text, at)) {
      at += Character.isHighSurrogate(text.charAt(at)) ? 2 : 1;
    }
    return Math.min(at, text.length());
  }

  private static boolean isUnpaired(CharSequence text, int at) {
    char unit = text.charAt(at);
    boolean leads = Character.isHighSurrogate(unit);
    boolean followed = at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    return leads ? !followed : Character.isLowSurrogate(unit);
  }
}
