package org.discern.corpus;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record as a file states it, before its labels are checked and its defaults filled in.
 *
 * @param labels names, not yet known to be categories
 * @param known names; empty if the record does not say
 * @param fields further fields in the record's order
 */
record Draft(
    Optional<String> id,
    String text,
    List<String> labels,
    Optional<List<String>> known,
    Optional<String> article,
    Optional<String> source,
    Map<String, String> fields) {

  /** A record that states nothing but its text and labels. */
  static Draft of(String text, List<String> labels) {
    return new Draft(
        Optional.empty(),
        text,
        labels,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }
}
