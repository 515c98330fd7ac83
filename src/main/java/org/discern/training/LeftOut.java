package org.discern.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.discern.passage.InputException;
import org.discern.passage.LabelledPassage;

/**
 * What a run does as if it did not exist, to see what it is worth: the passages of one source, or
 * those with one value in another field of the corpus.
 *
 * @param field {@code source}, or a further field such as {@code genre}
 * @param value what it holds
 */
public record LeftOut(String field, String value) {

  private static final String SOURCE = "source";
  private static final int MOST_KNOWN = 50;

  /**
   * As written on a command line: {@code huffpost}, the name of a source, or {@code genre=satire}.
   */
  public static LeftOut of(String text) {
    int equals = text.indexOf('=');
    return equals < 0
        ? new LeftOut(SOURCE, text)
        : new LeftOut(text.substring(0, equals), text.substring(equals + 1));
  }

  /** Whether a passage is left out. */
  public boolean isOf(LabelledPassage passage) {
    return held(passage).filter(value::equals).isPresent();
  }

  private Optional<String> held(LabelledPassage passage) {
    String held =
        field.equals(SOURCE) ? passage.source() : passage.fields().getOrDefault(field, "");
    return held.isEmpty() ? Optional.empty() : Optional.of(held);
  }

  /** How many training passages a model was trained without, as its provenance states. */
  public int count(Map<String, Object> provenance) {
    return provenance.get("leftOut") instanceof Map<?, ?> counts
            && counts.get(toString()) instanceof Number count
        ? count.intValue()
        : 0;
  }

  /**
   * Checks that there is something to leave out.
   *
   * @param recipe whose training corpora are read
   * @throws InputException if a value occurs nowhere in them, naming those that do
   */
  public static void check(List<LeftOut> leftOut, Recipe recipe) {
    check(RecipePassages.labelled(recipe), leftOut);
  }

  static void check(List<LabelledPassage> passages, List<LeftOut> leftOut) {
    for (LeftOut each : leftOut) {
      Set<String> known = new TreeSet<>();
      passages.forEach(passage -> each.held(passage).ifPresent(known::add));
      if (!known.contains(each.value)) {
        throw new InputException(
            "leaving out " + each,
            "no training passage has this " + each.field + " (known: " + listed(known) + ")");
      }
    }
  }

  private static String listed(Set<String> known) {
    return known.isEmpty()
        ? "none"
        : known.stream().limit(MOST_KNOWN).collect(Collectors.joining(", "))
            + (known.size() > MOST_KNOWN ? ", …" : "");
  }

  /** As {@link #of} reads it. */
  @Override
  public String toString() {
    return field.equals(SOURCE) ? value : field + "=" + value;
  }
}
