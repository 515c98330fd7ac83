package org.discern.text;

/** Takes stretches of a text as they are found, in order. */
@FunctionalInterface
interface Stretches {

  /** The next stretch, {@code [start, end)}; it may be blank at its ends but is not empty. */
  void add(int start, int end);
}
