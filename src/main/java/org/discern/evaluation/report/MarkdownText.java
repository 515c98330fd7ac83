package org.discern.evaluation.report;

/** Markdown being written: paragraphs and tables, with every cell made safe. */
final class MarkdownText {

  private final StringBuilder out = new StringBuilder();

  MarkdownText() {}

  void paragraph(String text) {
    out.append(text.replaceAll("\\s+", " ")).append("\n\n");
  }

  /** The first row of a table. */
  void header(String... cells) {
    row(cells);
    out.append("|").append("---|".repeat(cells.length)).append('\n');
  }

  void row(String... cells) {
    out.append('|');
    for (String cell : cells) {
      out.append(' ').append(cell.replace("|", "\\|").replaceAll("\\s+", " ")).append(" |");
    }
    out.append('\n');
  }

  /** The end of a table. */
  void end() {
    out.append('\n');
  }

  @Override
  public String toString() {
    return out.toString().stripTrailing() + "\n";
  }
}
