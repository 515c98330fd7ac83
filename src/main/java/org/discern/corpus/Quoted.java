package org.discern.corpus;

/** Values of the input as they appear in messages: in quotes, short, on one line. */
final class Quoted {

  private static final int LONGEST = 40;

  private Quoted() {}

  static String of(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    int end = Math.min(value.length(), LONGEST);
    for (int i = 0; i < end; i++) {
      char unit = value.charAt(i);
      quoted.append(Character.isISOControl(unit) || Character.isSurrogate(unit) ? '\ufffd' : unit);
    }
    return quoted.append(end < value.length() ? "…\"" : "\"").toString();
  }
}
