package org.discern.model;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.discern.passage.InputException;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The network as Deeplearning4j's own {@code ModelSerializer} would write it, but the same bytes
 * every time, and read back without a class name or a serialized object being believed.
 *
 * <p>Of the zip only {@code coefficients.bin} is read; the graph is built anew from the manifest's
 * {@link NetworkSpec}. Anyone's Deeplearning4j can still open the file.
 */
final class NetworkZip {

  private static final String CONFIGURATION = "configuration.json";
  private static final String COEFFICIENTS = "coefficients.bin";

  /** No other entry is believed: Deeplearning4j would run Java deserialisation on some. */
  private static final List<String> ENTRIES = List.of(COEFFICIENTS, CONFIGURATION);

  private NetworkZip() {}

  static byte[] write(ComputationGraph network) throws IOException {
    ByteArrayOutputStream coefficients = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(coefficients)) {
      Nd4j.write(network.params(), out);
    }
    Map<String, byte[]> entries = new TreeMap<>();
    entries.put(
        CONFIGURATION, network.getConfiguration().toJson().getBytes(StandardCharsets.UTF_8));
    entries.put(COEFFICIENTS, coefficients.toByteArray());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(each.getKey());
        // In no time zone. The first of January 1980 would be: a zip entry takes it for "before
        // 1980".
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 2, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Where each layer's weights lie in the flattened parameters. */
  static List<Parameters.Slot> layout(ComputationGraph network) {
    long start = network.params().offset();
    List<Parameters.Slot> layout = new ArrayList<>();
    for (Map.Entry<String, INDArray> each : new TreeMap<>(network.paramTable()).entrySet()) {
      INDArray weights = each.getValue();
      layout.add(
          new Parameters.Slot(
              each.getKey(),
              Math.toIntExact(weights.offset() - start),
              ints(weights.shape()),
              ints(weights.stride())));
    }
    return layout;
  }

  private static List<Integer> ints(long[] values) {
    return java.util.Arrays.stream(values).mapToObj(Math::toIntExact).toList();
  }

  /**
   * The flattened parameters, read from ND4J's binary form.
   *
   * @param where names the file in errors
   * @throws InputException if an entry is missing, appears twice or is none of the two, or if a
   *     weight is not finite
   */
  static float[] readCoefficients(byte[] zipped, String where) {
    float[] coefficients = new float[0];
    Set<String> seen = new TreeSet<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!ENTRIES.contains(entry.getName()) || !seen.add(entry.getName())) {
          throw new InputException(where, "not a network: an entry \"" + entry.getName() + "\"");
        }
        if (entry.getName().equals(COEFFICIENTS)) {
          coefficients = readArray(new DataInputStream(new BufferedInputStream(zip, 1 << 16)));
        }
      }
    } catch (EOFException e) {
      throw new InputException(where, "not a network: it ends too soon", e);
    } catch (IOException e) {
      throw new InputException(where, "not a network: " + e.getMessage(), e);
    }
    for (String name : ENTRIES) {
      if (!seen.contains(name)) {
        throw new InputException(where, "not a network: it has no " + name);
      }
    }
    checkFinite(coefficients, where);
    return coefficients;
  }

  private static void checkFinite(float[] coefficients, String where) {
    for (int i = 0; i < coefficients.length; i++) {
      if (!Float.isFinite(coefficients[i])) {
        throw new InputException(where, "weight " + i + " is not finite: " + coefficients[i]);
      }
    }
  }

  /** A buffer of shape information, which is passed over, and one of floats. */
  private static float[] readArray(DataInputStream in) throws IOException {
    in.readUTF();
    long shape = in.readLong();
    if (!in.readUTF().equals("LONG") || shape < 0 || shape > 64) {
      throw new IOException("its shape cannot be read");
    }
    in.skipNBytes(shape * Long.BYTES);
    in.readUTF();
    long length = in.readLong();
    if (!in.readUTF().equals("FLOAT") || length < 1 || length > BundleFiles.LARGEST / 4) {
      throw new IOException("its coefficients are not single-precision numbers");
    }
    byte[] bytes = in.readNBytes(Math.toIntExact(length * Float.BYTES));
    if (bytes.length != length * Float.BYTES) {
      throw new EOFException();
    }
    float[] floats = new float[(int) length];
    java.nio.ByteBuffer.wrap(bytes).asFloatBuffer().get(floats);
    return floats;
  }
}
