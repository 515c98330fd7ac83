package org.discern.batch;

import org.discern.passage.Article;

/** What a reader found: an article, or a failure where one should have been. */
public sealed interface Entry permits Entry.Found, Failure {

  /**
   * An article that could be read.
   *
   * @param article as read
   */
  record Found(Article article) implements Entry {}
}
