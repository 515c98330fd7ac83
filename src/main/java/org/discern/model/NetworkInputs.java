package org.discern.model;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A batch of windows as the arrays Deeplearning4j takes: per input the indices [windows, 1, length]
 * and the mask [windows, length] that carries the weights.
 *
 * <p>Lengths are rounded up to a few fixed sizes, for native memory grows with every new shape.
 */
public final class NetworkInputs implements AutoCloseable {

  private final INDArray[] indices;
  private final INDArray[] masks;

  private NetworkInputs(INDArray[] indices, INDArray[] masks) {
    this.indices = indices;
    this.masks = masks;
  }

  /**
   * The arrays of these windows.
   *
   * @throws IllegalArgumentException if a window has no word or no n-gram: Deeplearning4j would
   *     answer an empty mask with NaN
   */
  public static NetworkInputs of(NetworkSpec spec, Encoding encoding, List<EncodedWindow> windows) {
    if (windows.stream().anyMatch(each -> each.ngrams().length == 0 || each.rows().length == 0)) {
      throw new IllegalArgumentException("an empty window among " + windows.size());
    }
    int wide = spec.isWide() ? spec.categories() : 0;
    int inputs = NetworkGraph.inputs(spec).size();
    INDArray[] indices = new INDArray[inputs];
    INDArray[] masks = new INDArray[inputs];
    int longest = windows.stream().mapToInt(each -> each.ngrams().length).max().orElse(1);
    for (int category = 0; category < wide; category++) {
      Padded padded = new Padded(windows.size(), roundedUp(longest));
      for (int i = 0; i < windows.size(); i++) {
        padded.set(i, windows.get(i).ngrams(), encoding.wideInputs(windows.get(i), category));
      }
      indices[category] = padded.indices();
      masks[category] = padded.mask();
    }
    if (spec.isDeep()) {
      int words = windows.stream().mapToInt(each -> each.rows().length).max().orElse(1);
      Padded sequence = new Padded(windows.size(), roundedUp(words));
      Padded topic = new Padded(windows.size(), roundedUp(words));
      for (int i = 0; i < windows.size(); i++) {
        int[] rows = windows.get(i).rows();
        sequence.set(i, rows, ones(rows.length));
        topic.set(i, rows, encoding.topicInputs(windows.get(i)));
      }
      indices[wide] = sequence.indices();
      masks[wide] = sequence.mask();
      indices[wide + 1] = topic.indices();
      masks[wide + 1] = topic.mask();
    }
    return new NetworkInputs(indices, masks);
  }

  /** The indices of each input. */
  public INDArray[] indices() {
    return indices;
  }

  /** The mask of each input. */
  public INDArray[] masks() {
    return masks;
  }

  @Override
  public void close() {
    for (int i = 0; i < indices.length; i++) {
      indices[i].close();
      masks[i].close();
    }
  }

  /** 8, 12, 16, 24, 32, 48, 64, … */
  static int roundedUp(int length) {
    int size = 8;
    while (size < length) {
      size = Integer.bitCount(size) == 1 ? size + size / 2 : size / 3 * 4;
    }
    return size;
  }

  private static float[] ones(int length) {
    float[] ones = new float[length];
    Arrays.fill(ones, 1f);
    return ones;
  }

  /** Rows of different length, padded with zeros at the end. */
  private static final class Padded {
    private final int rows;
    private final int length;
    private final float[] indices;
    private final float[] mask;

    Padded(int rows, int length) {
      this.rows = rows;
      this.length = length;
      this.indices = new float[rows * length];
      this.mask = new float[rows * length];
    }

    void set(int row, int[] values, float[] weights) {
      for (int i = 0; i < values.length; i++) {
        indices[row * length + i] = values[i];
        mask[row * length + i] = (float) Math.sqrt(weights[i]);
      }
    }

    INDArray indices() {
      return Nd4j.createFromArray(indices).reshape('c', rows, 1, length);
    }

    INDArray mask() {
      return Nd4j.createFromArray(mask).reshape('c', rows, length);
    }
  }
}
