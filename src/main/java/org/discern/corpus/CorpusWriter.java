package org.discern.corpus;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.discern.passage.LabelledPassage;

/**
 * Writes a corpus in any {@link CorpusFormat}, UTF-8 with {@code \n}.
 *
 * <p>JSONL reads back as the same corpus, fingerprint and all. CSV and TSV lose only empty fields.
 * Doccat holds nothing but labels and text, on one line. What would change meaning (a doccat line
 * for a passage that is not judged for all categories, text that UTF-8 cannot hold) is refused.
 */
public final class CorpusWriter {

  private CorpusWriter() {}

  /**
   * Writes a file, complete or not at all: it replaces an older one only when it is finished.
   *
   * @param file its name says the format, and whether it is compressed
   * @throws InputException if the name tells no format, the file cannot be written, or the format
   *     cannot say what a passage says
   */
  public static void write(Corpus corpus, Path file) {
    CorpusFormat format =
        CorpusFormat.of(file)
            .orElseThrow(
                () ->
                    new InputException(
                        file.toString(), "the name should end in " + CorpusFormat.allEndings()));
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (Writer out = open(unfinished, CorpusFormat.isCompressed(file))) {
        write(corpus, format, out);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (CharacterCodingException e) {
      throw new InputException(
          file.toString(), "a passage holds an unpaired surrogate; only jsonl can hold it", e);
    } catch (IOException e) {
      throw new InputException(file.toString(), "cannot be written: " + e.getMessage(), e);
    } finally {
      delete(unfinished);
    }
  }

  /**
   * Writes to an open writer, which stays open.
   *
   * @throws InputException if the format cannot say what a passage says
   */
  public static void write(Corpus corpus, CorpusFormat format, Writer out) throws IOException {
    switch (format) {
      case JSONL -> {
        for (LabelledPassage passage : corpus.passages()) {
          out.append(JsonLine.of(passage, corpus.taxonomy())).append('\n');
        }
      }
      case CSV, TSV -> writeTable(corpus, format, out);
      case DOCCAT -> {
        for (LabelledPassage passage : corpus.passages()) {
          out.append(doccatLine(passage, corpus)).append('\n');
        }
      }
    }
    out.flush();
  }

  private static Writer open(Path file, boolean compressed) throws IOException {
    OutputStream stored = Files.newOutputStream(file);
    OutputStream content = compressed ? new GZIPOutputStream(stored) : stored;
    return new BufferedWriter(new OutputStreamWriter(content, StandardCharsets.UTF_8.newEncoder()));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new InputException(file.toString(), "cannot be deleted: " + e.getMessage(), e);
    }
  }

  private static void writeTable(Corpus corpus, CorpusFormat format, Writer out)
      throws IOException {
    Set<String> fields = new LinkedHashSet<>();
    corpus.passages().forEach(passage -> fields.addAll(passage.fields().keySet()));
    List<String> header =
        new ArrayList<>(List.of("id", "text", "labels", "known", "article", "source"));
    header.addAll(fields);
    CSVFormat dialect = CsvDialect.of(format);
    dialect.printRecord(out, header.toArray());
    for (LabelledPassage passage : corpus.passages()) {
      dialect.printRecord(out, row(passage, corpus, fields).toArray());
    }
  }

  private static List<String> row(LabelledPassage passage, Corpus corpus, Set<String> fields) {
    boolean knowsAll = passage.known().equals(new TreeSet<>(corpus.taxonomy().categories()));
    String article = passage.article();
    List<String> row = new ArrayList<>();
    row.add(passage.id());
    row.add(passage.text());
    row.add(names(passage.labels(), corpus, "|"));
    row.add(knowsAll ? "" : names(passage.known(), corpus, "|"));
    row.add(article.equals(Drafting.articleOf(passage.id())) ? "" : article);
    row.add(passage.source());
    fields.forEach(field -> row.add(passage.fields().getOrDefault(field, "")));
    return row;
  }

  private static String doccatLine(LabelledPassage passage, Corpus corpus) {
    for (Category category : corpus.taxonomy().categories()) {
      if (!passage.knows(category)) {
        throw new InputException(
            passage.id(),
            "not judged for \"" + category + "\", which a doccat line cannot say; write jsonl");
      }
    }
    String oneLine = passage.text().strip().replaceAll("[\\r\\n]+", " ");
    return names(passage.labels(), corpus, "+") + " " + oneLine;
  }

  private static String names(Set<Category> categories, Corpus corpus, String separator) {
    return categories.isEmpty()
        ? "neutral"
        : corpus.taxonomy().categories().stream()
            .filter(categories::contains)
            .map(Category::name)
            .collect(Collectors.joining(separator));
  }
}
