package org.discern.corpus;

import java.io.IOException;
import java.util.Optional;
import org.discern.passage.InputException;

/**
 * The records of one file. What ends a file early appears as a last record that cannot be parsed,
 * so that whoever reads has one kind of trouble to expect.
 */
final class FileRecords implements AutoCloseable {

  private final SourceFile source;
  private final Optional<InputFile> file;
  private final Records records;
  private boolean any;
  private boolean ended;
  private boolean broken;

  private FileRecords(SourceFile source, Optional<InputFile> file, Records records) {
    this.source = source;
    this.file = file;
    this.records = records;
  }

  static FileRecords open(SourceFile source) {
    return open(source, JsonRecords.Text.REQUIRED);
  }

  /** The same of JSON lines, the only format whose records may lack a text. */
  static FileRecords openDetached(SourceFile source) {
    return open(source, JsonRecords.Text.OPTIONAL);
  }

  private static FileRecords open(SourceFile source, JsonRecords.Text text) {
    InputFile file;
    try {
      file = InputFile.open(source);
    } catch (InputException e) {
      return new FileRecords(source, Optional.empty(), failing(e));
    }
    return new FileRecords(source, Optional.of(file), records(source, file, text));
  }

  private static Records failing(InputException e) {
    return () -> {
      throw e;
    };
  }

  private static Records records(SourceFile source, InputFile file, JsonRecords.Text text) {
    if (text == JsonRecords.Text.OPTIONAL && !source.isJson()) {
      return failing(new InputException(source.where(), "not JSON lines"));
    }
    Utf8Lines lines = new Utf8Lines(source.where(), file.content());
    if (source.kind() instanceof SourceFile.Labelled labelled) {
      return new DocumentRecord(source, labelled.labels(), lines);
    }
    CorpusFormat format = ((SourceFile.Formatted) source.kind()).format();
    return switch (format) {
      case JSONL -> new JsonRecords(source.name(), lines, text);
      case DOCCAT -> new DoccatRecords(source.name(), lines);
      case CSV, TSV -> new CsvRecords(source, lines, CsvDialect.of(format));
    };
  }

  /** The next record; empty at the end. */
  Optional<Records.Pending> next() {
    if (ended) {
      return Optional.empty();
    }
    try {
      Optional<Records.Pending> next = records.next();
      ended = next.isEmpty();
      if (ended && !any) {
        return Optional.of(broken(new InputException(source.where(), emptiness())));
      }
      any = true;
      return next;
    } catch (IOException e) {
      return Optional.of(broken(InputFile.unreadable(source.where(), e)));
    } catch (InputException e) {
      return Optional.of(broken(e));
    }
  }

  private String emptiness() {
    return file.isPresent() && file.get().isEmpty()
        ? "the file is empty"
        : "the file holds no passages";
  }

  private Records.Pending broken(InputException e) {
    ended = true;
    broken = true;
    return new Records.Pending(
        e.where(),
        "",
        () -> {
          throw e;
        });
  }

  /** What the file was; empty if it could not be read to its end. */
  Optional<CorpusFile> finished() {
    return broken ? Optional.empty() : file.map(InputFile::finish);
  }

  @Override
  public void close() {
    file.ifPresent(InputFile::close);
  }
}
