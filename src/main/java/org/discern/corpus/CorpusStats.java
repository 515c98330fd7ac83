package org.discern.corpus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.discern.passage.Category;
import org.discern.passage.LabelledPassage;

/**
 * How many of what a corpus holds.
 *
 * @param passages their number
 * @param articles the number of distinct articles
 * @param characters in all texts, in UTF-16 code units
 * @param categories judgements by category, in taxonomy order
 * @param combinations passages by combination of labels, such as {@code political+adult}: first all
 *     that the taxonomy allows, also those with none, then those with unknown categories
 * @param sources the same by source, sources by name; without those that have none
 */
public record CorpusStats(
    int passages,
    int articles,
    long characters,
    Map<Category, Judgements> categories,
    Map<String, Integer> combinations,
    Map<String, Map<String, Integer>> sources) {

  /** Copies the maps in their order. */
  public CorpusStats {
    categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
    combinations = Collections.unmodifiableMap(new LinkedHashMap<>(combinations));
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
  }

  /**
   * How a category was judged.
   *
   * @param known passages judged
   * @param positives of those, judged positive
   */
  public record Judgements(int known, int positives) {

    /** Passages judged negative. */
    public int negatives() {
      return known - positives;
    }
  }

  /** Counts a corpus. */
  public static CorpusStats of(Corpus corpus) {
    Map<Category, Judgements> categories = new LinkedHashMap<>();
    for (Category category : corpus.taxonomy().categories()) {
      categories.put(category, new Judgements(corpus.known(category), corpus.positives(category)));
    }
    Map<String, Integer> combinations = new LinkedHashMap<>();
    LabelCombination.all(corpus.taxonomy()).forEach(name -> combinations.put(name, 0));
    Map<String, Integer> others = new TreeMap<>();
    Map<String, Map<String, Integer>> sources = new TreeMap<>();
    long characters = 0;
    for (LabelledPassage passage : corpus.passages()) {
      String name = LabelCombination.of(passage, corpus.taxonomy());
      (combinations.containsKey(name) ? combinations : others).merge(name, 1, Integer::sum);
      sources
          .computeIfAbsent(passage.source(), source -> new TreeMap<>())
          .merge(name, 1, Integer::sum);
      characters += passage.text().length();
    }
    combinations.putAll(others);
    return new CorpusStats(
        corpus.size(), corpus.articles().size(), characters, categories, combinations, sources);
  }
}
