package org.discern.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.discern.passage.InputException;

/** Reads texts without labels from files in UTF-8, plain or compressed ({@code .gz}). */
public final class TextFiles {

  private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\n\\s*\\n");

  private TextFiles() {}

  /**
   * Hands over each line that is not blank, in order.
   *
   * @throws InputException if the file cannot be read, with the line that is not UTF-8
   */
  public static void lines(Path path, Consumer<String> text) {
    forEachLine(path, line -> text.accept(line.text()));
  }

  /**
   * Hands over the texts of a file, in order: of a {@code .jsonl} file the {@code text} of each
   * record and each of its paragraphs (what blank lines part), of any other each line.
   *
   * @throws InputException if the file cannot be read, with the line
   */
  static void texts(Path path, Consumer<String> text) {
    if (CorpusFormat.of(path).filter(CorpusFormat.JSONL::equals).isPresent()) {
      forEachLine(path, line -> paragraphs(JsonRecords.text(line.where(), line.text()), text));
    } else {
      lines(path, text);
    }
  }

  private static void forEachLine(Path path, Consumer<Utf8Lines.Line> each) {
    SourceFile source = SourceFile.unlabelled(path);
    try (InputFile file = InputFile.open(source)) {
      Utf8Lines lines = new Utf8Lines(source.where(), file.content());
      Optional<Utf8Lines.Line> next = lines.nextWithContent();
      while (next.isPresent()) {
        each.accept(next.get());
        next = lines.nextWithContent();
      }
    } catch (IOException e) {
      throw InputFile.unreadable(source.where(), e);
    }
  }

  private static void paragraphs(String whole, Consumer<String> text) {
    text.accept(whole);
    PARAGRAPH_BREAK.splitAsStream(whole).forEach(text);
  }
}
