package org.discern.cli;

import java.io.PrintWriter;
import java.util.List;

/** A table for people at a terminal: the first column to the left, the others to the right. */
final class TextTable {

  private final PrintWriter out;

  TextTable(PrintWriter out) {
    this.out = out;
  }

  /** Prints rows of as many cells as the first, two spaces between them. */
  void print(List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(row.get(0));
      line.append(" ".repeat(widths[0] - row.get(0).length()));
      for (int i = 1; i < columns; i++) {
        line.append(" ".repeat(2 + widths[i] - row.get(i).length())).append(row.get(i));
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
