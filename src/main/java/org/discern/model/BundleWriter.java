package org.discern.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.discern.passage.Calibration;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.discern.passage.Taxonomy;

/**
 * Writes a bundle so that its directory is either whole or not there.
 *
 * <p>The files go to a directory beside the target, which takes the target's place at the end. The
 * same network and texts give the same bytes.
 */
public final class BundleWriter {

  private final String name;
  private final Taxonomy taxonomy;
  private final TrainedNetwork network;
  private final List<Calibration> calibrations;

  /**
   * A writer for one model.
   *
   * @param name the model's name
   * @param taxonomy its categories in output order
   * @param network wide, deep or both
   * @param calibrations one per category
   */
  public BundleWriter(
      String name, Taxonomy taxonomy, TrainedNetwork network, List<Calibration> calibrations) {
    this.name = name;
    this.taxonomy = taxonomy;
    this.network = network;
    this.calibrations = List.copyOf(calibrations);
  }

  /**
   * Checks that a bundle may be written here, before hours of training are spent.
   *
   * @throws InputException if something is there that is neither a bundle nor an empty directory:
   *     it would be lost
   */
  public static void checkPlace(Path bundle) throws IOException {
    if (!Files.exists(bundle) || Files.exists(bundle.resolve(BundleFiles.MANIFEST))) {
      return;
    }
    if (Files.isDirectory(bundle)) {
      try (Stream<Path> list = Files.list(bundle)) {
        if (list.findAny().isEmpty()) {
          return;
        }
      }
    }
    throw new InputException(
        bundle.toString(), "not a model bundle, and will not be replaced by one");
  }

  /**
   * Writes the bundle; one that was there before is replaced, and kept if writing fails.
   *
   * @param policyYaml the text of {@code policy.yaml}
   * @param provenance where the model came from
   * @throws InputException as {@link #checkPlace}
   */
  public void write(Path bundle, String policyYaml, Map<String, Object> provenance)
      throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    Encoding encoding = network.encoding();
    files.put(BundleFiles.NETWORK, NetworkZip.write(network.graph()));
    files.put(
        BundleFiles.LEXICON,
        String.join("\n", encoding.extractor().lexicon().words()).getBytes(StandardCharsets.UTF_8));
    files.put(BundleFiles.ENCODING, EncodingFile.write(encoding));
    files.put(BundleFiles.POLICY, policyYaml.getBytes(StandardCharsets.UTF_8));
    Map<String, String> checksums = new TreeMap<>();
    files.forEach((file, content) -> checksums.put(file, BundleFiles.sha256(content)));
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            name,
            taxonomy.categories().stream().map(Category::name).toList(),
            encoding.extractor().spec(),
            network.spec(),
            NetworkZip.layout(network.graph()),
            calibrations,
            provenance,
            checksums);
    files.put(BundleFiles.MANIFEST, Json.write(manifest));
    checkPlace(bundle);
    replace(bundle.toAbsolutePath().normalize(), files);
  }

  private static void replace(Path bundle, Map<String, byte[]> files) throws IOException {
    Path parent = Files.createDirectories(bundle.resolveSibling(".").normalize());
    Path fresh = parent.resolve("." + bundle.getFileName() + "-new");
    Path old = parent.resolve("." + bundle.getFileName() + "-old");
    delete(fresh);
    try {
      Files.createDirectory(fresh);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(fresh.resolve(file.getKey()), file.getValue());
      }
      if (Files.exists(bundle)) {
        delete(old);
        move(bundle, old);
      }
      try {
        move(fresh, bundle);
      } catch (IOException e) {
        if (Files.exists(old)) {
          move(old, bundle);
        }
        throw e;
      }
      delete(old);
    } finally {
      delete(fresh);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }

  /** Deletes a directory with all that is in it, if it is there. */
  public static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(directory)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
