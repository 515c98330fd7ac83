package org.discern.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.discern.passage.Classifier;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Scores;

/**
 * A labelled passage with the scores a classifier gave it.
 *
 * @param passage what a reader judged
 * @param scores what the classifier says
 */
public record Example(LabelledPassage passage, Scores scores) {

  private static final int BATCH = 256;

  /** Scores passages, each as a whole, in their order. */
  public static List<Example> score(Classifier classifier, List<LabelledPassage> passages) {
    List<Example> examples = new ArrayList<>(passages.size());
    for (int from = 0; from < passages.size(); from += BATCH) {
      List<LabelledPassage> batch = passages.subList(from, Math.min(passages.size(), from + BATCH));
      List<Scores> scores = classifier.score(batch.stream().map(LabelledPassage::text).toList());
      for (int i = 0; i < batch.size(); i++) {
        examples.add(new Example(batch.get(i), scores.get(i)));
      }
    }
    return List.copyOf(examples);
  }
}
