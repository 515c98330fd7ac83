package org.discern.evaluation.checks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.discern.passage.InputException;
import org.discern.passage.Taxonomy;

/**
 * Reads capabilities from JSON lines: a header, then one case a line.
 *
 * <pre>
 * {"capability":"denial-adult","title":"…","description":"…","kind":"labels","floor":0.85}
 * {"id":"denial-adult-01","text":"…","expect":{"political":false,"adult":true}}
 * </pre>
 *
 * <p>A case of kind {@code invariance} has {@code variants} too; one of kind {@code direction} has
 * {@code raised} and {@code category} in place of {@code expect}. Thread-safe.
 */
public final class CheckFile {

  private static final String ENDING = ".jsonl";

  /** Shared because building one is slow; it is immutable and thread-safe. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CheckFile() {}

  /**
   * Reads every {@code .jsonl} file of a folder, sorted by name, or one file.
   *
   * @param taxonomy the categories that cases may speak of
   * @throws InputException with file and line, if there is none or one is not as above, or if a
   *     capability or an id appears twice
   */
  public static List<Capability> readAll(Path place, Taxonomy taxonomy) {
    List<Capability> capabilities = new ArrayList<>();
    Map<String, Path> seen = new HashMap<>();
    for (Path file : files(place)) {
      Capability capability = read(file, taxonomy);
      capabilities.add(capability);
      List<String> names = new ArrayList<>(List.of("capability " + capability.name()));
      capability.cases().forEach(each -> names.add("id " + each.id()));
      for (String name : names) {
        Path first = seen.putIfAbsent(name, file);
        if (first != null) {
          throw new InputException(
              file.toString(), "the " + name + " appears twice (first in " + first + ")");
        }
      }
    }
    return List.copyOf(capabilities);
  }

  private static List<Path> files(Path place) {
    if (Files.isRegularFile(place)) {
      return List.of(place);
    }
    if (!Files.isDirectory(place)) {
      throw new InputException(place.toString(), "no such file or folder");
    }
    try (Stream<Path> listed = Files.list(place)) {
      List<Path> files = listed.filter(each -> each.toString().endsWith(ENDING)).sorted().toList();
      if (files.isEmpty()) {
        throw new InputException(place.toString(), "holds no " + ENDING + " file");
      }
      return files;
    } catch (IOException e) {
      throw new InputException(place.toString(), "cannot be read: " + e, e);
    }
  }

  private static Capability read(Path file, Taxonomy taxonomy) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new InputException(file.toString(), "not UTF-8", e);
    } catch (IOException e) {
      throw new InputException(file.toString(), "cannot be read: " + e, e);
    }
    if (lines.isEmpty()) {
      throw new InputException(file.toString(), "empty: the first line names the capability");
    }
    CheckLine header = line(file, 1, lines.get(0));
    CheckKind kind = header.kind();
    List<CheckCase> cases = new ArrayList<>();
    for (int number = 2; number <= lines.size(); number++) {
      String text = lines.get(number - 1);
      if (!text.isBlank()) {
        cases.add(line(file, number, text).read(kind, taxonomy));
      }
    }
    return new Capability(
        header.text("capability"),
        header.text("title"),
        header.text("description"),
        kind,
        header.share("floor"),
        cases);
  }

  private static CheckLine line(Path file, int number, String text) {
    String where = file + ":" + number;
    try {
      JsonNode node = MAPPER.readTree(text);
      if (!node.isObject()) {
        throw new InputException(where, "not a JSON object");
      }
      return new CheckLine(where, node);
    } catch (JsonProcessingException e) {
      throw new InputException(where, "broken JSON", e);
    }
  }
}
