package org.discern.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.discern.evaluation.tuning.PolicyFile;
import org.discern.passage.Calibration;
import org.discern.passage.Policy;
import org.discern.passage.Taxonomy;

/** Bundles of random networks, and ways to spoil them. */
final class Bundles {

  static final String POLICY =
      PolicyFile.of(Policy.uniform("half", Taxonomy.DEFAULT, 0.5)).format();

  private Bundles() {}

  /** Writes the bundle of a network with both parts. */
  static Path write(Path bundle) throws IOException {
    return write(bundle, new RandomNetwork(30).joined());
  }

  static Path write(Path bundle, TrainedNetwork network) throws IOException {
    new BundleWriter(
            "random",
            Taxonomy.DEFAULT,
            network,
            List.of(Calibration.none(), Calibration.platt(0.9, -0.1)))
        .write(bundle, POLICY, Map.of("seed", 30));
    return bundle;
  }

  /** The bytes of every file of a directory, by name. */
  static Map<String, byte[]> files(Path directory) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> list = Files.list(directory)) {
      for (Path file : list.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** Changes a file and makes the manifest vouch for the change. */
  static void replace(Path bundle, String name, UnaryOperator<byte[]> change) throws IOException {
    byte[] before = Files.readAllBytes(bundle.resolve(name));
    byte[] after = change.apply(before);
    Files.write(bundle.resolve(name), after);
    editManifest(
        bundle,
        manifest -> manifest.replace(BundleFiles.sha256(before), BundleFiles.sha256(after)));
  }

  static void editManifest(Path bundle, UnaryOperator<String> change) throws IOException {
    Path manifest = bundle.resolve(BundleFiles.MANIFEST);
    String before = Files.readString(manifest);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalStateException("the manifest was not changed");
    }
    Files.writeString(manifest, after);
  }

  /** Zips files, each under its name. */
  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  static Map<String, byte[]> unzip(byte[] zipped) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return files;
  }
}
