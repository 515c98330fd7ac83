package org.discern.card;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.discern.evaluation.tuning.PolicyFile;

/**
 * The model that a card is about.
 *
 * @param id names the model and its exact bytes
 * @param provenance where it came from
 * @param policy its thresholds, and how they were found
 */
public record CardSubject(String id, Map<String, Object> provenance, PolicyFile policy) {

  /** Copies the map, keeping its order. */
  public CardSubject {
    provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
  }

  /** The model's name, without the hash. */
  String name() {
    int at = id.indexOf('@');
    return at < 0 ? id : id.substring(0, at);
  }
}
