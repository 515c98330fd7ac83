package org.discern.passage;

import java.util.regex.Pattern;

/**
 * One sensitivity category, known by its name.
 *
 * <p>Categories are data: the two shipped ones are {@code political} and {@code adult}, but a team
 * can train its own. Neutral is no category; it is the absence of all of them.
 *
 * @param name lower-case letters, digits, {@code -} and {@code _}, beginning with a letter, at most
 *     40 characters; never {@code neutral}
 */
public record Category(String name) implements Comparable<Category> {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

  /** Checks the name. */
  public Category {
    if (!NAME.matcher(name).matches() || name.equals("neutral")) {
      throw new IllegalArgumentException(
          "not a category name: \""
              + name
              + "\" (lower-case letters, digits, '-' and '_', beginning with a letter; not \"neutral\")");
    }
  }

  /**
   * The category of this name.
   *
   * @throws IllegalArgumentException if the name is not well formed
   */
  public static Category of(String name) {
    return new Category(name);
  }

  @Override
  public int compareTo(Category other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
