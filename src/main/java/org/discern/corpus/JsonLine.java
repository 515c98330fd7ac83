package org.discern.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.discern.passage.Category;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;

/**
 * A passage as one line of JSON that reads back as the same passage.
 *
 * <p>What the reader fills in by itself is left out. Labels are in the taxonomy's order. Unpaired
 * surrogates, which UTF-8 cannot hold, are written as escapes.
 */
final class JsonLine {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonLine() {}

  /** The line, without its end. */
  static String of(LabelledPassage passage, Taxonomy taxonomy) {
    StringWriter line = new StringWriter(passage.text().length() + 128);
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("id", passage.id());
      if (!passage.text().isEmpty()) {
        json.writeStringField("text", passage.text());
      }
      writeCategories(json, "labels", passage.labels(), taxonomy);
      if (!passage.known().equals(new TreeSet<>(taxonomy.categories()))) {
        writeCategories(json, "known", passage.known(), taxonomy);
      }
      if (!passage.article().equals(Drafting.articleOf(passage.id()))) {
        json.writeStringField("article", passage.article());
      }
      if (!passage.source().isEmpty()) {
        json.writeStringField("source", passage.source());
      }
      for (Map.Entry<String, String> field : passage.fields().entrySet()) {
        json.writeStringField(field.getKey(), field.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return wellFormed(line.toString());
  }

  private static void writeCategories(
      JsonGenerator json, String name, Set<Category> categories, Taxonomy taxonomy)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Category category : taxonomy.categories()) {
      if (categories.contains(category)) {
        json.writeString(category.name());
      }
    }
    json.writeEndArray();
  }

  /** Such code units can stand only within strings, where an escape means the same. */
  private static String wellFormed(String json) {
    StringBuilder out = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            codePoint -> {
              if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                out.append("\\u").append(Integer.toHexString(codePoint));
              } else {
                out.appendCodePoint(codePoint);
              }
            });
    return out.toString();
  }
}
