package org.discern.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.passage.InputException;

/**
 * All weights of a network in Deeplearning4j's flattened order, and where each layer's lie in it.
 *
 * <p>Immutable; the array is not copied and nobody changes it.
 */
final class Parameters {

  private final float[] flat;
  private final Map<String, Slot> slots;

  /**
   * Where one array of weights lies.
   *
   * @param name layer and array, such as {@code hidden_W}
   * @param offset of its first element
   * @param shape its extents
   * @param strides how far apart neighbours lie, per extent
   */
  record Slot(String name, int offset, List<Integer> shape, List<Integer> strides) {

    Slot {
      shape = List.copyOf(shape);
      strides = List.copyOf(strides);
    }

    /** The index of its last element. */
    private long last() {
      long last = offset;
      for (int i = 0; i < shape.size(); i++) {
        last += (shape.get(i) - 1L) * strides.get(i);
      }
      return last;
    }

    private int length() {
      return shape.stream().reduce(1, Math::multiplyExact);
    }
  }

  /** Elements of one array by their coordinates. */
  interface Reader {
    float at(int... coordinates);
  }

  /**
   * Weights and their layout.
   *
   * @throws InputException if a slot reaches outside the weights
   */
  Parameters(float[] flat, List<Slot> layout, String where) {
    this.flat = flat;
    this.slots = new TreeMap<>();
    for (Slot slot : layout) {
      if (slot.offset() < 0
          || slot.shape().size() != slot.strides().size()
          || slot.shape().stream().anyMatch(each -> each < 1)
          || slot.strides().stream().anyMatch(each -> each < 0)
          || slot.last() >= flat.length) {
        throw new InputException(
            where,
            "weights \"" + slot.name() + "\" do not lie inside the network's " + flat.length);
      }
      slots.put(slot.name(), slot);
    }
  }

  private Slot slot(String name) {
    Slot slot = slots.get(name);
    if (slot == null) {
      throw new IllegalArgumentException("no weights \"" + name + "\"");
    }
    return slot;
  }

  /** An array with one extent that matters, such as a bias or a column. */
  float[] vector(String name) {
    Slot slot = slot(name);
    int length = slot.length();
    return Arrays.copyOfRange(flat, slot.offset(), slot.offset() + length);
  }

  Reader reader(String name) {
    Slot slot = slot(name);
    int[] strides = slot.strides().stream().mapToInt(Integer::intValue).toArray();
    return coordinates -> {
      int index = slot.offset();
      for (int i = 0; i < coordinates.length; i++) {
        index += coordinates[i] * strides[i];
      }
      return flat[index];
    };
  }
}
