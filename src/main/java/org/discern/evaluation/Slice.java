package org.discern.evaluation;

import java.util.List;

/**
 * The figures of a part of a corpus.
 *
 * @param name which part, such as a source's name
 * @param figures as if it were the whole; without curves
 * @param identity how the group is ranked against everyone else, in taxonomy order; empty unless
 *     the parts are groups of people
 */
public record Slice(String name, Figures figures, List<IdentityAucs> identity) {

  /** Copies the list. */
  public Slice {
    identity = List.copyOf(identity);
  }
}
