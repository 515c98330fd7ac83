package org.discern.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.discern.passage.InputException;

/** The manifest's JSON: strict in reading, the same bytes in writing. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // A question such as isWide() is no field of the manifest.
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private Json() {}

  static byte[] write(Manifest manifest) throws IOException {
    String json = MAPPER.writeValueAsString(manifest).replace("\r\n", "\n") + "\n";
    return json.getBytes(StandardCharsets.UTF_8);
  }

  static Manifest readManifest(byte[] bytes, String where) {
    try {
      JsonNode tree = MAPPER.readTree(bytes);
      // Before all else: another format may have other keys.
      JsonNode format = tree.path("format");
      if (format.isNumber() && format.intValue() != Manifest.FORMAT) {
        throw new InputException(
            where, "bundle format " + format + "; this version reads format " + Manifest.FORMAT);
      }
      return MAPPER.treeToValue(tree, Manifest.class);
    } catch (JsonProcessingException e) {
      throw new InputException(where, "not a manifest: " + problem(e), e);
    } catch (IOException e) {
      throw new InputException(where, "cannot be read: " + e.getMessage(), e);
    }
  }

  /** In one line, with the key where one is to blame. */
  private static String problem(JsonProcessingException e) {
    String message =
        e.getCause() instanceof IllegalArgumentException cause
            ? String.valueOf(cause.getMessage())
            : e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
    if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return message;
    }
    String key =
        mapping.getPath().stream()
            .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
            .collect(Collectors.joining("."));
    return e instanceof UnrecognizedPropertyException
        ? "unknown key \"" + key + "\""
        : key + ": " + message;
  }
}
