package org.discern.passage;

import java.util.List;

/**
 * Anything that gives each passage one probability per category.
 *
 * <p>Implementations are thread-safe and local: the scores of a text depend on that text alone,
 * never on its neighbours in the list.
 */
public interface Classifier {

  /** The categories scored, in order. */
  Taxonomy taxonomy();

  /**
   * Scores texts, each as one passage.
   *
   * @param texts any number of texts of any length, also empty
   * @return as many scores, in the same order
   */
  List<Scores> score(List<String> texts);
}
