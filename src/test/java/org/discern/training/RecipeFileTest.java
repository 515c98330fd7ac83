package org.discern.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.discern.passage.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeFileTest {

  private static final String RECIPE =
      """
      name: test
      taxonomy: [political, adult]
      seed: 7
      corpora:
        - path: corpus.jsonl
          except: []
          noisy: true
          wide: 1
          deep: 1
          deepShare: 1
          texts: []
      dev:
        paths: [dev.jsonl]
        share: 0
      unlabelled: []
      features:
        leastPassages: 2
        wordNgrams: 1
        wordForm: surface
        unknownCharNgrams: 0
        windowWords: 128
        lengthSlope: 0.75
      lexicon:
        words: 1000
        leastCount: 1
      vectors:
        dimension: 4
        window: 2
        negatives: 2
        epochs: 0
        sample: 0.1
        learningRate: 0.05
      network:
        filters: 3
        filterWidth: 3
        hidden: 4
      noise:
        folds: 0
        below: 0.1
        factor: 0.2
      wide:
        epochs: 3
        patience: 3
        batch: 16
        learningRate: 0.5
        l2: 0.00001
      deep:
        members: 1
        epochs: 1
        patience: 1
        batch: 16
        learningRate: 0.01
        vectorLearningRate: 0.01
        l2: 0.0001
        dropout: 0.1
        wordDropout: 0.1
      calibration: none
      thresholds:
        political: recall max where precision >= 0.90
        adult: F1 max
      """;

  @TempDir private Path folder;

  @Test
  void aRecipeIsRead() throws IOException {
    Recipe recipe = RecipeFile.read(written(RECIPE));

    assertThat(recipe.name()).isEqualTo("test");
    assertThat(recipe.taxonomy()).containsExactly("political", "adult");
    assertThat(recipe.corpora())
        .containsExactly(new Recipe.Source("corpus.jsonl", List.of(), List.of(), true, 1, 1, 1));
    assertThat(recipe.deep().vectorLearningRate()).isEqualTo(0.01);
    assertThat(recipe.thresholds()).containsKeys("political", "adult");
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "quickstart"})
  void theShippedRecipesAreRead(String name) {
    Path file = Path.of("training/recipes", name + ".yaml");

    assertThat(RecipeFile.read(file).name()).startsWith("discern-");
  }

  @Test
  void aMissingRecipeIsNamed() {
    Path nowhere = folder.resolve("nowhere.yaml");

    assertThatThrownBy(() -> RecipeFile.read(nowhere))
        .isInstanceOf(InputException.class)
        .hasMessage(nowhere + ": there is no such recipe");
  }

  @ParameterizedTest(name = "{0} -> {1}: line {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // unknown keys
        "seed: 7|seed: 7\\ncolour: red|4|unknown key \"colour\"",
        "leastPassages: 2|leastPassages: 2\\n  bits: 12|18|unknown key \"features.bits\"",
        "except: []|except: []\\n    weight: 2|7|unknown key \"corpora[0].weight\"",
        // wrong types
        "seed: 7|seed: seven|3|seed",
        "leastPassages: 2|leastPassages: many|17|features.leastPassages",
        "wide: 1|wide: \"1\"|8|corpora[0].wide",
        "wordForm: surface|wordForm: lemma|19|features.wordForm",
        "l2: 0.00001|l2:|46|wide.l2",
        "taxonomy: [political, adult]|taxonomy: political|2|taxonomy",
        "leastPassages: 2|leastPassages: 2.5|17|features.leastPassages",
        // out of range
        "leastPassages: 2|leastPassages: 0|17|leastPassages must be from 1 to 1000, but is 0",
        "lengthSlope: 0.75|lengthSlope: 1.5|22|lengthSlope must be from 0 to 1, but is 1.5",
        "deepShare: 1|deepShare: 1.5|10|deepShare must be",
        "dropout: 0.1|dropout: 1|55|dropout must be",
        "learningRate: 0.5|learningRate: -0.5|45|learningRate must be",
        "learningRate: 0.01|learningRate: .nan|52|deep.learningRate",
        "l2: 0.0001|l2: 2.5|54|l2 must be",
        "filterWidth: 3|filterWidth: 4|35|filterWidth must be odd",
        "share: 0|share: 0.2|12|dev",
        // that do not fit together
        "calibration: none|calibration: temperature|57|calibration must be one of auto, platt, isotonic, none, but is temperature",
        "taxonomy: [political, adult]|taxonomy: [political, Adult]|2|not a category name: \"Adult\"",
        "taxonomy: [political, adult]|taxonomy: [adult, adult]|2|twice",
        "adult: F1 max|adlut: F1 max|60|thresholds.adlut",
        "adult: F1 max|adult: F1 maximal|60|adult",
        "adult: F1 max|adult: luck max|60|unknown metric \"luck\"",
        // broken
        "seed: 7|seed: 7\\nseed: 8|4|seed",
      })
  void aMistakeIsNamedWithFileLineAndKey(
      String before, String after, int expectedLine, String problem) throws IOException {
    Pattern line = Pattern.compile("(?m)^((?:- | )*)" + Pattern.quote(before) + "$");
    String changed = Matcher.quoteReplacement(after.replace("\\n", "\n"));
    Path file = written(line.matcher(RECIPE).replaceFirst("$1" + changed));

    assertThatThrownBy(() -> RecipeFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ":" + expectedLine + ": ")
        .hasMessageContaining(problem)
        .message()
        .hasLineCount(1)
        .doesNotContain("org.discern");
  }

  @ParameterizedTest
  @CsvSource({
    "seed,'seed: 7\n'",
    "calibration,'calibration: none\n'",
    "features.windowWords,'  windowWords: 128\n'",
    "corpora[0].deep,'    deep: 1\n'",
    "thresholds.adult,'  adult: F1 max\n'"
  })
  void aMissingKeyIsNamed(String key, String line) throws IOException {
    Path file = written(RECIPE.replace(line, ""));

    assertThatThrownBy(() -> RecipeFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining("missing key \"" + key + "\"")
        .message()
        .hasLineCount(1);
  }

  @Test
  void brokenYamlIsNamedWithItsLine() throws IOException {
    Path file = written(RECIPE.replace("adult]", "adult"));

    assertThatThrownBy(() -> RecipeFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageMatching(Pattern.quote(file.toString()) + ":3: .*flow sequence.*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "- a list\n", "just text\n"})
  void whatIsNoMappingIsNoRecipe(String text) throws IOException {
    Path file = written(text);

    assertThatThrownBy(() -> RecipeFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file.toString())
        .message()
        .hasLineCount(1);
  }

  @Test
  void aSecondDocumentIsRefused() throws IOException {
    Path file = written(RECIPE + "---\nname: another\n");

    assertThatThrownBy(() -> RecipeFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file.toString());
  }

  private Path written(String recipe) throws IOException {
    return Files.writeString(folder.resolve("recipe.yaml"), recipe);
  }
}
