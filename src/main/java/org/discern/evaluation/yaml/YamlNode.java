package org.discern.evaluation.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.passage.InputException;

/**
 * A value of a YAML file that knows its line: a scalar or a mapping.
 *
 * <p>Whatever is not as asked for is an {@link InputException} with file and line. Lists, aliases
 * and second documents are refused.
 */
public final class YamlNode {

  private final String file;
  private final int line;
  private final String scalar;
  private final Map<String, YamlNode> entries;
  private final boolean isMapping;

  private YamlNode(
      String file, int line, String scalar, Map<String, YamlNode> entries, boolean isMapping) {
    this.file = file;
    this.line = line;
    this.scalar = scalar;
    this.entries = entries;
    this.isMapping = isMapping;
  }

  /**
   * Reads a file.
   *
   * @throws InputException naming the file, if it cannot be read
   */
  public static YamlNode read(Path file) {
    try {
      return parse(Files.readAllBytes(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new InputException(file.toString(), "no such file", e);
    } catch (IOException e) {
      throw new InputException(file.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  /** The top mapping of a file. */
  public static YamlNode parse(byte[] bytes, String file) {
    try (YAMLParser parser = new YAMLFactory().createParser(decoded(bytes, file))) {
      if (parser.nextToken() == null) {
        throw new InputException(file, "empty");
      }
      YamlNode root = read(parser, file);
      if (parser.nextToken() != null) {
        throw error(parser, file, "more than one document");
      }
      return root;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      String problem = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      throw new InputException(file + ":" + line, "not YAML: " + problem, e);
    } catch (IOException e) {
      throw new InputException(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  private static String decoded(byte[] bytes, String file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InputException(file, "not UTF-8", e);
    }
  }

  private static YamlNode read(YAMLParser parser, String file) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    if (parser.isCurrentAlias()) {
      throw error(parser, file, "an alias is not understood here");
    }
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return new YamlNode(file, line, "", readEntries(parser, file), true);
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      throw error(parser, file, "a list is not understood here");
    }
    return new YamlNode(file, line, parser.getText(), Map.of(), false);
  }

  private static Map<String, YamlNode> readEntries(YAMLParser parser, String file)
      throws IOException {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      if (entries.containsKey(key)) {
        throw error(parser, file, "the key \"" + key + "\" appears twice");
      }
      int line = parser.currentTokenLocation().getLineNr();
      parser.nextToken();
      YamlNode value = read(parser, file);
      entries.put(key, new YamlNode(file, line, value.scalar, value.entries, value.isMapping));
    }
    return entries;
  }

  private static InputException error(JsonParser parser, String file, String problem) {
    return new InputException(file + ":" + parser.currentTokenLocation().getLineNr(), problem);
  }

  /** The file and the line. */
  public String where() {
    return file + ":" + line;
  }

  /** An error about this value. */
  public InputException error(String problem) {
    return new InputException(where(), problem);
  }

  /** Whether it is a mapping, and not a scalar. */
  public boolean isMapping() {
    return isMapping;
  }

  /** The entries of a mapping, in their order. */
  public Map<String, YamlNode> entries() {
    if (!isMapping) {
      throw error("expected keys and values, found \"" + scalar + "\"");
    }
    return Collections.unmodifiableMap(entries);
  }

  /** Checks that a mapping has no other keys. */
  public YamlNode withKeys(List<String> known) {
    entries()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                throw value.error(
                    "unknown key \"" + key + "\" (known: " + String.join(", ", known) + ")");
              }
            });
    return this;
  }

  /** The value of a key, if it is there. */
  public Optional<YamlNode> find(String key) {
    return Optional.ofNullable(entries().get(key));
  }

  /** The value of a key that must be there. */
  public YamlNode get(String key) {
    return find(key).orElseThrow(() -> error("the key \"" + key + "\" is missing"));
  }

  /** A scalar as it is written. */
  public String text() {
    if (isMapping) {
      throw error("expected a single value, found keys and values");
    }
    return scalar;
  }

  /** A number in [0, 1]. */
  public double share() {
    try {
      double number = Double.parseDouble(text());
      if (number >= 0 && number <= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw error("expected a number between 0 and 1, found \"" + scalar + "\"");
    }
    throw error("expected a number between 0 and 1, found " + scalar);
  }

  /** A whole number from zero up. */
  public long count() {
    try {
      long number = Long.parseLong(text());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw error("expected a count, found \"" + scalar + "\"");
    }
    throw error("expected a count, found " + scalar);
  }
}
