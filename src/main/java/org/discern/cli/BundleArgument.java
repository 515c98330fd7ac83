package org.discern.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.discern.model.Model;
import org.discern.passage.InputException;
import picocli.CommandLine.Parameters;

/** Which bundle a command of {@code discern model} is about. */
final class BundleArgument {

  @Parameters(
      paramLabel = "BUNDLE",
      arity = "0..1",
      description = "A folder or a zip (default: the shipped model/default).")
  private Optional<Path> bundle = Optional.empty();

  BundleArgument() {}

  Path path() {
    return bundle.orElseGet(ModelOptions::shipped);
  }

  /** Loads the model; the caller closes it. */
  Model load() {
    return ModelOptions.load(path());
  }

  /** The files of the bundle by name; of a zip, itself. */
  List<Path> files() {
    if (!Files.isDirectory(path())) {
      return List.of(path());
    }
    try (Stream<Path> files = Files.list(path())) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new InputException(path().toString(), "cannot be read: " + e, e);
    }
  }

  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new InputException(file.toString(), "cannot be read: " + e, e);
    }
  }
}
