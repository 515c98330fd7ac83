package org.discern.corpus;

import java.util.ArrayList;
import java.util.List;
import org.discern.passage.Category;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;

/**
 * What a passage is labelled as, altogether: {@code neutral}, {@code political}, {@code
 * political+adult}; with the categories that were not judged: {@code political (adult unknown)}.
 */
final class LabelCombination {

  private LabelCombination() {}

  static String of(LabelledPassage passage, Taxonomy taxonomy) {
    List<String> labels = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Category category : taxonomy.categories()) {
      if (passage.has(category)) {
        labels.add(category.name());
      } else if (!passage.knows(category)) {
        unknown.add(category.name());
      }
    }
    String name = labels.isEmpty() ? "neutral" : String.join("+", labels);
    return unknown.isEmpty() ? name : name + " (" + String.join(", ", unknown) + " unknown)";
  }

  /**
   * Every combination with all categories judged, from neutral to all; for at most ten categories.
   */
  static List<String> all(Taxonomy taxonomy) {
    List<String> all = new ArrayList<>();
    if (taxonomy.size() > 10) {
      return all;
    }
    for (int set = 0; set < 1 << taxonomy.size(); set++) {
      List<String> labels = new ArrayList<>();
      for (int i = 0; i < taxonomy.size(); i++) {
        if ((set >> i & 1) == 1) {
          labels.add(taxonomy.categories().get(i).name());
        }
      }
      all.add(labels.isEmpty() ? "neutral" : String.join("+", labels));
    }
    return all;
  }
}
