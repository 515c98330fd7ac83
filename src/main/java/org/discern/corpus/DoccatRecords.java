package org.discern.corpus;

import java.io.IOException;
import java.util.Optional;
import org.discern.passage.InputException;

/**
 * Lines as OpenNLP's document categoriser reads them: a label, white space, the text.
 *
 * <p>The label may be several joined by {@code +}, or {@code neutral}. Blank lines are passed over.
 */
final class DoccatRecords implements Records {

  private final String name;
  private final Utf8Lines lines;

  DoccatRecords(String name, Utf8Lines lines) {
    this.name = name;
    this.lines = lines;
  }

  @Override
  public Optional<Pending> next() throws IOException {
    return lines
        .nextWithContent()
        .map(
            each ->
                new Pending(
                    each.where(),
                    name + ":" + each.number(),
                    () -> parse(each.where(), each.text())));
  }

  private static Draft parse(String where, String line) {
    String content = line.strip();
    int end = 0;
    while (end < content.length() && !Character.isWhitespace(content.charAt(end))) {
      end++;
    }
    if (end == content.length()) {
      throw new InputException(
          where, "no text after the label " + Quoted.of(content) + " (a line is: label text)");
    }
    return Draft.of(content.substring(end).strip(), SourceFile.labels(content.substring(0, end)));
  }
}
