package org.discern.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.discern.passage.InputException;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;

/**
 * Reads what several readers said of the same passages, from JSON lines.
 *
 * <p>Records are those of a corpus, but each must have an {@code id}, which is the same for the
 * same passage, and may lack its {@code text}. Immutable and thread-safe.
 */
public final class ReadingReader {

  private static final String ANNOTATOR = "annotator";

  private final Taxonomy taxonomy;

  /** A reader of labels of these categories. */
  public ReadingReader(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /**
   * What each of several readers labelled, by the path that holds it; of a single path, by the
   * {@code annotator} of its records.
   *
   * @param paths files or folders of them, in JSON lines
   * @throws InputException at the first thing wrong, or if a reader judged a passage twice
   */
  public Map<String, List<LabelledPassage>> read(List<Path> paths) {
    Map<String, List<LabelledPassage>> readers = new LinkedHashMap<>();
    Set<List<String>> judged = new HashSet<>();
    for (Path path : paths) {
      for (SourceFile source : SourceFile.of(path, taxonomy)) {
        read(source, paths.size() == 1 ? Optional.empty() : Optional.of(path), readers, judged);
      }
    }
    return readers;
  }

  private void read(
      SourceFile source,
      Optional<Path> reader,
      Map<String, List<LabelledPassage>> readers,
      Set<List<String>> judged) {
    Drafting drafting = new Drafting(taxonomy);
    try (FileRecords records = FileRecords.openDetached(source)) {
      Optional<Records.Pending> next = records.next();
      while (next.isPresent()) {
        String where = next.get().where();
        if (next.get().draft().get().id().isEmpty()) {
          throw new InputException(where, "\"id\" is missing");
        }
        LabelledPassage passage = drafting.reading(next.get());
        String name = reader.map(Path::toString).orElseGet(() -> annotator(where, passage));
        if (!judged.add(List.of(name, passage.id()))) {
          throw new InputException(
              where, Quoted.of(name) + " judged " + Quoted.of(passage.id()) + " before");
        }
        readers.computeIfAbsent(name, each -> new ArrayList<>()).add(passage);
        next = records.next();
      }
    }
  }

  private static String annotator(String where, LabelledPassage passage) {
    String name = passage.fields().get(ANNOTATOR);
    if (name == null) {
      throw new InputException(where, "\"" + ANNOTATOR + "\" is missing");
    }
    return name;
  }
}
