package org.discern.evaluation.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.discern.evaluation.Slice;
import org.discern.evaluation.SliceGroup;
import org.discern.passage.Category;

/** Finds the part of a corpus where a model does worst. */
final class Weakest {

  private Weakest() {}

  /**
   * The slice with the lowest F1 of those that are not small; empty if fewer than two can be
   * compared.
   */
  static Optional<Slice> of(SliceGroup group, Category category) {
    List<Slice> comparable =
        group.slices().stream()
            .filter(each -> !each.figures().of(category).isSmall())
            .filter(each -> each.figures().of(category).f1().isDefined())
            .toList();
    return comparable.size() < 2
        ? Optional.empty()
        : comparable.stream()
            .min(
                Comparator.comparingDouble(
                    each -> each.figures().of(category).f1().value().orElse(1)));
  }
}
