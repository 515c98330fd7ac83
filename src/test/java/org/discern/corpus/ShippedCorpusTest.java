package org.discern.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The corpora in the repository, the project's own and Wikinews, are sound. */
class ShippedCorpusTest {

  private static Corpus corpus(String folder) {
    return Corpus.read(List.of(Path.of(folder)), Taxonomy.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"training/corpus", "training/wikinews"})
  void everyRecordReadsWithoutError(String folder) {
    assertThat(CorpusFixture.errors(Path.of(folder), Path.of(folder))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"training/corpus", "training/wikinews"})
  void noPassageNearlyRepeatsOneOfAnotherArticle(String folder) {
    assertThat(NearDuplicates.within(corpus(folder))).noneMatch(NearDuplicate::isAcrossArticles);
  }

  @ParameterizedTest
  @ValueSource(strings = {"training/corpus", "training/wikinews"})
  void allCombinationsOfLabelsOccur(String folder) {
    Map<String, Integer> combinations = CorpusStats.of(corpus(folder)).combinations();

    assertThat(combinations.values()).allMatch(count -> count > 0);
    assertThat(combinations).containsKeys("neutral", "political", "adult", "political+adult");
  }

  @ParameterizedTest
  @ValueSource(strings = {"training/corpus", "training/wikinews"})
  void noTextIsDamagedOrContradicted(String folder) {
    assertThat(CorpusCheck.defects(corpus(folder))).noneMatch(defect -> defect.kind().isError());
  }
}
