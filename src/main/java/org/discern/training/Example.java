package org.discern.training;

import java.util.List;
import org.discern.model.EncodedWindow;
import org.discern.passage.Category;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;

/**
 * One passage as the trainer sees it.
 *
 * @param window its first window, encoded
 * @param targets 1 or 0 per category
 * @param weights per category the weight of its error; 0 where the label is unknown
 */
@SuppressWarnings("ArrayRecordComponent")
record Example(EncodedWindow window, float[] targets, float[] weights) {

  static Example of(
      EncodedWindow window, LabelledPassage passage, Taxonomy taxonomy, double weight) {
    List<Category> categories = taxonomy.categories();
    float[] targets = new float[categories.size()];
    float[] weights = new float[categories.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = passage.has(categories.get(i)) ? 1 : 0;
      weights[i] = passage.knows(categories.get(i)) ? (float) weight : 0;
    }
    return new Example(window, targets, weights);
  }

  boolean isKnown(int category) {
    return weights[category] > 0;
  }
}
