package org.discern.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.discern.model.Model;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

  @TempDir private Path folder;

  @Test
  void aSecondTrainingGivesTheSameBytes() throws IOException {
    Map<String, byte[]> first = files(TinyModel.trainWithDeepPart(folder));

    Map<String, byte[]> second = files(TinyModel.trainWithDeepPart(folder));

    assertThat(second).containsExactlyInAnyOrderEntriesOf(first);
  }

  @Test
  void theManifestSaysWhatTheModelCameFrom() throws IOException {
    try (Model model = Model.load(TinyModel.trainWithDeepPart(folder))) {
      assertThat(model.provenance())
          .containsKeys("recipe", "sources", "leftOut", "seed", "versions");
      assertThat(model.provenance().get("recipe"))
          .isEqualTo(Files.readString(folder.resolve("tiny.yaml")));
      assertThat(requireNonNull(model.provenance().get("versions")).toString())
          .contains("deeplearning4j=1.0.0-M2.1", "java=", "os=", "arch=");
    }
  }

  @Test
  void aTrainingThatFailsLeavesTheOldBundleWholeAndNothingBesideIt() throws IOException {
    Path bundle = TinyModel.train(folder);
    Map<String, byte[]> before = files(bundle);
    Files.writeString(folder.resolve("tiny-dev.jsonl"), "{broken");
    List<String> names = names(folder);
    Training training =
        new Training(RecipeFile.read(folder.resolve("tiny.yaml")), TrainingProgress.SILENT);

    assertThatThrownBy(() -> training.run(folder.resolve("tiny.yaml"), bundle))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("tiny-dev.jsonl:1");

    assertThat(files(bundle)).containsExactlyInAnyOrderEntriesOf(before);
    assertThat(names(folder)).isEqualTo(names);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamedBeforeTraining() throws IOException {
    Path recipe = TinyModel.recipeWithDeepPart(folder);
    Path photos = Files.createDirectories(folder.resolve("photos"));
    Files.writeString(photos.resolve("cat.txt"), "miaow");
    List<String> stages = new ArrayList<>();
    Training training = new Training(RecipeFile.read(recipe), listener(stages));

    assertThatThrownBy(() -> training.run(recipe, photos))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("photos");

    assertThat(stages).isEmpty();
    assertThat(photos.resolve("cat.txt")).hasContent("miaow");
  }

  @Test
  void whatWasLearnedIsScored() throws IOException {
    try (Model model = Model.load(TinyModel.trainWithDeepPart(folder))) {
      Category adult = Category.of("adult");

      assertThat(model.score(List.of("a nude again")).get(0).of(adult))
          .isGreaterThan(model.score(List.of("a garden again")).get(0).of(adult));
    }
  }

  @Test
  @Tag("slow")
  void twoProcessesGiveTheSameBytesWhateverTheirThreadsLanguageAndTimeZone() throws Exception {
    Path recipe = TinyModel.recipeWithDeepPart(folder);
    Path one = folder.resolve("one/model");
    Path two = folder.resolve("two/model");

    int first = train(recipe, one, "1", "-Duser.timezone=UTC").waitFor();
    int second =
        train(
                recipe,
                two,
                "2",
                "-Duser.timezone=Pacific/Auckland",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1")
            .waitFor();

    assertThat(List.of(first, second)).containsOnly(0);
    assertThat(files(two)).containsExactlyInAnyOrderEntriesOf(files(one));
  }

  @Test
  @Tag("slow")
  void aKilledTrainingLeavesTheOldBundleWhole() throws Exception {
    Path bundle = TinyModel.train(folder);
    Map<String, byte[]> before = files(bundle);
    Path endless =
        Files.writeString(
            folder.resolve("endless.yaml"),
            Files.readString(folder.resolve("tiny.yaml"))
                .replace("wide: {epochs: 30, patience: 30", "wide: {epochs: 1000, patience: 1000"));
    List<String> names = names(folder);
    Process process = train(endless, bundle, "1");

    try (var lines = process.inputReader().lines()) {
      assertThat(lines.anyMatch(line -> line.contains("epoch 2/"))).isTrue();
    } finally {
      process.destroy();
    }

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(files(bundle)).containsExactlyInAnyOrderEntriesOf(before);
    assertThat(names(folder)).isEqualTo(names);
  }

  private static Process train(Path recipe, Path bundle, String threads, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.discern.cli.Main"));
    command.addAll(List.of("train", "--recipe", recipe.toString(), "--out", bundle.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("OMP_NUM_THREADS", threads);
    return builder.start();
  }

  private static TrainingProgress listener(List<String> stages) {
    return new TrainingProgress() {
      @Override
      public void stage(String what) {
        stages.add(what);
      }

      @Override
      public void step(String what, int epoch, long done, long total) {}

      @Override
      public void epoch(String what, int epoch, int epochs, String figures) {}
    };
  }

  private static Map<String, byte[]> files(Path directory) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : names(directory)) {
      files.put(name, Files.readAllBytes(directory.resolve(name)));
    }
    return files;
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> list = Files.list(directory)) {
      return list.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }
}
