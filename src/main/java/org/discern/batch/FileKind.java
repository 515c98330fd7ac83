package org.discern.batch;

import java.util.List;
import java.util.Locale;

/** What a file holds, judged by its name. */
enum FileKind {
  /** One article. */
  TEXT(List.of(".txt", ".text", ".md")),
  /** One article a line. */
  JSONL(List.of(".jsonl", ".ndjson")),
  /** The name does not tell. */
  UNKNOWN(List.of());

  /** For messages. */
  static final String KNOWN = ".txt, .text, .md, .jsonl, .ndjson, each also with .gz";

  private static final String GZIP = ".gz";

  private final List<String> endings;

  FileKind(List<String> endings) {
    this.endings = endings;
  }

  /** The kind of a file of this name, compressed or not. */
  static FileKind of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = isGzip(name) ? lower.substring(0, lower.length() - GZIP.length()) : lower;
    for (FileKind kind : values()) {
      if (kind.endings.stream().anyMatch(plain::endsWith)) {
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
