package org.discern.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.discern.passage.InputException;
import org.discern.passage.Taxonomy;

/**
 * One file to read passages from.
 *
 * @param path where it is
 * @param where how messages name it
 * @param name how ids and provenance name it: without the folders that lead to the corpus
 * @param kind how it is to be read
 */
record SourceFile(Path path, String where, String name, Kind kind) {

  /** How a file is to be read. */
  sealed interface Kind {}

  /** Many records in a format. */
  record Formatted(CorpusFormat format) implements Kind {}

  /** One passage, labelled by the name of the folder it lies in. */
  record Labelled(List<String> labels) implements Kind {}

  /** Texts without labels. */
  record Unlabelled() implements Kind {}

  /**
   * The files of a path, in the order they are read.
   *
   * <p>Hidden files and folders are passed over, and so are files of other formats in a folder
   * (read-me files, licences).
   *
   * @throws InputException if there is none, or the folder could be read in two ways
   */
  static List<SourceFile> of(Path path, Taxonomy taxonomy) {
    if (!Files.exists(path)) {
      throw new InputException(path.toString(), "no such file or folder");
    }
    if (!Files.isDirectory(path)) {
      return List.of(formatted(path));
    }
    List<Path> entries = entries(path);
    List<Path> folders = entries.stream().filter(Files::isDirectory).toList();
    List<SourceFile> files =
        entries.stream()
            .filter(entry -> !Files.isDirectory(entry) && CorpusFormat.of(entry).isPresent())
            .map(SourceFile::formatted)
            .toList();
    boolean labelled = folders.stream().anyMatch(folder -> isLabel(folder, taxonomy));
    if (labelled && !files.isEmpty()) {
      throw new InputException(
          path.toString(), "holds both folders named after labels and corpus files; name one");
    }
    if (!labelled && files.isEmpty()) {
      throw new InputException(
          path.toString(),
          "holds neither corpus files ("
              + CorpusFormat.allEndings()
              + ") nor folders named after labels ("
              + taxonomy
              + ")");
    }
    return labelled ? labelled(path, folders) : files;
  }

  /** A file of texts without labels, whatever its name. */
  static SourceFile unlabelled(Path path) {
    return new SourceFile(path, path.toString(), nameOf(path), new Unlabelled());
  }

  /** Whether it holds JSON lines. */
  boolean isJson() {
    return kind instanceof Formatted formatted && formatted.format() == CorpusFormat.JSONL;
  }

  private static SourceFile formatted(Path path) {
    CorpusFormat format =
        CorpusFormat.of(path)
            .orElseThrow(
                () ->
                    new InputException(
                        path.toString(),
                        "not a corpus file; its name should end in " + CorpusFormat.allEndings()));
    return new SourceFile(path, path.toString(), nameOf(path), new Formatted(format));
  }

  private static List<SourceFile> labelled(Path root, List<Path> folders) {
    List<SourceFile> files = new ArrayList<>();
    for (Path folder : folders) {
      Kind kind = new Labelled(labels(nameOf(folder)));
      for (Path file : below(folder)) {
        String name = root.relativize(file).toString().replace('\\', '/');
        files.add(new SourceFile(file, file.toString(), name, kind));
      }
    }
    return files;
  }

  /** The labels that one word names: {@code political+adult}; none for {@code neutral}. */
  static List<String> labels(String word) {
    return word.equals("neutral") ? List.of() : Arrays.asList(word.split("\\+", -1));
  }

  private static boolean isLabel(Path folder, Taxonomy taxonomy) {
    return labels(nameOf(folder)).stream()
        .allMatch(label -> taxonomy.categories().stream().anyMatch(c -> c.name().equals(label)));
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return sorted(entries.filter(entry -> !nameOf(entry).startsWith(".")));
    } catch (IOException e) {
      throw InputFile.unreadable(folder.toString(), e);
    }
  }

  private static List<Path> below(Path folder) {
    List<Path> files = new ArrayList<>();
    for (Path entry : entries(folder)) {
      files.addAll(Files.isDirectory(entry) ? below(entry) : List.of(entry));
    }
    return files;
  }

  private static List<Path> sorted(Stream<Path> paths) {
    return paths.sorted(Comparator.comparing(SourceFile::nameOf)).toList();
  }

  private static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
