package org.discern.evaluation.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** A YAML mapping being written, keys in the order they were put. */
public final class YamlText {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build();

  private final Map<String, Object> entries = new LinkedHashMap<>();

  /** An empty mapping. */
  public YamlText() {}

  /** Puts text, quoted where YAML would read something else. */
  public YamlText put(String key, String value) {
    entries.put(key, value);
    return this;
  }

  /** Puts a number. */
  public YamlText put(String key, double value) {
    entries.put(key, value);
    return this;
  }

  /** Puts a whole number. */
  public YamlText put(String key, long value) {
    entries.put(key, value);
    return this;
  }

  /** Puts a mapping and returns it, still empty. */
  public YamlText putMapping(String key) {
    YamlText mapping = new YamlText();
    entries.put(key, mapping.entries);
    return mapping;
  }

  /** The mapping as YAML that ends in a line break; {@link YamlNode} reads it back. */
  @Override
  public String toString() {
    try {
      return MAPPER.writeValueAsString(entries);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot fail to be written", e);
    }
  }
}
