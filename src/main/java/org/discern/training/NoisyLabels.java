package org.discern.training;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.discern.model.EncodedWindow;
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
    List<ReadPassage> weighed = new ArrayList<>(passages);
    int folds = recipe.noise().folds();
    int doubted = 0;
    for (int fold = 0; fold < folds; fold++) {
      TrainedNetwork judge = wide.learn("labels, fold " + (fold + 1), outside(passages, fold), dev);
      List<Integer> judged = judged(passages, fold);
      List<float[]> logits =
          judge.logits(judged.stream().map(i -> window(judge, passages.get(i))).toList());
      for (int i = 0; i < judged.size(); i++) {
        ReadPassage each = passages.get(judged.get(i));
        if (isDoubtful(each.weighted().passage(), logits.get(i))) {
          WeightedPassage less = each.weighted().times(recipe.noise().factor());
          weighed.set(judged.get(i), new ReadPassage(less, each.features()));
          doubted++;
        }
      }
    }
    if (folds > 0) {
      progress.stage(doubted + " passages whose labels are doubted count less");
    }
    return weighed;
  }

  private List<ReadPassage> outside(List<ReadPassage> passages, int fold) {
    return passages.stream().filter(each -> fold(each) != fold).toList();
  }

  private List<Integer> judged(List<ReadPassage> passages, int fold) {
    List<Integer> judged = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      ReadPassage each = passages.get(i);
      if (each.weighted().noisy() && !each.features().isEmpty() && fold(each) == fold) {
        judged.add(i);
      }
    }
    return judged;
  }

  private static EncodedWindow window(TrainedNetwork judge, ReadPassage passage) {
    return judge.encoding().window(passage.features());
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
