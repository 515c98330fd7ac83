package org.discern.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.discern.passage.Category;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;
import org.discern.text.FeatureExtractor;
import org.discern.text.KnownNgrams;
import org.discern.text.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoisyLabelsTest {

  @TempDir private Path folder;

  @Test
  void aNoisyPassageWhoseLabelTheOthersContradictCountsLess() throws IOException {
    Recipe recipe = recipe(2);
    FeatureExtractor extractor = extractor(recipe);
    List<ReadPassage> passages = new ArrayList<>();
    List<LabelledPassage> all =
        RecipePassages.of(recipe).training().stream().map(WeightedPassage::passage).toList();
    for (LabelledPassage each : all) {
      passages.add(read(extractor, each, false));
    }
    LabelledPassage right =
        all.stream().filter(each -> each.has(Category.of("adult"))).findFirst().orElseThrow();
    LabelledPassage wrong = relabelled(right, "wrong", "political");
    passages.add(read(extractor, relabelled(right, "right", "adult"), true));
    passages.add(read(extractor, wrong, true));
    passages.add(read(extractor, relabelled(right, "read", "political"), false));

    List<ReadPassage> weighed = noisyLabels(recipe, extractor).weighed(passages, all);

    assertThat(weighed).hasSameSizeAs(passages);
    assertThat(weighed)
        .filteredOn(each -> each.weighted().wide() < 1)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.weighted().passage().id()).isEqualTo("wrong");
              assertThat(each.weighted().wide()).isEqualTo(0.25);
              assertThat(each.weighted().deep()).isEqualTo(0.25);
            });
  }

  @Test
  void withoutFoldsEveryLabelIsBelieved() throws IOException {
    Recipe recipe = recipe(0);
    FeatureExtractor extractor = extractor(recipe);
    LabelledPassage some = RecipePassages.of(recipe).training().get(0).passage();
    List<ReadPassage> passages = List.of(read(extractor, some, true));

    List<ReadPassage> weighed = noisyLabels(recipe, extractor).weighed(passages, List.of(some));

    assertThat(weighed).isEqualTo(passages);
  }

  private static FeatureExtractor extractor(Recipe recipe) {
    FeatureExtractor none =
        new FeatureExtractor(recipe.features(), Lexicon.EMPTY, KnownNgrams.NONE);
    List<int[]> hashes =
        RecipePassages.of(recipe).training().stream()
            .map(each -> none.hashes(none.words(each.passage().text())).distinct().toArray())
            .toList();
    return none.knowing(KnownNgrams.in(1, hashes));
  }

  private static NoisyLabels noisyLabels(Recipe recipe, FeatureExtractor extractor) {
    WidePart wide =
        new WidePart(recipe, Taxonomy.DEFAULT, extractor, new float[0], TrainingProgress.SILENT);
    return new NoisyLabels(recipe, Taxonomy.DEFAULT, wide, TrainingProgress.SILENT);
  }

  private static ReadPassage read(
      FeatureExtractor extractor, LabelledPassage passage, boolean noisy) {
    return new ReadPassage(
        new WeightedPassage(passage, noisy, 1, 1),
        extractor.of(Examples.firstWindow(extractor, passage.text())));
  }

  private static LabelledPassage relabelled(LabelledPassage passage, String id, String label) {
    return new LabelledPassage(
        id,
        passage.text(),
        Set.of(Category.of(label)),
        passage.known(),
        id,
        passage.source(),
        passage.fields());
  }

  private Recipe recipe(int folds) throws IOException {
    Path file = TinyModel.recipeWithDeepPart(folder);
    String noise = "noise: {folds: " + folds + ", below: 0.5, factor: 0.25}";
    Files.writeString(
        file, Files.readString(file).replace("noise: {folds: 0, below: 0, factor: 1}", noise));
    return RecipeFile.read(file);
  }
}
