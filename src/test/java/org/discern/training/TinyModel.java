package org.discern.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Trains a model of a few words in about a second, for tests of what is done with a model: "vote"
 * and "minister" are political, "nude" and "porn" are adult.
 */
public final class TinyModel {

  private static final String[] POLITICAL = {"minister", "vote"};
  private static final String[] ADULT = {"nude", "porn"};
  private static final String[] NEUTRAL = {"rain", "soup", "train", "garden"};
  private static final String[] DEV_FRAMES = {"we saw %s on Monday", "tell me of %s, please"};
  private static final String[] FRAMES = {
    "the %s today", "a %s again", "about the %s", "no %s here", "one more %s", "that %s is old"
  };

  private TinyModel() {}

  /** Trains a wide part into {@code folder/tiny} and returns that. */
  public static Path train(Path folder) throws IOException {
    return train(folder, recipe(folder));
  }

  /** The same with a deep part, dropout and word vectors. */
  static Path trainWithDeepPart(Path folder) throws IOException {
    return train(folder, recipeWithDeepPart(folder));
  }

  /** Writes the recipe of both parts, and its corpora, into a folder. */
  static Path recipeWithDeepPart(Path folder) throws IOException {
    Path recipe = recipe(folder);
    String deep =
        Files.readString(recipe)
            .replace("filters: 0", "filters: 6")
            .replace("negatives: 2, epochs: 0", "negatives: 2, epochs: 2")
            .replace(
                "deep: {members: 1, epochs: 1, patience: 1",
                "deep: {members: 2, epochs: 3, patience: 3");
    return Files.writeString(recipe, deep);
  }

  private static Path recipe(Path folder) throws IOException {
    Path corpus = Files.writeString(folder.resolve("tiny.jsonl"), corpus(FRAMES));
    Path dev = Files.writeString(folder.resolve("tiny-dev.jsonl"), corpus(DEV_FRAMES));
    return Files.writeString(folder.resolve("tiny.yaml"), recipe(corpus, dev));
  }

  private static Path train(Path folder, Path recipe) {
    Path bundle = folder.resolve("tiny");
    new Training(RecipeFile.read(recipe), TrainingProgress.SILENT).run(recipe, bundle);
    return bundle;
  }

  private static String corpus(String[] frames) {
    StringBuilder lines = new StringBuilder();
    add(lines, frames, POLITICAL, "\"political\"");
    add(lines, frames, ADULT, "\"adult\"");
    add(lines, frames, NEUTRAL, "");
    return lines.toString();
  }

  private static void add(StringBuilder lines, String[] frames, String[] words, String labels) {
    for (String word : words) {
      for (int i = 0; i < frames.length; i++) {
        String text = frames[i].replace("%s", word);
        lines
            .append("{\"id\":\"")
            .append(word)
            .append('-')
            .append(frames.length)
            .append('-')
            .append(i)
            .append("\",\"text\":\"");
        lines.append(text).append("\",\"labels\":[").append(labels).append("]}\n");
      }
    }
  }

  private static String recipe(Path corpus, Path dev) {
    return String.format(
        Locale.ROOT,
        """
    name: tiny
    taxonomy: [political, adult]
    seed: 7
    corpora:
      - {path: '%s', texts: [], except: [], noisy: false, wide: 1, deep: 1, deepShare: 1}
    dev: {paths: ['%s'], share: 0}
    unlabelled: []
    features: {leastPassages: 1, wordNgrams: 1, wordForm: surface, unknownCharNgrams: 0, windowWords: 128, lengthSlope: 0.75}
    lexicon: {words: 1000, leastCount: 1}
    vectors: {dimension: 4, window: 2, negatives: 2, epochs: 0, sample: 0.1, learningRate: 0.05}
    network: {filters: 0, filterWidth: 3, hidden: 4}
    noise: {folds: 0, below: 0, factor: 1}
    wide: {epochs: 30, patience: 30, batch: 16, learningRate: 0.5, l2: 0.00001}
    deep: {members: 1, epochs: 1, patience: 1, batch: 16, learningRate: 0.01, vectorLearningRate: 0.01, l2: 0.0001, dropout: 0.1, wordDropout: 0.1}
    calibration: none
    thresholds: {political: recall max where precision >= 0.90, adult: recall max where precision >= 0.90}
    """,
        corpus,
        dev);
  }
}
