package org.discern.training;

import org.discern.corpus.Corpus;
import org.discern.evaluation.CorpusOrigin;

/**
 * The passages that a recipe's choices are made on, and its models measured on where there is no
 * test set.
 *
 * @param origin what it is called, with the fingerprint of its content
 * @param corpus its passages
 */
public record DevCorpus(CorpusOrigin origin, Corpus corpus) {

  /**
   * Reads the corpora of dev, or all corpora of a recipe that holds dev out of them.
   *
   * @throws org.discern.passage.InputException if one cannot be read
   */
  public static DevCorpus of(Recipe recipe) {
    return of(
        recipe,
        recipe.dev().paths().isEmpty()
            ? RecipePassages.of(recipe).dev()
            : RecipePassages.separateDev(recipe));
  }

  /** The dev set of a recipe that has been read already. */
  static DevCorpus of(Recipe recipe, Corpus dev) {
    String name =
        recipe.dev().paths().isEmpty()
            ? "held out of the training corpora"
            : String.join(", ", recipe.dev().paths());
    return new DevCorpus(new CorpusOrigin(name, dev.fingerprint()), dev);
  }
}
