package org.discern.passage;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The categories a corpus is labelled with, or a model decides, in their fixed order.
 *
 * @param categories at least one, no two the same; the order is the order of a model's outputs
 */
public record Taxonomy(List<Category> categories) {

  /** The shipped taxonomy: {@code political}, then {@code adult}. */
  public static final Taxonomy DEFAULT = of("political", "adult");

  /** Copies and checks the list. */
  public Taxonomy {
    categories = List.copyOf(categories);
    if (categories.isEmpty()) {
      throw new IllegalArgumentException("a taxonomy needs at least one category");
    }
    if (new TreeSet<>(categories).size() != categories.size()) {
      throw new IllegalArgumentException("a category appears twice: " + categories);
    }
  }

  /** The taxonomy of these names in this order. */
  public static Taxonomy of(String... names) {
    return new Taxonomy(Arrays.stream(names).map(Category::of).toList());
  }

  /** The number of categories. */
  public int size() {
    return categories.size();
  }

  /** Whether the category is one of these. */
  public boolean contains(Category category) {
    return categories.contains(category);
  }

  /**
   * The position of a category in model outputs.
   *
   * @throws IllegalArgumentException if it is not one of these
   */
  public int indexOf(Category category) {
    int index = categories.indexOf(category);
    if (index < 0) {
      throw new IllegalArgumentException(
          "unknown category \"" + category + "\" (known: " + this + ")");
    }
    return index;
  }

  /** The names, comma-separated, in order. */
  @Override
  public String toString() {
    return categories.stream().map(Category::name).collect(Collectors.joining(", "));
  }
}
