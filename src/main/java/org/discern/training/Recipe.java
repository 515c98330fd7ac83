package org.discern.training;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.discern.evaluation.tuning.Requirement;
import org.discern.passage.Taxonomy;
import org.discern.text.FeatureSpec;

/**
 * All that decides a training run: data with weights, features, network, optimiser, stopping,
 * calibration, thresholds, and the one seed.
 *
 * <p>Every key is named in the file; nothing tunable is hidden in code.
 *
 * @param name of the model
 * @param taxonomy the categories in output order
 * @param seed of every random choice
 * @param corpora what is learned from
 * @param dev what stopping, blending, calibration and thresholds are chosen on
 * @param unlabelled text files, plain or .gz, a passage a line, for the lexicon and word vectors
 * @param features what the network is fed
 * @param lexicon which words it knows
 * @param vectors how word vectors are learned before the network
 * @param network the deep part's shape
 * @param noise what is done about labels that are likely wrong
 * @param wide how the wide part is learned
 * @param deep how the deep part is learned
 * @param calibration {@code auto} (chosen by cross-validated log loss), {@code platt}, {@code
 *     isotonic} or {@code none}
 * @param thresholds per category the constraint its threshold solves on dev
 */
public record Recipe(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) List<String> taxonomy,
    @JsonProperty(required = true) long seed,
    @JsonProperty(required = true) List<Source> corpora,
    @JsonProperty(required = true) Dev dev,
    @JsonProperty(required = true) List<String> unlabelled,
    @JsonProperty(required = true) FeatureSpec features,
    @JsonProperty(required = true) LexiconSize lexicon,
    @JsonProperty(required = true) Vectors vectors,
    @JsonProperty(required = true) Network network,
    @JsonProperty(required = true) Noise noise,
    @JsonProperty(required = true) Wide wide,
    @JsonProperty(required = true) Deep deep,
    @JsonProperty(required = true) String calibration,
    @JsonProperty(required = true) Map<String, String> thresholds) {

  /** Copies the collections and checks, before hours of training, what fits together only here. */
  public Recipe {
    taxonomy = List.copyOf(taxonomy);
    corpora = List.copyOf(corpora);
    unlabelled = List.copyOf(unlabelled);
    thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
    checkTaxonomy(taxonomy);
    checkCalibration(calibration);
    checkThresholds(taxonomy, thresholds);
  }

  /** The same without a deep part, and so without need of unlabelled text. */
  Recipe wideAlone() {
    return new Recipe(
        name,
        taxonomy,
        seed,
        corpora,
        dev,
        List.of(),
        features,
        lexicon,
        vectors,
        new Network(0, network.filterWidth(), network.hidden()),
        noise,
        wide,
        deep,
        calibration,
        thresholds);
  }

  private static void checkTaxonomy(List<String> taxonomy) {
    try {
      Taxonomy.of(taxonomy.toArray(String[]::new));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("taxonomy: " + e.getMessage(), e);
    }
  }

  private static void checkCalibration(String calibration) {
    List<String> known = List.of("auto", "platt", "isotonic", "none");
    if (!known.contains(calibration)) {
      throw new IllegalArgumentException(
          "calibration must be one of " + String.join(", ", known) + ", but is " + calibration);
    }
  }

  private static void checkThresholds(List<String> taxonomy, Map<String, String> thresholds) {
    for (Map.Entry<String, String> each : thresholds.entrySet()) {
      String key = "thresholds." + each.getKey();
      if (!taxonomy.contains(each.getKey())) {
        throw new IllegalArgumentException(key + " is of no category in " + taxonomy);
      }
      Requirement.parse(key, each.getKey() + ": " + each.getValue());
    }
    for (String category : taxonomy) {
      if (!thresholds.containsKey(category)) {
        throw new IllegalArgumentException(
            "thresholds: missing key \"thresholds." + category + "\"");
      }
    }
  }

  /**
   * A corpus and how much it counts.
   *
   * @param path a file or folder, relative to the directory the command runs in
   * @param texts where the texts are if the path holds {@link org.discern.corpus.DetachedLabels};
   *     empty for a corpus that holds its own
   * @param except passages of these sources are left out
   * @param noisy whether its labels come from rules, so that some are wrong: {@link Noise} applies
   * @param wide the weight of its passages for the wide part; 0 leaves them out
   * @param deep the same for the deep part
   * @param deepShare the part of its passages the deep part learns from, in (0, 1]; chosen by a
   *     hash of their ids
   */
  public record Source(
      @JsonProperty(required = true) String path,
      @JsonProperty(required = true) List<String> texts,
      @JsonProperty(required = true) List<String> except,
      @JsonProperty(required = true) boolean noisy,
      @JsonProperty(required = true) double wide,
      @JsonProperty(required = true) double deep,
      @JsonProperty(required = true) double deepShare) {

    /** Copies the lists and checks the ranges. */
    public Source {
      texts = List.copyOf(texts);
      except = List.copyOf(except);
      Ranges.within("wide", wide, 0, 1000);
      Ranges.within("deep", deep, 0, 1000);
      Ranges.within("deepShare", deepShare, 1e-6, 1);
    }
  }

  /**
   * The development set.
   *
   * @param paths corpora of its own; empty to hold out a share of the training corpora
   * @param share the share of articles held out if there are no paths, in [0, 0.5]
   */
  public record Dev(
      @JsonProperty(required = true) List<String> paths,
      @JsonProperty(required = true) double share) {

    /** Checks that there is one of the two. */
    public Dev {
      paths = List.copyOf(paths);
      Ranges.within("share", share, 0, 0.5);
      if (paths.isEmpty() == (share == 0)) {
        throw new IllegalArgumentException("dev needs either paths or a share above 0, not both");
      }
    }
  }

  /**
   * Which words get a row.
   *
   * @param words at most so many, the most frequent
   * @param leastCount none seen less often
   */
  public record LexiconSize(
      @JsonProperty(required = true) int words, @JsonProperty(required = true) int leastCount) {

    /** Checks the ranges. */
    public LexiconSize {
      Ranges.within("words", words, 1, 1_000_000);
      Ranges.within("leastCount", leastCount, 1, 1_000_000);
    }
  }

  /**
   * Skip-gram with negative sampling (Mikolov et al., 2013).
   *
   * @param dimension of a vector
   * @param window how far context reaches, in words
   * @param negatives sampled per context word
   * @param epochs over the text; 0 leaves vectors random
   * @param sample words more frequent than this are thinned out
   * @param learningRate at the start, falling to nearly zero
   */
  public record Vectors(
      @JsonProperty(required = true) int dimension,
      @JsonProperty(required = true) int window,
      @JsonProperty(required = true) int negatives,
      @JsonProperty(required = true) int epochs,
      @JsonProperty(required = true) double sample,
      @JsonProperty(required = true) double learningRate) {

    /** Checks the ranges. */
    public Vectors {
      Ranges.within("dimension", dimension, 1, 1024);
      Ranges.within("window", window, 1, 50);
      Ranges.within("negatives", negatives, 1, 100);
      Ranges.within("epochs", epochs, 0, 100);
      Ranges.within("sample", sample, 1e-9, 1);
      Ranges.within("learningRate", learningRate, 0, 1);
    }
  }

  /**
   * The deep part's shape.
   *
   * @param filters detectors that slide over the words; 0 for a network without a deep part
   * @param filterWidth words a detector sees; odd
   * @param hidden units of the layer behind them
   */
  public record Network(
      @JsonProperty(required = true) int filters,
      @JsonProperty(required = true) int filterWidth,
      @JsonProperty(required = true) int hidden) {

    /** Checks the ranges. */
    public Network {
      Ranges.within("filters", filters, 0, 4096);
      Ranges.within("filterWidth", filterWidth, 1, 15);
      Ranges.within("hidden", hidden, 1, 4096);
      if (filterWidth % 2 == 0) {
        throw new IllegalArgumentException("filterWidth must be odd, but is " + filterWidth);
      }
    }
  }

  /**
   * What is done about labels that are likely wrong: a passage of a noisy source counts less if a
   * wide part that has not learned from it gives one of its labels a low probability (confident
   * learning; Northcutt et al., 2021).
   *
   * @param folds in how many parts the articles are divided, each scored by what was learned from
   *     the others; 0 to believe every label
   * @param below a label is doubted if its probability is less
   * @param factor its passage's weights are multiplied by this
   */
  public record Noise(
      @JsonProperty(required = true) int folds,
      @JsonProperty(required = true) double below,
      @JsonProperty(required = true) double factor) {

    /** Checks the ranges. */
    public Noise {
      Ranges.within("folds", folds, 0, 20);
      if (folds == 1) {
        throw new IllegalArgumentException("folds must be 0 or at least 2, but is 1");
      }
      Ranges.within("below", below, 0, 1);
      Ranges.within("factor", factor, 0, 1);
    }
  }

  /**
   * How the wide part is learned.
   *
   * @param epochs at most so many
   * @param patience stop after so many epochs without a better dev average precision
   * @param batch passages a step
   * @param learningRate of stochastic gradient descent, falling to zero
   * @param l2 the pull towards zero
   */
  public record Wide(
      @JsonProperty(required = true) int epochs,
      @JsonProperty(required = true) int patience,
      @JsonProperty(required = true) int batch,
      @JsonProperty(required = true) double learningRate,
      @JsonProperty(required = true) double l2) {

    /** Checks the ranges. */
    public Wide {
      Ranges.ofFitting(epochs, patience, batch);
      Ranges.within("learningRate", learningRate, 0, 999);
      Ranges.within("l2", l2, 0, 1);
    }
  }

  /**
   * How the deep part is learned.
   *
   * @param members so many deep parts, each from its own seed, whose mean is taken; all use the
   *     word vectors of the first
   * @param epochs at most so many
   * @param patience stop after so many epochs without a better dev average precision
   * @param batch passages a step
   * @param learningRate Adam's, for filters and dense layers
   * @param vectorLearningRate Adam's, for word vectors
   * @param l2 the pull towards zero
   * @param dropout the share of the reading hidden at random
   * @param wordDropout the share of words made unknown at random
   */
  public record Deep(
      @JsonProperty(required = true) int members,
      @JsonProperty(required = true) int epochs,
      @JsonProperty(required = true) int patience,
      @JsonProperty(required = true) int batch,
      @JsonProperty(required = true) double learningRate,
      @JsonProperty(required = true) double vectorLearningRate,
      @JsonProperty(required = true) double l2,
      @JsonProperty(required = true) double dropout,
      @JsonProperty(required = true) double wordDropout) {

    /** Checks the ranges. */
    public Deep {
      Ranges.within("members", members, 1, 16);
      Ranges.ofFitting(epochs, patience, batch);
      Ranges.within("learningRate", learningRate, 0, 1);
      Ranges.within("vectorLearningRate", vectorLearningRate, 0, 1);
      Ranges.within("l2", l2, 0, 1);
      Ranges.within("dropout", dropout, 0, 0.95);
      Ranges.within("wordDropout", wordDropout, 0, 0.95);
    }
  }
}
