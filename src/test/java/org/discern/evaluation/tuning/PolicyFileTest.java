package org.discern.evaluation.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.discern.evaluation.Examples.ADULT;
import static org.discern.evaluation.Examples.POLITICAL;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.discern.evaluation.CorpusOrigin;
import org.discern.evaluation.Examples;
import org.discern.evaluation.Sample;
import org.discern.passage.InputException;
import org.discern.passage.Policy;
import org.discern.passage.Taxonomy;
import org.discern.passage.Threshold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PolicyFileTest {

  private static PolicyFile parse(String text) {
    return PolicyFile.parse(text.getBytes(StandardCharsets.UTF_8), "policy.yaml", Taxonomy.DEFAULT);
  }

  private static PolicyFile tuned() {
    Tuner tuner = new Tuner(Certainty.CONFIDENT, Map.of(ADULT, Prevalence.of(0.05)));
    Sample sample = Sample.of(Taxonomy.DEFAULT, Examples.random(400, 1));
    Requirement requirement = Requirement.parse("test", "adult: recall max where precision >= 0.3");
    Tuning.Solved answer = (Tuning.Solved) tuner.tune(requirement, sample);
    return PolicyFile.tuned(
        Policy.uniform("base", Taxonomy.DEFAULT, 0.5),
        "tuned: #1",
        new PolicyOrigin(
            "model-1@sha256:00ff",
            new CorpusOrigin("dev.jsonl.gz", "00ff"),
            List.of(tuner.record(answer))));
  }

  @Test
  void aThresholdIsANumberOrAValueWithAReviewMargin() {
    PolicyFile file =
        parse(
            """
            # comments are fine
            name: newsroom
            thresholds:
              political:
                value: 0.62
                review: 0.05
              adult: 0.41
            """);

    assertThat(file.policy().name()).isEqualTo("newsroom");
    assertThat(file.policy().thresholds())
        .containsExactly(
            Map.entry(POLITICAL, new Threshold(0.62, 0.05)), Map.entry(ADULT, Threshold.at(0.41)));
    assertThat(file.origin()).isEmpty();
  }

  @Test
  void aPolicySetByHandReadsBackTheSame() {
    PolicyFile file = PolicyFile.of(Policy.uniform("no: surprises", Taxonomy.DEFAULT, 0.3));

    assertThat(parse(file.format())).isEqualTo(file);
  }

  @Test
  void aTunedPolicySaysWhereItComesFromAndReadsBack() {
    PolicyFile file = tuned();

    PolicyFile read = parse(file.format());

    assertThat(read.policy()).isEqualTo(file.policy());
    assertThat(read.policy().thresholds().keySet()).containsExactly(POLITICAL, ADULT);
    assertThat(read.format()).isEqualTo(file.format());
    assertThat(read.origin().orElseThrow().model()).isEqualTo("model-1@sha256:00ff");
    TunedThreshold adult = read.origin().orElseThrow().thresholds().get(0);
    assertThat(adult.requirement()).hasToString("adult: recall max where precision >= 0.3");
    assertThat(adult.certainty()).isEqualTo(Certainty.CONFIDENT);
    assertThat(adult.prevalence()).isEqualTo(Prevalence.of(0.05));
    assertThat(file.policy().threshold(ADULT).orElseThrow().value()).isEqualTo(adult.threshold());
    assertThat(adult.figures().keySet()).contains(Metric.PRECISION, Metric.RECALL, Metric.F1);
  }

  @Test
  void aFileIsWrittenAndRead(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("policy.yaml");

    tuned().write(path);

    assertThat(PolicyFile.read(path, Taxonomy.DEFAULT).policy()).isEqualTo(tuned().policy());
  }

  @Test
  void aMissingFileIsNamed(@TempDir Path folder) {
    Path path = folder.resolve("nowhere.yaml");

    assertThatThrownBy(() -> PolicyFile.read(path, Taxonomy.DEFAULT))
        .isInstanceOf(InputException.class)
        .hasMessage(path + ": no such file");
  }

  static List<Arguments> mistakes() {
    return List.of(
        Arguments.of(
            "name: a\nthresholds:\n  adult: 0.5\nmargin: 1\n",
            ":4: unknown key \"margin\" (known: name, thresholds, origin)"),
        Arguments.of(
            "name: a\nthresholds:\n  politcal: 0.5\n",
            ":3: unknown category \"politcal\" (known: political, adult)"),
        Arguments.of(
            "name: a\nthresholds:\n  adult: 1.5\n",
            ":3: expected a number between 0 and 1, found 1.5"),
        Arguments.of(
            "name: a\nthresholds:\n  adult: high\n",
            ":3: expected a number between 0 and 1, found \"high\""),
        Arguments.of(
            "name: a\nthresholds:\n  adult:\n    valu: 0.5\n",
            ":4: unknown key \"valu\" (known: value, review)"),
        Arguments.of(
            "name: a\nthresholds:\n  adult:\n    review: 0.5\n",
            ":3: the key \"value\" is missing"),
        Arguments.of("name: a\nthresholds: none\n", ":2: expected keys and values, found \"none\""),
        Arguments.of("thresholds:\n  adult: 0.5\n", ":1: the key \"name\" is missing"),
        Arguments.of("name: a\nname: b\n", ":2: the key \"name\" appears twice"),
        Arguments.of("name: a\nthresholds: [1]\n", ":2: a list is not understood here"),
        Arguments.of(
            "name: &x a\nthresholds:\n  adult: *x\n", ":3: an alias is not understood here"),
        Arguments.of(
            "name: a\nthresholds:\n  adult: 0.5\n---\nname: b\n", ":5: more than one document"),
        Arguments.of("name: \"a\nthresholds:\n", ": not YAML"),
        Arguments.of("", ": empty"),
        Arguments.of(
            "name: a\nthresholds:\n  adult: 0.5\norigin:\n  model: m\n  corpus: c\n  sha256: s\n  thresholds:\n    adult:\n      requirement: recall most\n",
            ":10"),
        Arguments.of("just text", ":1: expected keys and values, found \"just text\""));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsNamedWithItsLine(String text, String message) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("policy.yaml:")
        .hasMessageContaining(message);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] bytes = {'n', 'a', 'm', 'e', ':', ' ', (byte) 0xff};

    assertThatThrownBy(() -> PolicyFile.parse(bytes, "policy.yaml", Taxonomy.DEFAULT))
        .isInstanceOf(InputException.class)
        .hasMessage("policy.yaml: not UTF-8");
  }
}
