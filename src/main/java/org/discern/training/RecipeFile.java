package org.discern.training;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.discern.passage.InputException;

/** A recipe on disk: YAML in which every key is named, none is unknown and none is missing. */
public final class RecipeFile {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private RecipeFile() {}

  /**
   * Reads a recipe.
   *
   * @throws InputException naming the file, the line and the key if it is not one; of a missing key
   *     the line of what should hold it
   */
  public static Recipe read(Path file) {
    byte[] yaml = bytes(file);
    try {
      return MAPPER.readValue(yaml, Recipe.class);
    } catch (JsonProcessingException e) {
      RecipeProblem problem = RecipeProblem.of(e);
      String line = line(yaml, problem, e);
      throw new InputException(file + line, problem.message(), e);
    } catch (IOException e) {
      throw new InputException(file.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new InputException(file.toString(), "there is no such recipe", e);
    } catch (IOException e) {
      throw new InputException(file.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  /** {@code :17}, or nothing if the whole recipe is to blame. */
  private static String line(byte[] yaml, RecipeProblem problem, JsonProcessingException e) {
    if (!(e instanceof JsonMappingException) || e.getCause() instanceof JsonProcessingException) {
      return e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
    }
    for (String key : problem.keys()) {
      OptionalInt line = line(yaml, key);
      if (line.isPresent()) {
        return ":" + line.getAsInt();
      }
    }
    return "";
  }

  /** Where a key stands that is named as in messages, such as {@code corpora[0].wide}. */
  private static OptionalInt line(byte[] yaml, String key) {
    JsonPointer pointer =
        JsonPointer.compile("/" + key.replaceAll("\\[(\\d+)\\]", "/$1").replace('.', '/'));
    try (JsonParser parser = MAPPER.createParser(yaml)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME
            && parser.getParsingContext().pathAsPointer().equals(pointer)) {
          return OptionalInt.of(parser.currentTokenLocation().getLineNr());
        }
      }
    } catch (IOException e) {
      // It is broken further down: no line is better than another line.
      return OptionalInt.empty();
    }
    return OptionalInt.empty();
  }
}
