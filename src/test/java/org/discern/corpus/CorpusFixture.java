package org.discern.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;

/** Passages and files for the tests of this package. */
final class CorpusFixture {

  static final Category POLITICAL = Category.of("political");
  static final Category ADULT = Category.of("adult");

  private CorpusFixture() {}

  /** A passage that knows all categories. */
  static LabelledPassage passage(String id, String text, Category... labels) {
    Set<Category> known = new TreeSet<>(Taxonomy.DEFAULT.categories());
    return new LabelledPassage(
        id,
        text,
        new TreeSet<>(Arrays.asList(labels)),
        known,
        Drafting.articleOf(id),
        "",
        Map.of());
  }

  static Corpus corpus(LabelledPassage... passages) {
    return Corpus.of(Taxonomy.DEFAULT, List.of(passages));
  }

  static Path write(Path folder, String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(folder);
    return Files.writeString(file, lines.length == 0 ? "" : String.join("\n", lines) + "\n");
  }

  /** The messages of all errors, with the folder's path cut off. */
  static List<String> errors(Path folder, Path... paths) {
    List<String> errors = new ArrayList<>();
    CorpusReader.of(Taxonomy.DEFAULT)
        .forEach(
            List.of(paths),
            passage -> {},
            (InputException error) ->
                errors.add(
                    String.valueOf(error.getMessage())
                        .replace(folder + folder.getFileSystem().getSeparator(), "")));
    return errors;
  }

  static Corpus read(Path... paths) {
    return Corpus.read(List.of(paths), Taxonomy.DEFAULT);
  }
}
