package org.discern.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.discern.passage.InputException;
import org.discern.text.FeatureExtractor;

/**
 * The numbers of an {@link Encoding} on disk: deflated, big-endian; the magic number {@code DSCE},
 * the number of buckets, categories and rows, then inverse frequencies, ratios and topic weights as
 * single-precision numbers.
 */
final class EncodingFile {

  private static final int MAGIC = 0x44534345;

  private EncodingFile() {}

  static byte[] write(Encoding encoding) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out =
        new DataOutputStream(
            new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION)))) {
      out.writeInt(MAGIC);
      out.writeInt(encoding.inverseFrequencies().length);
      out.writeInt(encoding.ratios().length);
      out.writeInt(encoding.topicWeights().length);
      write(encoding.inverseFrequencies(), out);
      for (float[] ratio : encoding.ratios()) {
        write(ratio, out);
      }
      write(encoding.topicWeights(), out);
    }
    return bytes.toByteArray();
  }

  private static void write(float[] numbers, DataOutputStream out) throws IOException {
    java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(numbers.length * Float.BYTES);
    bytes.asFloatBuffer().put(numbers);
    out.write(bytes.array());
  }

  /**
   * Reads the numbers and checks that they fit the network.
   *
   * @param where names the file in errors
   */
  static Encoding read(byte[] bytes, FeatureExtractor extractor, NetworkSpec spec, String where) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      int buckets = extractor.spec().buckets();
      if (in.readInt() != MAGIC
          || in.readInt() != buckets
          || in.readInt() != spec.categories()
          || in.readInt() != spec.vocabulary()
          || spec.buckets() != buckets + 1) {
        throw new InputException(where, "does not fit the network's shape");
      }
      float[] inverseFrequencies = read(in, buckets);
      float[][] ratios = new float[spec.categories()][];
      for (int category = 0; category < ratios.length; category++) {
        ratios[category] = read(in, buckets + 1);
      }
      return new Encoding(extractor, inverseFrequencies, ratios, read(in, spec.vocabulary()));
    } catch (EOFException e) {
      throw new InputException(where, "it ends too soon", e);
    } catch (IOException e) {
      throw new InputException(where, "cannot be read: " + e.getMessage(), e);
    }
  }

  private static float[] read(DataInputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length * Float.BYTES);
    if (bytes.length != length * Float.BYTES) {
      throw new EOFException();
    }
    float[] numbers = new float[length];
    FloatBuffer.wrap(numbers).put(java.nio.ByteBuffer.wrap(bytes).asFloatBuffer());
    for (float number : numbers) {
      if (!(number >= 0 && number <= Float.MAX_VALUE)) {
        throw new IOException("a weight is " + number);
      }
    }
    return numbers;
  }
}
