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

  /** No array of a network has more extents. */
  private static final int MOST_EXTENTS = 4;

  private final float[] flat;
  private final Map<String, Slot> slots;
  private final String where;

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

    /** Whether it is one unbroken stretch among so many weights. */
    private boolean liesWithin(int weights) {
      if (shape.size() > MOST_EXTENTS || shape.size() != strides.size()) {
        return false;
      }
      long last = offset;
      long length = 1;
      for (int i = 0; i < shape.size(); i++) {
        long extent = shape.get(i);
        long stride = strides.get(i);
        if (extent < 1 || stride < 0 || extent > weights || stride > weights) {
          return false;
        }
        last += (extent - 1) * stride;
        length *= extent;
        if (length > weights) {
          return false;
        }
      }
      return offset >= 0 && last < weights && last - offset + 1 == length;
    }
  }

  /** Elements of one array by their coordinates. */
  interface Reader {
    float at(int... coordinates);
  }

  /**
   * Weights and their layout.
   *
   * @param where names the file in errors
   * @throws InputException if a slot is not an unbroken stretch of the weights
   */
  Parameters(float[] flat, List<Slot> layout, String where) {
    this.flat = flat;
    this.where = where;
    this.slots = new TreeMap<>();
    for (Slot slot : layout) {
      if (!slot.liesWithin(flat.length)) {
        throw new InputException(
            where,
            "weights \"" + slot.name() + "\" do not lie inside the network's " + flat.length);
      }
      slots.put(slot.name(), slot);
    }
  }

  private Slot slot(String name, Integer... shape) {
    Slot slot = slots.get(name);
    if (slot == null) {
      throw new InputException(where, "there are no weights \"" + name + "\"");
    }
    if (!slot.shape().equals(List.of(shape))) {
      throw new InputException(
          where,
          "weights \""
              + name
              + "\" have the shape "
              + slot.shape()
              + ", not "
              + Arrays.toString(shape));
    }
    return slot;
  }

  /**
   * An array as it lies in memory, such as a bias or a column.
   *
   * @throws InputException if there is none of this name and shape
   */
  float[] vector(String name, Integer... shape) {
    Slot slot = slot(name, shape);
    int length = 1;
    for (int extent : shape) {
      length *= extent;
    }
    return Arrays.copyOfRange(flat, slot.offset(), slot.offset() + length);
  }

  /**
   * An array by coordinates.
   *
   * @throws InputException if there is none of this name and shape
   */
  Reader reader(String name, Integer... shape) {
    Slot slot = slot(name, shape);
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
