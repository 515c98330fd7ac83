package org.discern.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.discern.passage.InputException;
import org.jspecify.annotations.Nullable;

/** The section of a card that says what the model learned from, and under which licences. */
final class LearnedFrom {

  private static final String DEV = "dev";

  private final CardNotes notes;
  private final Map<String, Object> provenance;
  private final Set<String> sources = new TreeSet<>();

  LearnedFrom(CardNotes notes, Map<String, Object> provenance) {
    this.notes = notes;
    this.provenance = provenance;
  }

  /**
   * The section, without its heading.
   *
   * @throws InputException if the notes do not tell the licence of something learned from
   */
  String section() {
    StringBuilder text = new StringBuilder();
    CardTables.row(text, "corpus", "licence", "passages", "positive", "what it is");
    CardTables.rule(text, 5);
    map(provenance.get("sources"))
        .forEach(
            (path, facts) -> {
              if (!path.equals(DEV)) {
                corpus(text, source(String.valueOf(path)), map(facts));
              }
            });
    for (String path : unlabelled()) {
      CardNotes.Source source = source(path);
      CardTables.row(text, source.title(), source.licence(), "unlabelled", "", source.note());
    }
    if (!sources.isEmpty()) {
      text.append("\nThe sources named in them:\n\n");
      CardTables.row(text, "source", "licence", "what it is");
      CardTables.rule(text, 3);
      for (String name : sources) {
        CardNotes.Source source = source(name);
        CardTables.row(text, source.title() + " (`" + name + "`)", source.licence(), source.note());
      }
    }
    dev(text);
    leftOut(text);
    return text.toString();
  }

  private void corpus(StringBuilder text, CardNotes.Source source, Map<?, ?> facts) {
    if (facts.get("sourceNames") instanceof Collection<?> names) {
      names.forEach(each -> sources.add(String.valueOf(each)));
    }
    CardTables.row(
        text,
        source.title(),
        source.licence(),
        number(facts.get("passages")),
        positives(facts),
        source.note());
  }

  private void dev(StringBuilder text) {
    Map<?, ?> dev = map(map(provenance.get("sources")).get(DEV));
    if (!dev.isEmpty()) {
      text.append("\nCalibration, thresholds and the moment to stop were chosen on ")
          .append(number(dev.get("passages")))
          .append(" passages of ")
          .append(number(dev.get("articles")))
          .append(" articles (")
          .append(positives(dev))
          .append(") that it did not learn from.\n");
    }
  }

  private void leftOut(StringBuilder text) {
    Map<?, ?> leftOut = map(provenance.get("leftOut"));
    if (!leftOut.isEmpty()) {
      text.append("\nLeft out of training: ")
          .append(
              leftOut.entrySet().stream()
                  .map(each -> number(each.getValue()) + " × " + each.getKey())
                  .collect(Collectors.joining(", ")))
          .append(".\n");
    }
  }

  private static String positives(Map<?, ?> facts) {
    return map(facts.get("positives")).entrySet().stream()
        .map(each -> number(each.getValue()) + " " + each.getKey())
        .collect(Collectors.joining(", "));
  }

  /** What the recipe names as text without labels. */
  private List<String> unlabelled() {
    try {
      Map<?, ?> recipe =
          map(new YAMLMapper().readValue(String.valueOf(provenance.get("recipe")), Object.class));
      List<String> paths = new ArrayList<>();
      if (recipe.get("unlabelled") instanceof Collection<?> named) {
        named.forEach(each -> paths.add(String.valueOf(each)));
      }
      return paths;
    } catch (JsonProcessingException e) {
      throw new InputException("provenance", "its recipe is not YAML", e);
    }
  }

  private CardNotes.Source source(String key) {
    return notes
        .source(key)
        .orElseThrow(
            () -> new InputException("card notes", "no source \"" + key + "\": name its licence"));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static String number(@Nullable Object value) {
    return value instanceof Number number
        ? String.format(Locale.ROOT, "%,d", number.longValue())
        : "–";
  }
}
