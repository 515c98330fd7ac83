package org.discern.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.discern.passage.Category;
import org.discern.passage.Language;
import org.discern.passage.Span;
import org.discern.passage.Taxonomy;
import org.discern.screening.ScreenedPassage;
import org.discern.screening.Screening;

/**
 * One passage a row: {@code id,start,end,language,label,labels,score_…,review,text,error}, with a
 * header, CRLF and quotation marks as in RFC 4180.
 *
 * <p>{@code labels} are separated by {@code |}. An article without passages has one row with
 * neither offsets nor scores, a failure one row with its source as {@code id} and an {@code error}:
 * every entry leaves a row. {@code language} is there, and the scores are not, for a passage that
 * was not judged because of it.
 *
 * <p>CSV is opened with spreadsheets, and the text is untrusted. A cell that a spreadsheet would
 * take for a formula, because it begins with {@code = + - @}, a tab or a carriage return, gets an
 * apostrophe in front. The offsets are those of the original; JSONL has the text unchanged.
 */
final class CsvFormat implements ResultFormat {

  private static final CSVFormat RFC_4180 = CSVFormat.RFC4180;
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final Taxonomy taxonomy;

  CsvFormat(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  @Override
  public String head() {
    List<String> names =
        new ArrayList<>(List.of("id", "start", "end", "language", "label", "labels"));
    taxonomy.categories().forEach(category -> names.add("score_" + category));
    names.addAll(List.of("review", "text", "error"));
    StringBuilder head = new StringBuilder();
    print(head, names);
    return head.toString();
  }

  @Override
  public String piece(Result result) {
    StringBuilder rows = new StringBuilder();
    if (result instanceof Failure failure) {
      String position = failure.position().isEmpty() ? "" : failure.position() + ": ";
      print(rows, emptyRow(failure.source(), "", position + failure.error()));
    } else if (result instanceof Result.Screened screened) {
      Screening screening = screened.screening();
      String id = screening.article().id();
      for (ScreenedPassage passage : screening.passages()) {
        print(rows, row(id, passage));
      }
      if (screening.passages().isEmpty()) {
        print(rows, emptyRow(id, JsonlFormat.NEUTRAL, ""));
      }
    }
    return rows.toString();
  }

  @Override
  public String foot(BatchTally tally) {
    return "";
  }

  private List<String> row(String id, ScreenedPassage passage) {
    Span span = passage.passage().span();
    List<String> row = new ArrayList<>();
    row.add(guarded(id));
    row.add(Integer.toString(span.start()));
    row.add(Integer.toString(span.end()));
    row.add(passage.language().map(Language::code).orElse(""));
    row.add(JsonlFormat.label(passage));
    row.add(passage.labels().stream().map(Category::name).collect(Collectors.joining("|")));
    for (Category category : taxonomy.categories()) {
      row.add(
          passage
              .scores()
              .map(each -> Decimals.brief(each.of(category)).toPlainString())
              .orElse(""));
    }
    row.add(Boolean.toString(passage.review()));
    row.add(guarded(passage.passage().text()));
    row.add("");
    return row;
  }

  private List<String> emptyRow(String id, String label, String error) {
    List<String> row = new ArrayList<>(List.of(guarded(id), "", "", "", label, ""));
    row.addAll(Collections.nCopies(taxonomy.size(), ""));
    row.addAll(List.of("false", "", guarded(error)));
    return row;
  }

  private static String guarded(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
    return Surrogates.replaced(formula ? "'" + cell : cell);
  }

  private static void print(StringBuilder out, List<String> cells) {
    try {
      RFC_4180.printRecord(out, cells.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
