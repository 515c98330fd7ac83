package org.discern.batch;

import java.util.Locale;

/** What a file holds, judged by its name. */
enum FileKind {
  /** One article. */
  TEXT("\\.(txt|text|md)"),
  /** One article a line. */
  JSONL("\\.(jsonl|ndjson)"),
  /** The name does not tell. */
  UNKNOWN("");

  /** For messages. */
  static final String KNOWN = ".txt, .text, .md, .jsonl, .ndjson, each also with .gz";

  private static final String GZIP = ".gz";

  private final String ending;

  FileKind(String ending) {
    this.ending = ending;
  }

  /** The kind of a file of this name, compressed or not. */
  static FileKind of(String name) {
    for (FileKind kind : new FileKind[] {TEXT, JSONL}) {
      if (name.toLowerCase(Locale.ROOT).matches("(?s).*" + kind.ending + "(\\.gz)?")) {
        return kind;
      }
    }
    return UNKNOWN;
  }

  /** Whether a file of this name is compressed. */
  static boolean isGzip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(GZIP);
  }
}
