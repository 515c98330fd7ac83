package org.discern.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.discern.model.EncodedWindow;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipePassagesTest {

  private static final String LONG =
      "The committee met for the third time this week to discuss the budget of the new school";

  @TempDir private Path folder;

  @Test
  void whatDevHoldsIsLeftOutOfTrainingAndCounted() throws IOException {
    Path dev =
        corpus("dev.jsonl", record("d#1", LONG + " today.", "d"), record("e#1", "Rain.", "e"));
    Path training =
        corpus(
            "training.jsonl",
            record("a#1", LONG + "!", "a"),
            record("d#2", "Something else of the dev article.", "d"),
            record("b#1", "A train is late.", "b"),
            record("c#1", "A train is late.", "c"),
            record("e#1", "The same id as one of dev.", "f"),
            record("g#1", "The soup is warm.", "g"));

    RecipePassages data = RecipePassages.of(recipe(training, List.of(dev.toString()), 0));

    assertThat(data.training())
        .extracting(each -> each.passage().id())
        .containsExactly("b#1", "g#1");
    assertThat(data.leftOut())
        .containsOnlyKeys("article of dev", "near-duplicate of dev", "repeated id", "repeated text")
        .allSatisfy((why, count) -> assertThat(count).as(why).isEqualTo(1));
    assertThat(data.dev().size()).isEqualTo(2);
  }

  @Test
  void labelsWithoutTextsAreLearnedFromOnceTheirTextsAreFound() throws IOException {
    Path texts = Files.writeString(folder.resolve("texts.txt"), "A train is late.\nRain.\n");
    Path labels =
        corpus("labels.jsonl", "{\"id\":\"sha256:d4a68321e2ee1122\",\"labels\":[\"adult\"]}\n");
    Path dev = corpus("dev.jsonl", record("d#1", LONG, "d"));
    Recipe.Source source =
        new Recipe.Source(labels.toString(), List.of(texts.toString()), List.of(), false, 1, 1, 1);

    RecipePassages data = RecipePassages.of(recipe(List.of(source), List.of(dev.toString()), 0));

    assertThat(data.training())
        .singleElement()
        .extracting(WeightedPassage::passage)
        .satisfies(each -> assertThat(each.text()).isEqualTo("A train is late."));
  }

  @Test
  void aHeldOutShareSplitsByArticle() throws IOException {
    String[] records = new String[300];
    for (int i = 0; i < records.length; i++) {
      String word = Integer.toString(46_656 + 7919 * i, 36);
      records[i] = record("a" + i / 3 + "#" + i, word + " and " + word + "x of " + i, "a" + i / 3);
    }
    Path training = corpus("training.jsonl", records);

    RecipePassages data = RecipePassages.of(recipe(training, List.of(), 0.3));

    Set<String> learned = new TreeSet<>();
    data.training().forEach(each -> learned.add(each.passage().article()));
    assertThat(data.dev().articles()).doesNotContainAnyElementsOf(learned);
    assertThat(data.training().size() + data.dev().size()).isEqualTo(300);
    assertThat(data.dev().size()).isBetween(45, 135);
    assertThat(data.leftOut()).isEmpty();
  }

  @Test
  void theSameSeedHoldsOutTheSame() throws IOException {
    Path training =
        corpus(
            "training.jsonl",
            record("a#1", "Rain in the garden.", "a"),
            record("b#1", "A train is late.", "b"),
            record("c#1", "The soup is warm.", "c"),
            record("d#1", "Nobody sings here.", "d"),
            record("e#1", "Seven ducks on a pond.", "e"),
            record("f#1", "Old maps of the coast.", "f"));
    Recipe recipe = recipe(training, List.of(), 0.5);

    RecipePassages data = RecipePassages.of(recipe);

    assertThat(RecipePassages.of(recipe)).isEqualTo(data);
  }

  @Test
  void whatIsLeftOutIsNeitherLearnedFromNorChosenOn() throws IOException {
    Path dev =
        corpus("dev.jsonl", of("wire", "d#1", "Rain."), of("forum", "e#1", "Snow on the line."));
    Path training =
        corpus(
            "training.jsonl",
            of("forum", "a#1", "A train is late."),
            of("wire", "b#1", "A train is late."),
            of("forum", "c#1", "The soup is warm."),
            of("wire", "f#1", "Snow on the line."));
    Recipe recipe = recipe(training, List.of(dev.toString()), 0);

    RecipePassages data = RecipePassages.of(recipe, List.of(LeftOut.of("forum")));

    assertThat(data.training()).extracting(each -> each.passage().id()).containsExactly("b#1");
    assertThat(data.dev().passages()).extracting(LabelledPassage::id).containsExactly("d#1");
    assertThat(data.leftOut())
        .containsExactlyInAnyOrderEntriesOf(Map.of("forum", 2, "near-duplicate of dev", 1));
    assertThat(data.sources().toString()).contains("sourceNames=[wire]").doesNotContain("forum");
  }

  @Test
  void whatIsHeldOutDoesNotDependOnWhatIsLeftOut() throws IOException {
    String[] records = new String[40];
    for (int i = 0; i < records.length; i++) {
      String word = Integer.toString(46_656 + 7919 * i, 36);
      records[i] = of(i % 4 == 0 ? "forum" : "wire", "a" + i, word + " and " + word + "x of " + i);
    }
    Recipe recipe = recipe(corpus("training.jsonl", records), List.of(), 0.5);

    RecipePassages all = RecipePassages.of(recipe);
    RecipePassages rest = RecipePassages.of(recipe, List.of(LeftOut.of("source=forum")));

    assertThat(rest.dev()).isEqualTo(all.dev().where(each -> each.source().equals("wire")));
    assertThat(rest.training())
        .isEqualTo(
            all.training().stream()
                .filter(each -> each.passage().source().equals("wire"))
                .toList());
  }

  @Test
  void aSourceThatIsNowhereIsAnErrorThatNamesTheKnownOnes() throws IOException {
    Path training = corpus("training.jsonl", of("forum", "a#1", "Rain."), of("", "b#1", "Snow."));
    Recipe recipe = recipe(training, List.of(), 0.5);

    assertThatThrownBy(() -> RecipePassages.of(recipe, List.of(LeftOut.of("forums"))))
        .isInstanceOf(InputException.class)
        .hasMessage("leaving out forums: no training passage has this source (known: forum)");
    assertThatThrownBy(() -> RecipePassages.of(recipe, List.of(LeftOut.of("genre=satire"))))
        .isInstanceOf(InputException.class)
        .hasMessage("leaving out genre=satire: no training passage has this genre (known: none)");
  }

  private static String of(String source, String id, String text) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"text\":\"%s\",\"labels\":[],\"source\":\"%s\"}\n",
        id,
        text,
        source);
  }

  @Test
  void withoutAPassageToLearnFromTheCountsAreSaid() throws IOException {
    Path dev = corpus("dev.jsonl", record("d#1", "Rain.", "d"));
    Path training = corpus("training.jsonl", record("d#1", "Rain.", "d"));

    assertThatThrownBy(() -> RecipePassages.of(recipe(training, List.of(dev.toString()), 0)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("0 passages to learn from and 1 in dev");
  }

  @Test
  void anUnknownLabelHasNoWeight() {
    Category political = Category.of("political");
    LabelledPassage passage =
        new LabelledPassage(
            "a#1", "Vote!", Set.of(political), Set.of(political), "a", "", Map.of());
    EncodedWindow window = new EncodedWindow(new int[] {1}, new float[] {1}, new int[] {0});

    Example example = Example.of(window, passage, Taxonomy.DEFAULT, 2.5);

    assertThat(example.targets()).containsExactly(1, 0);
    assertThat(example.weights()).containsExactly(2.5f, 0);
    assertThat(example.isKnown(0)).isTrue();
    assertThat(example.isKnown(1)).isFalse();
  }

  private Path corpus(String name, String... records) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("", records));
  }

  private static String record(String id, String text, String article) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"text\":\"%s\",\"labels\":[],\"article\":\"%s\"}\n",
        id,
        text,
        article);
  }

  private static Recipe recipe(Path corpus, List<String> dev, double share) {
    return recipe(
        List.of(new Recipe.Source(corpus.toString(), List.of(), List.of(), false, 1, 1, 1)),
        dev,
        share);
  }

  private static Recipe recipe(List<Recipe.Source> corpora, List<String> dev, double share) {
    Recipe shipped = RecipeFile.read(Path.of("training/recipes/quickstart.yaml"));
    return new Recipe(
        shipped.name(),
        shipped.taxonomy(),
        shipped.seed(),
        corpora,
        new Recipe.Dev(dev, share),
        List.of(),
        shipped.features(),
        shipped.lexicon(),
        shipped.vectors(),
        shipped.network(),
        shipped.noise(),
        shipped.wide(),
        shipped.deep(),
        shipped.calibration(),
        shipped.thresholds());
  }
}
