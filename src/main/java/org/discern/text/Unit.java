package org.discern.text;

import java.util.Locale;
import java.util.Optional;

/** What an article is cut into: the stretch of text that is judged on its own. */
public enum Unit {
  /** A sentence, a headline, a caption, a list item. */
  SENTENCE,
  /** A paragraph or list item: what stands between line breaks that are not mere wrapping. */
  PARAGRAPH,
  /** The whole text, uncut. */
  WHOLE;

  /** The unit of this name in lower case ({@code sentence}); empty if there is none. */
  public static Optional<Unit> named(String name) {
    for (Unit unit : values()) {
      if (unit.toString().equals(name)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  /** The name in lower case, as on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
