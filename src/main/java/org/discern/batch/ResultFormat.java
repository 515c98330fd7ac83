package org.discern.batch;

import org.discern.passage.Policy;
import org.discern.passage.Taxonomy;

/**
 * A way to write results down: a head, a piece for each result, a foot.
 *
 * <p>Implementations are pure functions, so that pieces can be made on any thread and put together
 * in order. All text ends its lines itself and is meant to be encoded as UTF-8.
 */
public sealed interface ResultFormat permits JsonlFormat, CsvFormat, TextFormat, HtmlFormat {

  /** What comes before the first result; may be empty. */
  String head();

  /** One result, in full. */
  String piece(Result result);

  /**
   * What comes after the last result; may be empty.
   *
   * @param tally of all results
   */
  String foot(BatchTally tally);

  /** One JSON object a line: the format for programs, and the only one that can be resumed. */
  static ResultFormat jsonl() {
    return new JsonlFormat();
  }

  /** One passage a row, with a header, in the manner of RFC 4180. */
  static ResultFormat csv(Taxonomy taxonomy) {
    return new CsvFormat(taxonomy);
  }

  /** For reading on a terminal. */
  static ResultFormat text(Taxonomy taxonomy, TextStyle style) {
    return new TextFormat(taxonomy, style);
  }

  /**
   * One self-contained page for a browser.
   *
   * @param model names the model
   * @param policy whose thresholds the page shows
   */
  static ResultFormat html(Taxonomy taxonomy, String model, Policy policy) {
    return new HtmlFormat(taxonomy, model, policy);
  }
}
