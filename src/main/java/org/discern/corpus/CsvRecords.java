package org.discern.corpus;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.discern.passage.InputException;

/**
 * CSV and TSV with a header that has at least {@code text} and {@code labels}.
 *
 * <p>Labels and known categories are separated by {@code |}; {@code neutral} or an empty cell is no
 * label. Any other empty cell is an absent field. Blank lines are passed over. Cells may hold line
 * breaks when quoted (RFC 4180); a record's place is the line it begins on.
 */
final class CsvRecords implements Records {

  private final String where;
  private final String name;
  private final CsvSource source;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private List<String> header = List.of();

  CsvRecords(SourceFile file, Utf8Lines lines, CSVFormat format) {
    this.where = file.where();
    this.name = file.name();
    this.source = new CsvSource(where, lines);
    try {
      this.parser = CSVParser.builder().setReader(source).setFormat(format).get();
    } catch (IOException e) {
      throw new UncheckedIOException("reading begins later", e);
    }
    this.rows = parser.iterator();
  }

  @Override
  public Optional<Pending> next() {
    if (header.isEmpty()) {
      header = nextRow().map(row -> header(row.record().toList())).orElse(List.of());
    }
    return nextRow()
        .map(
            row -> {
              String place = where + ":" + row.line();
              return new Pending(place, name + ":" + row.line(), () -> draft(place, row.record()));
            });
  }

  private record Row(long line, CSVRecord record) {}

  private Optional<Row> nextRow() {
    while (true) {
      long line = parser.getCurrentLineNumber() + 1;
      source.beginRecord(line);
      try {
        if (!rows.hasNext()) {
          return Optional.empty();
        }
        CSVRecord record = rows.next();
        if (record.size() > 1 || !record.get(0).isBlank()) {
          return Optional.of(new Row(line, record));
        }
      } catch (UncheckedIOException e) {
        IOException cause = e.getCause();
        if (cause != null && !(cause instanceof CSVException)) {
          throw InputFile.unreadable(where, cause);
        }
        String problem =
            String.valueOf(e.getMessage()).contains("EOF")
                ? "a quoted cell never ends"
                : "text between the end of a quoted cell and the next separator";
        throw new InputException(where + ":" + line, "broken CSV: " + problem, e);
      }
    }
  }

  private List<String> header(List<String> cells) {
    List<String> names = cells.stream().map(String::strip).toList();
    String place = where + ":1";
    for (String required : List.of("text", "labels")) {
      if (!names.contains(required)) {
        throw new InputException(
            place, "the header has no column \"" + required + "\" (columns: " + brief(names) + ")");
      }
    }
    if (new LinkedHashSet<>(names).size() != names.size() || names.contains("")) {
      throw new InputException(
          place, "the header has a nameless or repeated column (columns: " + brief(names) + ")");
    }
    return names;
  }

  private static String brief(List<String> names) {
    String all = String.join(", ", names);
    return all.length() <= 200 ? all : all.substring(0, 200) + "…";
  }

  private Draft draft(String place, CSVRecord record) {
    if (record.size() != header.size()) {
      throw new InputException(
          place, record.size() + " cells where the header has " + header.size());
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      if (!record.get(i).isEmpty()) {
        cells.put(header.get(i), record.get(i));
      }
    }
    String text = take(cells, "text").orElse("");
    List<String> labels = take(cells, "labels").map(CsvRecords::names).orElse(List.of());
    Optional<List<String>> known =
        take(cells, "known").filter(cell -> !cell.isBlank()).map(CsvRecords::names);
    return new Draft(
        take(cells, "id"),
        text,
        labels,
        known,
        take(cells, "article"),
        take(cells, "source"),
        cells);
  }

  private static Optional<String> take(Map<String, String> cells, String name) {
    return Optional.ofNullable(cells.remove(name));
  }

  private static List<String> names(String cell) {
    return cell.isBlank() || cell.strip().equals("neutral")
        ? List.of()
        : Arrays.stream(cell.split("\\|", -1)).map(String::strip).toList();
  }

  /** Decoded lines as the parser wants them, with a bound on the length of one record. */
  private static final class CsvSource extends Reader {

    private final String where;
    private final Utf8Lines lines;
    private String line = "";
    private int position;
    private long recordLine = 1;
    private long recordLength;

    CsvSource(String where, Utf8Lines lines) {
      this.where = where;
      this.lines = lines;
    }

    void beginRecord(long line) {
      recordLine = line;
      recordLength = 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      if (position == line.length() && !advance()) {
        return -1;
      }
      int count = Math.min(length, line.length() - position);
      line.getChars(position, position + count, target, offset);
      position += count;
      return count;
    }

    private boolean advance() throws IOException {
      Optional<Utf8Lines.Line> next = lines.next();
      line = next.map(each -> each.text() + each.end()).orElse("");
      position = 0;
      recordLength += line.length();
      if (recordLength > Utf8Lines.LONGEST_LINE_BYTES) {
        throw new InputException(
            where + ":" + recordLine,
            "broken CSV: a record longer than "
                + Utf8Lines.LONGEST_LINE_BYTES
                + " characters; is a closing quote missing?");
      }
      return next.isPresent();
    }

    @Override
    public void close() {
      // The file is closed by whoever opened it.
    }
  }
}
