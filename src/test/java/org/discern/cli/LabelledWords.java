package org.discern.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** A corpus that the tiny model of the tests gets right, but for one passage. */
final class LabelledWords {

  private static final Map<String, String> LABELS =
      Map.of(
          "minister", "\"political\"",
          "vote", "\"political\"",
          "nude", "\"adult\"",
          "porn", "\"adult\"",
          "soup", "",
          "rain", "");
  private static final String[] FRAMES = {"the %s at last", "one %s of many", "no %s, they said"};

  private LabelledWords() {}

  /** Writes it: 18 passages of two sources, and one of a third that is labelled wrongly. */
  static Path write(Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    LABELS.keySet().stream()
        .sorted()
        .forEach(
            word -> {
              for (int i = 0; i < FRAMES.length; i++) {
                lines.append(
                    String.format(
                        Locale.ROOT,
                        "{\"id\":\"%s-%d\",\"text\":\"%s\",\"labels\":[%s],\"source\":\"%s\",\"genre\":\"notes\"}\n",
                        word,
                        i,
                        FRAMES[i].replace("%s", word),
                        LABELS.get(word),
                        i == 0 ? "wire" : "forum"));
              }
            });
    lines.append(
        "{\"id\":\"wrong\",\"text\":\"the train again\",\"labels\":[\"adult\"],\"source\":\"discern\"}\n");
    return Files.writeString(file, lines);
  }
}
