package org.discern.training;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import org.discern.passage.InputException;

/** A recipe on disk: YAML in which every key is named, none is unknown and none is missing. */
public final class RecipeFile {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private RecipeFile() {}

  /**
   * Reads a recipe.
   *
   * @throws InputException naming the file, the line and the key if it is not one
   */
  public static Recipe read(Path file) {
    try {
      return MAPPER.readValue(Files.readAllBytes(file), Recipe.class);
    } catch (JsonProcessingException e) {
      throw new InputException(where(file, e), problem(e), e);
    } catch (NoSuchFileException e) {
      throw new InputException(file.toString(), "there is no such recipe", e);
    } catch (IOException e) {
      throw new InputException(file.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  private static String where(Path file, JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? file.toString() : file + ":" + location.getLineNr();
  }

  private static String problem(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      Collection<Object> known = unknown.getKnownPropertyIds();
      return "unknown key \""
          + path(unknown)
          + "\""
          + (known == null
              ? ""
              : " (known: "
                  + known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "))
                  + ")");
    }
    String message =
        e.getCause() instanceof IllegalArgumentException cause
            ? String.valueOf(cause.getMessage())
            : e.getOriginalMessage().lines().findFirst().orElse("not a recipe");
    if (message.startsWith("Missing required creator property '")) {
      String key = message.substring(message.indexOf('\'') + 1);
      String parent = e instanceof JsonMappingException mapping ? path(mapping) : "";
      // Jackson's path already ends in the missing key in some versions and lacks it in others.
      String name = key.substring(0, key.indexOf('\''));
      return "missing key \""
          + (parent.isEmpty() || parent.equals(name) || parent.endsWith("." + name)
              ? parent.isEmpty() ? name : parent
              : parent + "." + name)
          + "\"";
    }
    String path = e instanceof JsonMappingException mapping ? path(mapping) : "";
    return path.isEmpty() ? message : path + ": " + message;
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }
}
