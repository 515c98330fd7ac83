package org.discern.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.discern.model.Encoding;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;
import org.discern.text.FeatureExtractor;
import org.discern.text.Features;
import org.discern.text.Word;

/** Makes examples of passages; those without a word, or of no weight, make none. */
final class Examples {

  private final Encoding encoding;
  private final Taxonomy taxonomy;

  Examples(Encoding encoding, Taxonomy taxonomy) {
    this.encoding = encoding;
    this.taxonomy = taxonomy;
  }

  /** The first window of a text; empty if it has no word. */
  static List<Word> firstWindow(FeatureExtractor extractor, String text) {
    List<List<Word>> windows = extractor.windows(extractor.words(text));
    return windows.isEmpty() ? List.of() : windows.get(0);
  }

  /** Examples to learn from. */
  List<Example> of(List<ReadPassage> passages, ToDoubleFunction<WeightedPassage> weight) {
    List<Example> examples = new ArrayList<>();
    for (ReadPassage each : passages) {
      double value = weight.applyAsDouble(each.weighted());
      if (value > 0 && !each.features().isEmpty()) {
        examples.add(
            Example.of(
                encoding.window(each.features()), each.weighted().passage(), taxonomy, value));
      }
    }
    return examples;
  }

  /** Examples of dev, each of weight 1. */
  List<Example> ofDev(List<LabelledPassage> passages) {
    List<Example> examples = new ArrayList<>();
    for (LabelledPassage passage : passages) {
      FeatureExtractor extractor = encoding.extractor();
      Features features = extractor.of(firstWindow(extractor, passage.text()));
      if (!features.isEmpty()) {
        examples.add(Example.of(encoding.window(features), passage, taxonomy, 1));
      }
    }
    return examples;
  }
}
