package org.discern.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The project's own corpus is sound. */
class ShippedCorpusTest {

  private static final Path FOLDER = Path.of("training", "corpus");

  @BeforeAll
  static void theCorpusIsThere() throws IOException {
    assumeTrue(holdsCorpusFiles(), "training/corpus holds no corpus files yet");
  }

  private static boolean holdsCorpusFiles() throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      return false;
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.anyMatch(file -> CorpusFormat.of(file).isPresent());
    }
  }

  private static Corpus corpus() {
    return Corpus.read(List.of(FOLDER), Taxonomy.DEFAULT);
  }

  @Test
  void everyRecordReadsWithoutError() {
    assertThat(CorpusFixture.errors(FOLDER, FOLDER)).isEmpty();
  }

  @Test
  void noPassageNearlyRepeatsOneOfAnotherArticle() {
    assertThat(NearDuplicates.within(corpus())).noneMatch(NearDuplicate::isAcrossArticles);
  }

  @Test
  void allCombinationsOfLabelsOccur() {
    Map<String, Integer> combinations = CorpusStats.of(corpus()).combinations();

    assertThat(combinations.values()).allMatch(count -> count > 0);
    assertThat(combinations).containsKeys("neutral", "political", "adult", "political+adult");
  }

  @Test
  void noTextIsDamagedOrContradicted() {
    assertThat(CorpusCheck.defects(corpus())).noneMatch(defect -> defect.kind().isError());
  }
}
