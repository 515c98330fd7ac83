package org.discern.batch;

/** How the text form looks: its width, and whether it may use a terminal's colours. */
public final class TextStyle {

  private static final int NARROWEST = 40;
  private static final int[] COLOURS = {34, 35, 33, 36, 32, 31};

  private final int columns;
  private final boolean coloured;

  private TextStyle(int columns, boolean coloured) {
    this.columns = Math.max(NARROWEST, columns);
    this.coloured = coloured;
  }

  /** Without colours; evidence is quoted below its passage. */
  public static TextStyle plain(int columns) {
    return new TextStyle(columns, false);
  }

  /** With ANSI colours; evidence is underlined. */
  public static TextStyle coloured(int columns) {
    return new TextStyle(columns, true);
  }

  /** The width to wrap lines at, at least 40. */
  int columns() {
    return columns;
  }

  boolean isColoured() {
    return coloured;
  }

  String bold(String text) {
    return wrapped("1", text);
  }

  String dim(String text) {
    return wrapped("2", text);
  }

  /** Bold, in the colour of the category at this place in the taxonomy. */
  String category(int index, String text) {
    return wrapped("1;" + COLOURS[index % COLOURS.length], text);
  }

  String underlined(String text) {
    return wrapped("4", text);
  }

  private String wrapped(String code, String text) {
    return coloured && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
