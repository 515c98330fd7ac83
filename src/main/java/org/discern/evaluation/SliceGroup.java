package org.discern.evaluation;

import java.util.List;

/**
 * A corpus parted one way.
 *
 * @param name what it is parted by, such as {@code source}
 * @param slices the parts that hold any passage; a passage may be in none or in several
 */
public record SliceGroup(String name, List<Slice> slices) {

  /** Copies the slices. */
  public SliceGroup {
    slices = List.copyOf(slices);
  }
}
