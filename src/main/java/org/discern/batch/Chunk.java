package org.discern.batch;

import java.util.List;

/**
 * Some results in a row, written down and counted.
 *
 * @param text their pieces, in order
 * @param tally of all of them
 * @param failures those that failed, in order
 * @param size how much text went in, in code units
 */
record Chunk(String text, BatchTally tally, List<Failure> failures, long size) {

  Chunk {
    failures = List.copyOf(failures);
  }
}
