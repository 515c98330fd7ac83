package org.discern.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.discern.passage.InputException;

/** The manifest's JSON: strict in reading, the same bytes in writing. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
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
      return MAPPER.readValue(bytes, Manifest.class);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      throw new InputException(where + line, "not a manifest: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new InputException(where, "cannot be read: " + e.getMessage(), e);
    }
  }
}
