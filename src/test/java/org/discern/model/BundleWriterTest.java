package org.discern.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.discern.passage.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.nd4j.linalg.api.ndarray.INDArray;

class BundleWriterTest {

  @TempDir private Path folder;

  @Test
  void theSameNetworkGivesTheSameBytes() throws IOException {
    Path one = Bundles.write(folder.resolve("one"), new RandomNetwork(40).joined());
    Path two = Bundles.write(folder.resolve("two"), new RandomNetwork(40).joined());

    assertThat(Bundles.files(two)).containsExactlyInAnyOrderEntriesOf(Bundles.files(one));
  }

  @Test
  @ResourceLock(Resources.TIME_ZONE)
  void theTimeZoneLeavesNoTrace() throws IOException {
    TrainedNetwork network = new RandomNetwork(41).wide();
    TimeZone zone = TimeZone.getDefault();
    List<byte[]> written = new ArrayList<>();

    try {
      for (String id : List.of("UTC", "Pacific/Auckland")) {
        TimeZone.setDefault(TimeZone.getTimeZone(id));
        written.add(NetworkZip.write(network.graph()));
      }
    } finally {
      TimeZone.setDefault(zone);
    }

    assertThat(BundleFiles.sha256(written.get(1))).isEqualTo(BundleFiles.sha256(written.get(0)));
  }

  @Test
  void aNewBundleReplacesTheOldOneAndLeavesNothingBesideIt() throws IOException {
    Path bundle = Bundles.write(folder.resolve("models/one"), new RandomNetwork(42).wide());
    Map<String, byte[]> old = Bundles.files(bundle);

    Bundles.write(bundle, new RandomNetwork(43).wide());

    assertThat(Bundles.files(bundle).get("network.zip")).isNotEqualTo(old.get("network.zip"));
    assertThat(names(requireNonNull(bundle.getParent()))).containsExactly("one");
  }

  @Test
  void aDirectoryThatIsNoBundleIsNotReplaced() throws IOException {
    Path photos = Files.createDirectories(folder.resolve("photos"));
    Path photo = Files.writeString(photos.resolve("cat.txt"), "miaow");

    assertThatThrownBy(() -> Bundles.write(photos, new RandomNetwork(44).wide()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("photos")
        .hasMessageContaining("not a model bundle");

    assertThat(photo).hasContent("miaow");
    assertThat(names(folder)).containsExactly("photos");
  }

  @Test
  void aFileInTheWayIsNotReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("notes"), "mine");

    assertThatThrownBy(() -> Bundles.write(file, new RandomNetwork(44).wide()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("notes");

    assertThat(file).hasContent("mine");
  }

  @Test
  void anEmptyDirectoryIsFilled() throws IOException {
    Path bundle = Files.createDirectories(folder.resolve("empty"));

    Bundles.write(bundle, new RandomNetwork(44).wide());

    Model.load(bundle).close();
    assertThat(names(folder)).containsExactly("empty");
  }

  @Test
  void othersMayReadABundleAsTheyMayReadAnyDirectory() throws IOException {
    Path plain = Files.createDirectory(folder.resolve("plain"));

    Path bundle = Bundles.write(folder.resolve("bundle"), new RandomNetwork(44).wide());

    assertThat(Files.getPosixFilePermissions(bundle))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void deeplearning4jItselfOpensTheNetwork() throws IOException {
    TrainedNetwork network = new RandomNetwork(45).joined();
    Path bundle = Bundles.write(folder.resolve("bundle"), network);
    List<EncodedWindow> windows = new ArrayList<>();
    new RandomNetwork(46).texts().forEach(each -> windows.addAll(network.encoding().windows(each)));

    ComputationGraph opened =
        ModelSerializer.restoreComputationGraph(
            new ByteArrayInputStream(Files.readAllBytes(bundle.resolve(BundleFiles.NETWORK))));

    try (NetworkInputs inputs = NetworkInputs.of(network.spec(), network.encoding(), windows);
        INDArray expected = network.graph().output(false, inputs.indices(), inputs.masks())[0];
        INDArray output = opened.output(false, inputs.indices(), inputs.masks())[0]) {
      for (int i = 0; i < windows.size(); i++) {
        assertThat(output.getRow(i).toFloatVector())
            .containsExactly(expected.getRow(i).toFloatVector(), within(1e-6f));
      }
    }
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> list = Files.list(directory)) {
      return list.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }
}
