package org.discern.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A shell script of the repository, run in its own process with an environment of its own. */
final class Script {

  private final Path file;
  private final Map<String, String> environment;

  private Script(Path file, Map<String, String> environment) {
    this.file = file;
    this.environment = environment;
  }

  /** The script at that path; its environment holds the search path and nothing else. */
  static Script of(Path file) {
    return new Script(file, Map.of("PATH", System.getenv("PATH")));
  }

  /** A copy of a script at the repository's root, in that folder. */
  static Script copied(String name, Path folder) {
    try {
      return of(write(folder.resolve(name), Files.readString(Path.of(name))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes an executable file. */
  static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!file.toFile().setExecutable(true)) {
      throw new IllegalStateException(file + " cannot be made executable");
    }
    return file;
  }

  Script with(String variable, String value) {
    Map<String, String> changed = new LinkedHashMap<>(environment);
    changed.put(variable, value);
    return new Script(file, changed);
  }

  Run run(String... arguments) {
    return finish(start(arguments));
  }

  Process start(String... arguments) {
    List<String> command = new ArrayList<>(List.of("sh", file.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(file.getRoot().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a started process printed; its output is a few lines, which the pipes hold. */
  static Run finish(Process process) {
    try {
      int status = process.waitFor();
      return new Run(
          status,
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
          new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * A finished run.
   *
   * @param status the exit status
   * @param out standard output
   * @param err standard error
   */
  record Run(int status, String out, String err) {}
}
