package org.discern.evaluation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.discern.corpus.Corpus;
import org.discern.corpus.CorpusReader;
import org.discern.corpus.NearDuplicate;
import org.discern.corpus.NearDuplicates;
import org.discern.model.Model;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shipped suite: that it is well formed, and that the shipped model meets every floor. */
class SensitivityCheckTest {

  private static final Path SUITE = Path.of("training", "checks");
  private static final Path SHIPPED = Path.of("model", "default");
  private static final int FEWEST_CAPABILITIES = 40;
  private static final int FEWEST_CASES = 15;

  @Test
  void theSuiteHasManyCapabilitiesOfManyCases() {
    List<Capability> suite = CheckFile.readAll(SUITE, Taxonomy.DEFAULT);

    assertThat(suite).hasSizeGreaterThanOrEqualTo(FEWEST_CAPABILITIES);
    assertThat(suite)
        .allSatisfy(
            each ->
                assertThat(each.cases())
                    .as("cases of %s", each.name())
                    .hasSizeGreaterThanOrEqualTo(FEWEST_CASES));
  }

  @Test
  void noTextIsTestedTwice() {
    List<Capability> suite = CheckFile.readAll(SUITE, Taxonomy.DEFAULT);

    assertThat(suite.stream().flatMap(each -> each.cases().stream()).map(CheckCase::texts))
        .allSatisfy(texts -> assertThat(texts).doesNotHaveDuplicates());
    assertThat(
            suite.stream().flatMap(each -> each.cases().stream()).map(each -> each.texts().get(0)))
        .doesNotHaveDuplicates();
  }

  @Test
  void noCaseNearlyRepeatsAPassageThatIsTrainedOn() {
    List<LabelledPassage> cases =
        CheckFile.readAll(SUITE, Taxonomy.DEFAULT).stream()
            .flatMap(each -> each.cases().stream())
            .flatMap(each -> each.texts().stream())
            .map(text -> new LabelledPassage(text, text, Set.of(), Set.of(), text, "", Map.of()))
            .distinct()
            .toList();
    Corpus trained = CorpusReader.of(Taxonomy.DEFAULT).read(List.of(Path.of("training", "corpus")));

    List<NearDuplicate> repeated =
        NearDuplicates.across(Corpus.of(Taxonomy.DEFAULT, cases), trained);

    assertThat(cases).hasSizeGreaterThan(FEWEST_CAPABILITIES * FEWEST_CASES);
    assertThat(repeated).isEmpty();
  }

  @Test
  void everyFileIsNamedAfterItsCapability() {
    List<Capability> suite = CheckFile.readAll(SUITE, Taxonomy.DEFAULT);

    assertThat(suite)
        .allSatisfy(each -> assertThat(SUITE.resolve(each.name() + ".jsonl")).exists());
  }

  @TestFactory
  Stream<DynamicTest> theShippedModelMeetsTheFloorOf() {
    Assumptions.assumeTrue(
        Files.exists(SHIPPED.resolve("manifest.json")),
        "model/default is absent: no shipped model to check");
    Model model = Model.load(SHIPPED);
    CheckRunner runner = new CheckRunner(model, model.policy());
    return CheckFile.readAll(SUITE, model.taxonomy()).stream()
        .map(each -> DynamicTest.dynamicTest(each.title(), () -> meetsItsFloor(runner.run(each))));
  }

  private static void meetsItsFloor(CapabilityResult result) {
    assertThat(result.isBelowFloor())
        .as(
            "%s: %s passed, the floor is %s; failed: %s",
            result.capability().name(),
            result.passed(),
            result.capability().floor(),
            result.failures().stream()
                .map(each -> each.failed().id() + " (" + each.reason() + ")")
                .collect(Collectors.joining(", ")))
        .isFalse();
  }
}
