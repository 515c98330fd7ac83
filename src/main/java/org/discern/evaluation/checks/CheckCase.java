package org.discern.evaluation.checks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.passage.Category;

/** One case of a capability. */
public sealed interface CheckCase {

  /** Unique in its suite. */
  String id();

  /** Every text that the case needs scored, in its order; the first is the one it is about. */
  List<String> texts();

  /**
   * A text, and others that must be judged alike.
   *
   * @param expected whether each tested category must be flagged
   * @param variants of the text; empty if only the labels are tested
   */
  record Labelled(String id, String text, Map<Category, Boolean> expected, List<String> variants)
      implements CheckCase {

    /** Copies the collections. */
    public Labelled {
      expected = Collections.unmodifiableMap(new TreeMap<>(expected));
      variants = List.copyOf(variants);
    }

    @Override
    public List<String> texts() {
      List<String> texts = new ArrayList<>(List.of(text));
      texts.addAll(variants);
      return List.copyOf(texts);
    }
  }

  /**
   * A text, and the same with a mention of a category added.
   *
   * @param raised must score higher
   */
  record Raised(String id, String text, String raised, Category category) implements CheckCase {

    @Override
    public List<String> texts() {
      return List.of(text, raised);
    }
  }
}
