package org.discern.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The corpora in the repository, the project's own and Wikinews, are sound. */
@ParameterizedClass
@ValueSource(strings = {"training/corpus", "training/wikinews"})
class ShippedCorpusTest {

  private final Path folder;

  ShippedCorpusTest(Path folder) {
    this.folder = folder;
  }

  private Corpus corpus() {
    return Corpus.read(List.of(folder), Taxonomy.DEFAULT);
  }

  @Test
  void everyRecordReadsWithoutError() {
    assertThat(CorpusFixture.errors(folder, folder)).isEmpty();
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
