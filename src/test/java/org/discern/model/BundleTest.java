package org.discern.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.discern.passage.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Model#load} says of bundles that are not what they should be. */
class BundleTest {

  private static final String CONFIGURATION = "configuration.json";
  private static final String COEFFICIENTS = "coefficients.bin";

  @TempDir private Path folder;
  private Path bundle = Path.of("");

  @BeforeEach
  void writeBundle() throws IOException {
    bundle = Bundles.write(folder.resolve("bundle"));
  }

  @Test
  void aZippedBundleScoresLikeItsDirectory() throws IOException {
    Path zipped = folder.resolve("bundle.zip");
    Files.write(zipped, Bundles.zip(Bundles.files(bundle)));
    List<String> texts = new RandomNetwork(31).texts();

    try (Model fromDirectory = Model.load(bundle);
        Model fromZip = Model.load(zipped)) {
      assertThat(fromZip.score(texts)).isEqualTo(fromDirectory.score(texts));
      assertThat(fromZip.id()).isEqualTo(fromDirectory.id());
      assertThat(fromZip.policy()).isEqualTo(fromDirectory.policy());
    }
  }

  @Test
  void aMissingBundleIsNamed() {
    assertRefused(folder.resolve("nowhere"), "nowhere", "no model bundle here");
  }

  @Test
  void aFileThatIsNoZipIsNoBundle() throws IOException {
    Path file = Files.writeString(folder.resolve("letter.txt"), "Dear reader");

    assertRefused(file, "letter.txt", "not a model bundle");
  }

