package org.discern.screening;

import java.util.List;
import org.discern.passage.Category;
import org.discern.passage.Taxonomy;

/** The rules by which the labels of passages become the labels of their article. */
final class RollUp {

  private RollUp() {}

  /**
   * The rule "any passage": an article has every label that at least one of its passages has.
   *
   * @return in taxonomy order; empty if no passage is flagged, or there is none
   */
  static List<Category> anyPassage(Taxonomy taxonomy, List<ScreenedPassage> passages) {
    return taxonomy.categories().stream()
        .filter(category -> passages.stream().anyMatch(each -> each.labels().contains(category)))
        .toList();
  }
}
