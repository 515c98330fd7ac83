package org.discern.card;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.discern.passage.InputException;

/**
 * What a person says of a model and its data, in a YAML file: all that a card holds besides
 * numbers.
 *
 * @param purpose what the model is for, in a few sentences
 * @param sources what the corpora and the sources named in them are
 * @param excluded what was not learned from, and why
 * @param limits where the model should not be relied on
 */
public record CardNotes(
    @JsonProperty(required = true) String purpose,
    @JsonProperty(required = true) List<Source> sources,
    @JsonProperty(required = true) List<Exclusion> excluded,
    @JsonProperty(required = true) List<Limit> limits) {

  private static final ObjectMapper MAPPER =
      new YAMLMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

  /**
   * A corpus or a source.
   *
   * @param key the path of a corpus as the recipe has it, or the name of a source as passages have
   *     it
   * @param title what it is called
   * @param licence of its text
   * @param note what it is
   */
  public record Source(
      @JsonProperty(required = true) String key,
      @JsonProperty(required = true) String title,
      @JsonProperty(required = true) String licence,
      @JsonProperty(required = true) String note) {}

  /**
   * Something not learned from.
   *
   * @param title what it is called
   * @param why it was left out
   */
  public record Exclusion(
      @JsonProperty(required = true) String title, @JsonProperty(required = true) String why) {}

  /**
   * Where the model should not be relied on.
   *
   * @param title in a few words
   * @param text in plain words
   * @param checks the capabilities of the suite that measure it; may be empty
   */
  public record Limit(
      @JsonProperty(required = true) String title,
      @JsonProperty(required = true) String text,
      @JsonProperty(required = true) List<String> checks) {

    /** Copies the list. */
    public Limit {
      checks = List.copyOf(checks);
    }
  }

  /** Copies the lists. */
  public CardNotes {
    sources = List.copyOf(sources);
    excluded = List.copyOf(excluded);
    limits = List.copyOf(limits);
  }

  /**
   * Reads a file.
   *
   * @throws InputException with file and line, if it is not such a file or has a missing or unknown
   *     key
   */
  public static CardNotes read(Path file) {
    try {
      return MAPPER.readValue(Files.readAllBytes(file), CardNotes.class);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      throw new InputException(
          file + line, e.getOriginalMessage().lines().findFirst().orElse("not YAML"), e);
    } catch (IOException e) {
      throw new InputException(file.toString(), "cannot be read: " + e, e);
    }
  }

  /** What is said of a corpus or source. */
  Optional<Source> source(String key) {
    return sources.stream().filter(each -> each.key().equals(key)).findFirst();
  }
}
