package org.discern.training;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.discern.model.TrainedNetwork;
import org.discern.passage.Category;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;

/**
 * Lets passages whose labels are likely wrong count less.
 *
 * <p>Their probabilities are out of fold: a wide part never judges an article it has learned from.
 */
final class NoisyLabels {

  private final Recipe recipe;
  private final Taxonomy taxonomy;
  private final WidePart wide;
  private final TrainingProgress progress;

  NoisyLabels(Recipe recipe, Taxonomy taxonomy, WidePart wide, TrainingProgress progress) {
    this.recipe = recipe;
    this.taxonomy = taxonomy;
    this.wide = wide;
    this.progress = progress;
  }

  /**
   * The passages in their order, the doubtful ones with less weight; all as they were without
   * folds.
   */
  List<ReadPassage> weighed(List<ReadPassage> passages, List<LabelledPassage> dev) {
    Folds<ReadPassage> folds = new Folds<>(recipe.noise().folds(), this::fold);
    Map<Integer, Boolean> doubts =
        folds.judged(
            passages,
            each -> each.weighted().noisy() && !each.features().isEmpty(),
            (fold, outside) -> wide.learn("labels, fold " + (fold + 1), outside, dev),
            this::doubts);
    List<ReadPassage> weighed = new ArrayList<>(passages);
    int doubted = 0;
    for (Map.Entry<Integer, Boolean> each : doubts.entrySet()) {
      if (each.getValue()) {
        ReadPassage passage = passages.get(each.getKey());
        WeightedPassage less = passage.weighted().times(recipe.noise().factor());
        weighed.set(each.getKey(), new ReadPassage(less, passage.features()));
        doubted++;
      }
    }
    if (folds.count() > 0) {
      progress.stage(doubted + " passages whose labels are doubted count less");
    }
    return weighed;
  }

  private List<Boolean> doubts(TrainedNetwork judge, List<ReadPassage> passages) {
    List<float[]> logits =
        judge.logits(
            passages.stream().map(each -> judge.encoding().window(each.features())).toList());
    List<Boolean> doubts = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      doubts.add(isDoubtful(passages.get(i).weighted().passage(), logits.get(i)));
    }
    return doubts;
  }

  /** Whether one of the known labels has a low probability. */
  private boolean isDoubtful(LabelledPassage passage, float[] logits) {
    for (int index = 0; index < logits.length; index++) {
      Category category = taxonomy.categories().get(index);
      double sign = passage.has(category) ? 1 : -1;
      double probability = 1 / (1 + Math.exp(-sign * logits[index]));
      if (passage.knows(category) && probability < recipe.noise().below()) {
        return true;
      }
    }
    return false;
  }

  private int fold(ReadPassage passage) {
    CRC32 hash = new CRC32();
    String article = passage.weighted().passage().article();
    hash.update((recipe.seed() + "/" + article).getBytes(StandardCharsets.UTF_8));
    return (int) (hash.getValue() % recipe.noise().folds());
  }
}