  @Test
  void aDirectoryWithoutAManifestIsNoBundle() throws IOException {
    Files.delete(bundle.resolve(BundleFiles.MANIFEST));

    assertRefused(bundle, "bundle", BundleFiles.MANIFEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"network.zip", "lexicon.txt", "encoding.bin", "policy.yaml"})
  void aMissingFileIsNamed(String name) throws IOException {
    Files.delete(bundle.resolve(name));

    assertRefused(bundle, name, "missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"network.zip", "lexicon.txt", "encoding.bin", "policy.yaml"})
  void aFlippedByteIsFound(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(bundle.resolve(name));
    bytes[bytes.length / 2] ^= 1;
    Files.write(bundle.resolve(name), bytes);

    assertRefused(bundle, name, "SHA-256");
  }

  @Test
  void aFlippedByteInAZipIsFound() throws IOException {
    Map<String, byte[]> files = Bundles.files(bundle);
    files.computeIfPresent(
        "lexicon.txt",
        (name, lexicon) -> {
          lexicon[0] ^= 1;
          return lexicon;
        });
    Path zipped = Files.write(folder.resolve("bundle.zip"), Bundles.zip(files));

    assertRefused(zipped, "lexicon.txt", "SHA-256");
  }

  @Test
  void anotherFormatVersionIsRefused() throws IOException {
    Bundles.editManifest(bundle, text -> text.replace("\"format\" : 3", "\"format\" : 1"));

    assertRefused(bundle, BundleFiles.MANIFEST, "format 1");
  }

  @Test
  void anUnknownKeyOfTheManifestIsNamed() throws IOException {
    Bundles.editManifest(
        bundle, text -> text.replace("\"format\" : 3", "\"format\" : 3,\n  \"colour\" : \"red\""));

    assertRefused(bundle, BundleFiles.MANIFEST, "unknown key \"colour\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"political\", \"adult\"|\"political\", \"political\"|twice",
        "\"political\", \"adult\"|\"Political\", \"adult\"|Political",
        "\"political\", \"adult\"|\"political\"|do not fit",
        "\"format\" : 3|\"format\" : 3, \"format\" : 3|format",
        "\"format\" : 3|\"format\" : null|format",
        "\"name\" : \"random\",||name",
        "\"windowWords\" : 16|\"windowWords\" : 2|windowWords",
        "\"hidden\" : 4|\"hidden\" : 5|hidden",
        "\"vocabulary\" : 9|\"vocabulary\" : -1|vocabulary",
        "\"dimension\" : 5|\"dimension\" : 500000000|word-vectors",
        "\"name\" : \"deep_b\"|\"name\" : \"shallow_b\"|deep_b",
      })
  void aManifestThatContradictsItselfIsRefused(String before, String after, String named)
      throws IOException {
    Bundles.editManifest(bundle, text -> text.replace(before, after == null ? "" : after));

    assertRefused(bundle, BundleFiles.MANIFEST, named);
  }

  @Test
  void textBehindTheManifestIsRefused() throws IOException {
    Bundles.editManifest(bundle, text -> text + "{}");

    assertRefused(bundle, BundleFiles.MANIFEST, "not a manifest");
  }

  @ParameterizedTest
  @CsvSource({"offset,90000000", "offset,-1", "shape,'[ 2000000000 ]'", "strides,'[ 0, 0 ]'"})
  void aLayoutOutsideTheWeightsIsRefused(String field, String value) throws IOException {
    Bundles.editManifest(
        bundle,
        text ->
            text.replaceFirst(
                "(\"deep_W\",[^}]*?\"" + field + "\" : )(\\[[^\\]]*\\]|-?\\d+)", "$1" + value));

    assertRefused(bundle, BundleFiles.MANIFEST, "deep_W");
  }

  @Test
  void aTruncatedNetworkIsRefused() throws IOException {
    changeNetwork(
        files -> {
          files.computeIfPresent(
              COEFFICIENTS, (name, whole) -> Arrays.copyOf(whole, whole.length / 2));
          return files;
        });

    assertRefused(bundle, BundleFiles.NETWORK, "too soon");
  }

  @Test
  void anEmptyNetworkIsRefused() throws IOException {
    changeNetwork(
        files -> {
          files.put(COEFFICIENTS, new byte[0]);
          return files;
        });

    assertRefused(bundle, BundleFiles.NETWORK, "too soon");
  }

  @Test
  void aNetworkWithASerializedObjectIsRefused() throws IOException {
    changeNetwork(
        files -> {
          files.put("preprocessor.bin", new byte[] {(byte) 0xac, (byte) 0xed, 0, 5});
          return files;
        });

    assertRefused(bundle, BundleFiles.NETWORK, "preprocessor.bin");
  }

  @ParameterizedTest
  @ValueSource(strings = {CONFIGURATION, COEFFICIENTS})
  void aNetworkThatLacksAnEntryIsRefused(String entry) throws IOException {
    changeNetwork(
        files -> {
          files.remove(entry);
          return files;
        });

    assertRefused(bundle, BundleFiles.NETWORK, entry);
  }

  @Test
  void aWeightThatIsNotANumberIsRefused() throws IOException {
    changeNetwork(
        files -> {
          files.computeIfPresent(
              COEFFICIENTS,
              (name, weights) -> {
                Arrays.fill(weights, weights.length - 4, weights.length, (byte) 0xff);
                return weights;
              });
          return files;
        });

    assertRefused(bundle, BundleFiles.NETWORK, "finite");
  }

  @Test
  void aTruncatedEncodingIsRefused() throws IOException {
    Bundles.replace(bundle, BundleFiles.ENCODING, bytes -> Arrays.copyOf(bytes, 8));

    assertRefused(bundle, BundleFiles.ENCODING, "too soon");
  }

  @Test
  void aLexiconThatDoesNotFitTheWordVectorsIsRefused() throws IOException {
    Bundles.replace(
        bundle, BundleFiles.LEXICON, bytes -> "the\nof".getBytes(StandardCharsets.UTF_8));

    assertRefused(bundle, BundleFiles.LEXICON, "2 words");
  }

  @Test
  void aLexiconThatRepeatsAWordIsRefused() throws IOException {
    Bundles.replace(
        bundle,
        BundleFiles.LEXICON,
        bytes ->
            new String(bytes, StandardCharsets.UTF_8)
                .replace("soup", "rain")
                .getBytes(StandardCharsets.UTF_8));

    assertRefused(bundle, BundleFiles.LEXICON, "rain");
  }

  @Test
  void aLexiconThatIsNotUtf8IsRefused() throws IOException {
    Bundles.replace(bundle, BundleFiles.LEXICON, bytes -> new byte[] {(byte) 0xff, 'a'});

    assertRefused(bundle, BundleFiles.LEXICON, "UTF-8");
  }

  private void changeNetwork(UnaryOperator<Map<String, byte[]>> change) throws IOException {
    Bundles.replace(
        bundle, BundleFiles.NETWORK, bytes -> Bundles.zip(change.apply(Bundles.unzip(bytes))));
  }

  private static void assertRefused(Path bundle, String where, String problem) {
    assertThatThrownBy(() -> Model.load(bundle))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(bundle.toString())
        .hasMessageContaining(where)
        .hasMessageContaining(problem)
        .message()
        .hasLineCount(1)
        .doesNotContain(": null", "org.discern");
  }
}
