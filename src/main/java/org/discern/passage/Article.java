package org.discern.passage;

import java.util.Optional;

/**
 * A text to be screened.
 *
 * @param id names the article in results; not empty
 * @param text the original text, any Unicode, possibly empty
 * @param title a headline kept beside the text, if any; it is not screened with the text
 * @param source where the article came from (a path, a feed), if known
 */
public record Article(String id, String text, Optional<String> title, Optional<String> source) {

  /** Checks the id. */
  public Article {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("an article needs an id");
    }
  }

  /** An article with neither title nor source. */
  public Article(String id, String text) {
    this(id, text, Optional.empty(), Optional.empty());
  }
}
