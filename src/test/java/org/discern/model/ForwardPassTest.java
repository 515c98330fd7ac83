package org.discern.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.discern.passage.Calibration;
import org.discern.passage.Category;
import org.discern.passage.Scores;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class ForwardPassTest {

  private static final double TOLERANCE = 1e-5;

  static Stream<Arguments> networks() {
    return Stream.of(
        Arguments.of("wide", new RandomNetwork(1).wide()),
        Arguments.of("deep", new RandomNetwork(2).deep()),
        Arguments.of("mean", TrainedNetwork.mean(new RandomNetwork(6).members(3))),
        Arguments.of("rounded", new RandomNetwork(7).joined().rounded()),
        Arguments.of("joined", new RandomNetwork(3).joined()),
        Arguments.of("joined", new RandomNetwork(4).joined()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void plainJavaAgreesWithTheNetworkOfDeeplearning4j(String name, TrainedNetwork network) {
    List<EncodedWindow> windows = windows(network, new RandomNetwork(9).texts());

    List<float[]> logits = network.logits(windows);

    assertThat(windows).hasSizeGreaterThan(80);
    float[][] expected = probabilities(network, windows);
    for (int i = 0; i < expected.length; i++) {
      for (int category = 0; category < expected[i].length; category++) {
        assertThat(1 / (1 + Math.exp(-logits.get(i)[category])))
            .as("%s network, window %d, category %d", name, i, category)
            .isCloseTo(expected[i][category], within(TOLERANCE));
      }
    }
  }

  @Test
  void theMeanOfNetworksAnswersWithTheMeanOfTheirLogOdds() {
    List<TrainedNetwork> members = new RandomNetwork(8).members(3);
    TrainedNetwork mean = TrainedNetwork.mean(members);
    List<EncodedWindow> windows = windows(mean, new RandomNetwork(9).texts());

    List<float[]> logits = mean.logits(windows);

    for (int i = 0; i < logits.size(); i++) {
      for (int category = 0; category < logits.get(i).length; category++) {
        double sum = 0;
        for (TrainedNetwork member : members) {
          sum += member.logits(windows.subList(i, i + 1)).get(0)[category];
        }
        assertThat((double) logits.get(i)[category]).isCloseTo(sum / 3, within(1e-4));
      }
    }
  }

  @Test
  void roundedWeightsHaveEightSignificantBits() {
    TrainedNetwork network = new RandomNetwork(3).joined();

    float[] rounded = network.rounded().graph().params().toFloatVector();

    float[] exact = network.graph().params().toFloatVector();
    for (int i = 0; i < exact.length; i++) {
      assertThat(Float.floatToIntBits(rounded[i]) & 0xFFFF).isZero();
      assertThat(rounded[i]).isCloseTo(exact[i], within(Math.abs(exact[i]) / 256));
    }
  }

  @Test
  void bothPassesAgreeAfterACalibrationThatStretchesSureAnswers(@TempDir Path folder)
      throws IOException {
    Path bundle = folder.resolve("bundle");
    new BundleWriter(
            "random",
            Taxonomy.DEFAULT,
            new RandomNetwork(5).joined(),
            List.of(Calibration.platt(0.2, -1), Calibration.platt(0.1, 0.5)))
        .write(bundle, Bundles.POLICY, Map.of());
    List<String> texts = new RandomNetwork(10).texts();

    try (Model model = Model.load(bundle)) {
      List<Scores> scores = model.score(texts);
      List<Scores> expected = model.onDeeplearning4j().score(texts);

      for (int i = 0; i < texts.size(); i++) {
        for (Category category : Taxonomy.DEFAULT.categories()) {
          assertThat(scores.get(i).of(category))
              .as("%s of \"%s\"", category, texts.get(i))
              .isCloseTo(expected.get(i).of(category), within(TOLERANCE));
        }
      }
    }
  }

  @Test
  void aWindowScoresTheSameInAnyBatchOfDeeplearning4j() {
    TrainedNetwork network = new RandomNetwork(6).joined();
    List<EncodedWindow> windows = windows(network, new RandomNetwork(11).texts());

    float[][] together = probabilities(network, windows);

    for (int i = 0; i < windows.size(); i += 7) {
      float[] alone = probabilities(network, List.of(windows.get(i)))[0];
      assertThat(alone).as("window %d", i).containsExactly(together[i], within(1e-6f));
    }
  }

  @Test
  void aWindowOfUnknownWordsHasANumber() {
    TrainedNetwork network = new RandomNetwork(7).joined();
    List<EncodedWindow> windows = windows(network, List.of("zzyzx", "qwrt plgh"));

    float[][] probabilities = probabilities(network, windows);

    for (float[] row : probabilities) {
      assertThat(row).doesNotContain(Float.NaN);
    }
  }

  @Test
  void aWindowWithoutWordsIsRefusedForItsMaskWouldBeEmpty() {
    TrainedNetwork network = new RandomNetwork(8).joined();
    EncodedWindow onlyNgrams = new EncodedWindow(new int[] {3}, new float[] {1}, new int[0]);
    EncodedWindow onlyRows = new EncodedWindow(new int[0], new float[0], new int[] {1});

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> NetworkInputs.of(network.spec(), network.encoding(), List.of(onlyNgrams)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetworkInputs.of(network.spec(), network.encoding(), List.of(onlyRows)));
  }

  @Test
  void paddedLengthsAreFew() {
    assertThat(List.of(1, 8, 9, 12, 13, 17, 33, 50, 65, 97))
        .extracting(NetworkInputs::roundedUp)
        .containsExactly(8, 8, 12, 12, 16, 24, 48, 64, 96, 128);
  }

  @Test
  void aJoinedNetworkAddsTheScaledLogOddsOfItsParts() {
    TrainedNetwork deep = new RandomNetwork(20).deep();
    TrainedNetwork drawn = new RandomNetwork(21).wide();
    TrainedNetwork wide = new TrainedNetwork(drawn.spec(), deep.encoding(), drawn.graph());
    double[][] blend = {{0.7, 0.4, -1.5}, {1.25, 0, 0.5}};
    List<EncodedWindow> windows = windows(deep, new RandomNetwork(12).texts());

    List<float[]> joined = TrainedNetwork.joined(wide, deep, blend).logits(windows);

    List<float[]> ofWide = wide.logits(windows);
    List<float[]> ofDeep = deep.logits(windows);
    for (int i = 0; i < windows.size(); i++) {
      for (int category = 0; category < blend.length; category++) {
        double expected =
            blend[category][0] * ofWide.get(i)[category]
                + blend[category][1] * ofDeep.get(i)[category]
                + blend[category][2];
        assertThat((double) joined.get(i)[category]).isCloseTo(expected, within(1e-4));
      }
    }
  }

  @Test
  void joiningLeavesThePartsAsTheyWere() {
    TrainedNetwork deep = new RandomNetwork(22).deep();
    TrainedNetwork wide = new RandomNetwork(23).wide();
    INDArray deepBefore = deep.graph().params().dup();
    INDArray wideBefore = wide.graph().params().dup();

    TrainedNetwork.joined(wide, deep, new double[][] {{2, 3, 4}, {5, 6, 7}});

    assertThat(deep.graph().params()).isEqualTo(deepBefore);
    assertThat(wide.graph().params()).isEqualTo(wideBefore);
  }

  private static List<EncodedWindow> windows(TrainedNetwork network, List<String> texts) {
    List<EncodedWindow> windows = new ArrayList<>();
    texts.forEach(text -> windows.addAll(network.encoding().windows(text)));
    return windows;
  }

  /** What the network itself puts out. */
  private static float[][] probabilities(TrainedNetwork network, List<EncodedWindow> windows) {
    try (NetworkInputs inputs = NetworkInputs.of(network.spec(), network.encoding(), windows);
        INDArray output = network.graph().output(false, inputs.indices(), inputs.masks())[0]) {
      return output.toFloatMatrix();
    }
  }
}
