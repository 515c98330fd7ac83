package org.discern.evaluation.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.passage.Category;
import org.discern.passage.LabelledPassage;

/**
 * Something that readers judged, each by a value or not at all.
 *
 * @param id names it
 * @param article groups units that resemble each other
 * @param ratings the value that each reader gave, by reader; those who gave none are left out
 */
public record RatedUnit(String id, String article, Map<String, String> ratings) {

  private static final String YES = "yes";
  private static final String NO = "no";

  /** Copies the ratings. */
  public RatedUnit {
    ratings = Collections.unmodifiableMap(new TreeMap<>(ratings));
  }

  /**
   * Readers' judgements of one category: {@code yes}, {@code no}, or none where a reader left it
   * open.
   *
   * @param category which
   * @param passagesOfReader what each reader labelled; the same passage has the same id
   * @return one unit per id, in order of first appearance
   */
  public static List<RatedUnit> of(
      Category category, Map<String, List<LabelledPassage>> passagesOfReader) {
    Map<String, String> articles = new LinkedHashMap<>();
    Map<String, Map<String, String>> ratings = new LinkedHashMap<>();
    new TreeMap<>(passagesOfReader)
        .forEach(
            (reader, passages) -> {
              for (LabelledPassage passage : passages) {
                if (passage.knows(category)) {
                  articles.putIfAbsent(passage.id(), passage.article());
                  ratings
                      .computeIfAbsent(passage.id(), id -> new TreeMap<>())
                      .put(reader, passage.has(category) ? YES : NO);
                }
              }
            });
    List<RatedUnit> units = new ArrayList<>();
    articles.forEach(
        (id, article) -> units.add(new RatedUnit(id, article, ratings.getOrDefault(id, Map.of()))));
    return List.copyOf(units);
  }

  /** Whether two readers gave different values. */
  public boolean isDisputed() {
    return ratings.values().stream().distinct().count() > 1;
  }
}
