package org.discern.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.discern.corpus.CorpusReader;
import org.discern.corpus.DuplicateIds;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.discern.passage.Taxonomy;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options by which every corpus command is told what to read. */
final class CorpusInput {

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files (.jsonl, .csv, .tsv, .doccat, each also .gz) or folders of them, or folders whose"
              + " subfolders are named after labels.")
  private List<Path> paths = List.of();

  @Option(
      names = "--categories",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "political,adult",
      description = "The categories of the labels (default: ${DEFAULT-VALUE}).")
  private List<String> categories = List.of();

  @Option(
      names = "--duplicate-ids",
      paramLabel = "RULE",
      defaultValue = "refuse",
      description =
          "What to do with an id that appears again: refuse it, or number it (id~2)"
              + " (default: ${DEFAULT-VALUE}).")
  private DuplicateIds duplicateIds = DuplicateIds.REFUSE;

  CorpusInput() {}

  /** The paths, all of which exist. */
  List<Path> paths() {
    return existing(paths);
  }

  static List<Path> existing(List<Path> paths) {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new InputException(path.toString(), "no such file or folder");
      }
    }
    return paths;
  }

  Taxonomy taxonomy() {
    try {
      return new Taxonomy(categories.stream().map(Category::of).toList());
    } catch (IllegalArgumentException e) {
      throw new InputException("--categories", String.valueOf(e.getMessage()), e);
    }
  }

  CorpusReader reader() {
    return CorpusReader.of(taxonomy()).with(duplicateIds);
  }
}
