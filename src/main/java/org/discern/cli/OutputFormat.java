package org.discern.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.discern.batch.ResultFormat;
import org.discern.batch.TextStyle;
import org.discern.screening.Screener;

/** The formats of {@code discern score}, by their names on the command line. */
enum OutputFormat {
  JSONL,
  CSV,
  HTML,
  TEXT;

  /** The format that a file's ending stands for; JSONL if it stands for none. */
  static OutputFormat of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return CSV;
    }
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return HTML;
    }
    return name.endsWith(".txt") ? TEXT : JSONL;
  }

  /** How to write the results of a screener. */
  ResultFormat results(Screener screener, TextStyle style) {
    return switch (this) {
      case JSONL -> ResultFormat.jsonl();
      case CSV -> ResultFormat.csv(screener.taxonomy());
      case HTML -> ResultFormat.html(screener.taxonomy(), screener.model(), screener.policy());
      case TEXT -> ResultFormat.text(screener.taxonomy(), style);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
