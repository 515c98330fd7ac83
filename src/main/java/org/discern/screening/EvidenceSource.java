package org.discern.screening;

import java.util.List;
import org.discern.passage.Category;
import org.discern.passage.Evidence;

/**
 * Says which stretches of a passage moved a category's score.
 *
 * <p>Implementations are thread-safe and depend on nothing but the text and the category.
 */
@FunctionalInterface
public interface EvidenceSource {

  /**
   * The stretches that count most, strongest first.
   *
   * @param text a passage on its own
   * @return spans of {@code text}; empty if no stretch stands out
   */
  List<Evidence> evidence(String text, Category category);

  /** A source that never names a stretch, for classifiers that cannot. */
  static EvidenceSource none() {
    return (text, category) -> List.of();
  }
}
