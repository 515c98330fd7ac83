package org.discern.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.discern.passage.InputException;

/**
 * Texts without labels: of a {@code .jsonl} file the {@code text} of each record and each of its
 * paragraphs (what blank lines part), of any other file each line. Either may be compressed.
 */
final class TextFiles {

  private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\n\\s*\\n");

  private TextFiles() {}

  /**
   * Hands over the texts of a file, in order.
   *
   * @throws InputException if it cannot be read, with the line
   */
  static void forEach(Path path, Consumer<String> text) {
    SourceFile source =
        new SourceFile(
            path, path.toString(), path.toString(), new SourceFile.Formatted(CorpusFormat.JSONL));
    boolean isJson = CorpusFormat.of(path).filter(CorpusFormat.JSONL::equals).isPresent();
    try (InputFile file = InputFile.open(source)) {
      Utf8Lines lines = new Utf8Lines(source.where(), file.content());
      Optional<Utf8Lines.Line> next = lines.nextWithContent();
      while (next.isPresent()) {
        if (isJson) {
          paragraphs(JsonRecords.text(next.get().where(), next.get().text()), text);
        } else {
          text.accept(next.get().text());
        }
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
