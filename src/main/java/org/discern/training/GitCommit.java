package org.discern.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The commit a checkout stands at, read from its {@code .git} folder. */
final class GitCommit {

  private GitCommit() {}

  /** The full hash; empty outside a checkout, or if it cannot be read. */
  static Optional<String> of(Path checkout) {
    Path git = checkout.resolve(".git");
    Path head = git.resolve("HEAD");
    if (!Files.isRegularFile(head)) {
      return Optional.empty();
    }
    try {
      String content = Files.readString(head, StandardCharsets.UTF_8).strip();
      if (!content.startsWith("ref: ")) {
        return Optional.of(content);
      }
      String ref = content.substring("ref: ".length());
      Path loose = git.resolve(ref);
      if (Files.isRegularFile(loose)) {
        return Optional.of(Files.readString(loose, StandardCharsets.UTF_8).strip());
      }
      try (Stream<String> packed = Files.lines(git.resolve("packed-refs"))) {
        return packed
            .filter(line -> line.endsWith(" " + ref))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .findFirst();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
