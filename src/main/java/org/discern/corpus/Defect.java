package org.discern.corpus;

/**
 * Something about a corpus that spoils training or testing with it.
 *
 * @param kind what is wrong
 * @param where the id of the passage, or the name of the category or combination
 * @param detail what exactly
 */
public record Defect(Kind kind, String where, String detail) {

  /** What can be wrong, worst first. */
  public enum Kind {
    /** A passage nearly equals one of a corpus that must be kept apart. */
    SHARED("in both splits", true),

    /** Passages with equal text have different labels. */
    CONTRADICTION("contradictory labels", true),

    /** The text was decoded wrongly. */
    DAMAGE("encoding damage", true),

    /** Passages with nearly equal text have different labels. */
    NEAR_CONTRADICTION("different labels on nearly equal text", false),

    /** A passage nearly equals one of another article. */
    REPETITION("near-duplicate in another article", false),

    /** The text holds HTML entities. */
    ENTITY("HTML entity", false),

    /** The text is too long for a passage, or holds no word. */
    LENGTH("suspicious length", false),

    /** A category or combination has no passages. */
    BALANCE("class balance", false);

    private final String title;
    private final boolean error;

    Kind(String title, boolean error) {
      this.title = title;
      this.error = error;
    }

    /** A short name for people. */
    public String title() {
      return title;
    }

    /** Whether it makes the corpus unfit; otherwise it is a warning. */
    public boolean isError() {
      return error;
    }
  }
}
