package org.discern.corpus;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.discern.passage.InputException;

/** The records of one file in order, each parsed only when asked for. */
interface Records {

  /**
   * The next record; empty at the end.
   *
   * @throws InputException if the file cannot be read any further
   */
  Optional<Pending> next() throws IOException;

  /**
   * A record that stands somewhere and may turn out broken, which the records after it survive.
   *
   * @param where {@code file:line}, or the file if it holds one record
   * @param id the record's id if it names none
   * @param draft parses it, or throws {@link InputException}
   */
  record Pending(String where, String id, Supplier<Draft> draft) {}
}
