package org.discern.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.discern.passage.InputException;
import org.discern.text.FeatureExtractor;
import org.discern.text.FeatureSpec;
import org.discern.text.KnownNgrams;
import org.discern.text.Lexicon;

/**
 * The numbers of an {@link Encoding} on disk: deflated, big-endian; the magic number {@code DSCE},
 * the number of n-grams, categories and rows, then the hashes of the n-grams, ascending, then
 * inverse frequencies, ratios and topic weights as single-precision numbers.
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
      int[] hashes = encoding.extractor().known().hashes();
      ByteBuffer buffer = ByteBuffer.allocate(hashes.length * Integer.BYTES);
      buffer.asIntBuffer().put(hashes);
      out.write(buffer.array());
      write(encoding.inverseFrequencies(), out);
      for (float[] ratio : encoding.ratios()) {
        write(ratio, out);
      }
      write(encoding.topicWeights(), out);
    }
    return bytes.toByteArray();
  }

  private static void write(float[] numbers, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
    bytes.asFloatBuffer().put(numbers);
    out.write(bytes.array());
  }

  /**
   * Reads the numbers and checks that they fit the network.
   *
   * @param where names the file in errors
   */
  static Encoding read(
      byte[] bytes, FeatureSpec features, Lexicon lexicon, NetworkSpec spec, String where) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      int ngrams = spec.ngrams() - 1;
      if (in.readInt() != MAGIC
          || in.readInt() != ngrams
          || in.readInt() != spec.categories()
          || in.readInt() != spec.vocabulary()) {
        throw new InputException(where, "does not fit the network's shape");
      }
      FeatureExtractor extractor = new FeatureExtractor(features, lexicon, known(in, ngrams));
      float[] inverseFrequencies = read(in, ngrams);
      float[][] ratios = new float[spec.categories()][];
      for (int category = 0; category < ratios.length; category++) {
        ratios[category] = read(in, ngrams + 1);
      }
      return new Encoding(extractor, inverseFrequencies, ratios, read(in, spec.vocabulary()));
    } catch (EOFException e) {
      throw new InputException(where, "it ends too soon", e);
    } catch (IOException e) {
      throw new InputException(where, "cannot be read: " + e.getMessage(), e);
    }
  }

  private static KnownNgrams known(DataInputStream in, int count) throws IOException {
    int[] hashes = new int[count];
    ByteBuffer.wrap(bytes(in, count * Integer.BYTES)).asIntBuffer().get(hashes);
    try {
      return KnownNgrams.of(hashes);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static byte[] bytes(DataInputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length != length) {
      throw new EOFException();
    }
    return bytes;
  }

  private static float[] read(DataInputStream in, int length) throws IOException {
    float[] numbers = new float[length];
    ByteBuffer.wrap(bytes(in, length * Float.BYTES)).asFloatBuffer().get(numbers);
    for (float number : numbers) {
      if (!(number >= 0 && number <= Float.MAX_VALUE)) {
        throw new IOException("a weight is " + number);
      }
    }
    return numbers;
  }
}
