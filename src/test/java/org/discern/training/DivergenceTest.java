package org.discern.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.discern.passage.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings that are asked to learn too fast. */
class DivergenceTest {

  private static final String WIDE = "batch: 16, learningRate: 0.5, l2: 0.00001";
  private static final String DEEP =
      "batch: 16, learningRate: 0.01, vectorLearningRate: 0.01, l2: 0.0001";
  private static final String VECTORS =
      "window: 2, negatives: 2, epochs: 2, sample: 0.1, learningRate: 0.05";

  @TempDir private Path folder;

  @Test
  void aWidePartWhoseLossIsInfiniteIsNamedWithItsLearningRate() throws IOException {
    assertStops(
        WIDE,
        "batch: 16, learningRate: 999, l2: 1",
        "recipe: wide part, epoch 2: the loss is Infinity; lower wide.learningRate, which is 999");
  }

  @Test
  void aWidePartWithoutNumbersIsNamedWithItsLearningRate() throws IOException {
    assertStops(
        WIDE,
        "batch: 1, learningRate: 999, l2: 1",
        "recipe: wide part, epoch 1: the loss is NaN; lower wide.learningRate, which is 999");
  }

  @Test
  void aDeepPartThatDivergesIsNamedWithBothItsLearningRates() throws IOException {
    assertStops(
        DEEP,
        "batch: 1, learningRate: 1, vectorLearningRate: 0.9, l2: 0",
        "recipe: deep part 1, epoch \\d: the loss is (Infinity|NaN); lower deep.learningRate, which is 1,"
            + " or deep.vectorLearningRate, which is 0.9");
  }

  @Test
  void wordVectorsThatDivergeAreNamedAndNotTheDeepPartBehindThem() throws IOException {
    assertStops(
        VECTORS,
        "window: 10, negatives: 20, epochs: 100, sample: 1, learningRate: 1",
        "recipe: word vectors, epoch \\d+: a component is NaN; lower vectors.learningRate, which is 1");
  }

  private void assertStops(String sane, String absurd, String pattern) throws IOException {
    Path recipe = TinyModel.recipeWithDeepPart(folder);
    String text = Files.readString(recipe);
    assertThat(text).contains(sane);
    Files.writeString(recipe, text.replace(sane, absurd));
    Path bundle = folder.resolve("tiny");
    Training training = new Training(RecipeFile.read(recipe), TrainingProgress.SILENT);

    assertThatThrownBy(() -> training.run(recipe, bundle))
        .isInstanceOf(InputException.class)
        .hasMessageMatching(pattern);

    assertThat(bundle).doesNotExist();
  }
}
