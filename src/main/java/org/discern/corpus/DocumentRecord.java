package org.discern.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.discern.passage.InputException;

/** A whole file as one passage; white space around it is no part of it. */
final class DocumentRecord implements Records {

  private final SourceFile source;
  private final List<String> labels;
  private final Utf8Lines lines;
  private boolean read;

  DocumentRecord(SourceFile source, List<String> labels, Utf8Lines lines) {
    this.source = source;
    this.labels = labels;
    this.lines = lines;
  }

  @Override
  public Optional<Pending> next() throws IOException {
    if (read) {
      return Optional.empty();
    }
    read = true;
    StringBuilder content = new StringBuilder();
    Optional<Utf8Lines.Line> line = lines.next();
    while (line.isPresent()) {
      content.append(line.get().text()).append(line.get().end());
      if (content.length() > Utf8Lines.LONGEST_LINE_BYTES) {
        throw new InputException(
            source.where(),
            "the file is longer than " + Utf8Lines.LONGEST_LINE_BYTES + " characters");
      }
      line = lines.next();
    }
    String text = content.toString().strip();
    return Optional.of(new Pending(source.where(), source.name(), () -> Draft.of(text, labels)));
  }
}
