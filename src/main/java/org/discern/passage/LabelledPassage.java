package org.discern.passage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A passage with a reader's judgement: one record of a corpus.
 *
 * <p>A category in {@code known} but not in {@code labels} is negative. A category outside {@code
 * known} is unknown: it trains nothing and counts nowhere.
 *
 * @param id unique in its corpus
 * @param text the passage, any Unicode
 * @param labels the positive categories, a subset of {@code known}
 * @param known the judged categories
 * @param article groups passages that must not be split between training and test
 * @param source where the passage came from; empty if unknown
 * @param fields what else the record said (annotator, genre, …), in its order; used for slices
 */
public record LabelledPassage(
    String id,
    String text,
    Set<Category> labels,
    Set<Category> known,
    String article,
    String source,
    Map<String, String> fields) {

  /** Copies the collections and checks that labels are known. */
  public LabelledPassage {
    labels = Collections.unmodifiableSet(new TreeSet<>(labels));
    known = Collections.unmodifiableSet(new TreeSet<>(known));
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    if (!known.containsAll(labels)) {
      throw new IllegalArgumentException(
          "labels " + labels + " are not all among the known categories " + known);
    }
  }

  /** Whether the category was judged. */
  public boolean knows(Category category) {
    return known.contains(category);
  }

  /** Whether the category was judged positive. */
  public boolean has(Category category) {
    return labels.contains(category);
  }
}
