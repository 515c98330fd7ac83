package org.discern.corpus;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A file format for labelled passages, told by the end of the file's name.
 *
 * <p>Each may be compressed: a further {@code .gz} is read and written as gzip.
 */
public enum CorpusFormat {
  /** One JSON object a line; the only format that holds every record exactly. */
  JSONL(".jsonl"),

  /** Comma-separated with a header, quoted as in RFC 4180. */
  CSV(".csv"),

  /** Tab-separated with a header, quoted as CSV is. */
  TSV(".tsv"),

  /** A label, white space and the text on each line, as OpenNLP's document categoriser reads. */
  DOCCAT(".doccat");

  private final String ending;

  CorpusFormat(String ending) {
    this.ending = ending;
  }

  /** The format of a file of this name; empty if the name tells none. */
  public static Optional<CorpusFormat> of(Path file) {
    String name = without(".gz", fileName(file));
    String plain = name.endsWith(".doccat.txt") ? without(".txt", name) : name;
    return Arrays.stream(values()).filter(format -> plain.endsWith(format.ending)).findFirst();
  }

  /** The endings of all formats, for messages. */
  static String allEndings() {
    return ".jsonl, .csv, .tsv, .doccat or .doccat.txt, each also with .gz";
  }

  static boolean isCompressed(Path file) {
    return fileName(file).endsWith(".gz");
  }

  private static String fileName(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
  }

  private static String without(String ending, String name) {
    return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
  }
}
