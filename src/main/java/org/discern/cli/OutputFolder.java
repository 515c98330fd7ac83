package org.discern.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.discern.passage.InputException;

/** A folder that reports are written to; it is made when it is needed. */
final class OutputFolder {

  private final Path folder;

  OutputFolder(Path folder) {
    this.folder = folder;
  }

  /** Writes a file of the folder as UTF-8, replacing one that is there. */
  void write(String name, String text) {
    writeFile(folder.resolve(name), text);
  }

  /** Writes any file as UTF-8, making the folders above it and replacing one that is there. */
  static void writeFile(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().resolveSibling(".").normalize());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputException(file.toString(), "cannot be written: " + e, e);
    }
  }
}
