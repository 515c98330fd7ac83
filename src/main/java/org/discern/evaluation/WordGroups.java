package org.discern.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.discern.passage.InputException;

/**
 * Named lists of words, to find the passages that hold any of them.
 *
 * <p>A term matches whole words, in any case; what stands between words (a space, a hyphen) does
 * not matter. Immutable.
 */
public final class WordGroups {

  private static final String SEPARATOR = ": ";

  private final List<String> names;
  private final Map<String, Set<Integer>> groupsOfTerm;
  private final int longestTerm;

  private WordGroups(List<String> names, Map<String, Set<Integer>> groupsOfTerm) {
    this.names = names;
    this.groupsOfTerm = groupsOfTerm;
    this.longestTerm =
        groupsOfTerm.keySet().stream().mapToInt(term -> term.split(" ", -1).length).max().orElse(0);
  }

  /** The shipped list of words that name a group of people. */
  public static WordGroups identityTerms() {
    return resource("identity-terms.txt");
  }

  /** The shipped list of words of medicine and the body. */
  public static WordGroups healthWords() {
    return resource("health-words.txt");
  }

  private static WordGroups resource(String name) {
    InputStream stream = WordGroups.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("missing resource " + name);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return parse(name, reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads lines of the form {@code name: term, term}; empty lines and lines that begin with {@code
   * #} are passed over.
   *
   * @param where names the file in errors
   * @throws InputException if a line is of another form, naming it
   */
  public static WordGroups parse(String where, List<String> lines) {
    List<String> names = new ArrayList<>();
    Map<String, Set<Integer>> groupsOfTerm = new HashMap<>();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(SEPARATOR);
      if (colon <= 0) {
        throw new InputException(where + ":" + number, "not \"name: term, term\": " + line);
      }
      names.add(line.substring(0, colon));
      for (String term : line.substring(colon + SEPARATOR.length()).split(",", -1)) {
        String words = String.join(" ", words(term));
        if (words.isEmpty()) {
          throw new InputException(where + ":" + number, "an empty term");
        }
        groupsOfTerm.computeIfAbsent(words, each -> new TreeSet<>()).add(names.size() - 1);
      }
    }
    return new WordGroups(List.copyOf(names), groupsOfTerm);
  }

  /** The names, in the order of the file. */
  public List<String> names() {
    return names;
  }

  /** The names of the groups of which the text holds a term, in the order of the file. */
  public List<String> in(String text) {
    List<String> words = words(text);
    Set<Integer> found = new TreeSet<>();
    for (int from = 0; from < words.size(); from++) {
      StringBuilder term = new StringBuilder();
      for (int to = from; to < Math.min(words.size(), from + longestTerm); to++) {
        term.append(to == from ? "" : " ").append(words.get(to));
        found.addAll(groupsOfTerm.getOrDefault(term.toString(), Set.of()));
      }
    }
    return found.stream().map(names::get).toList();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean inside = i < lower.length() && isOfWord(lower.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(lower.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  private static boolean isOfWord(char unit) {
    return Character.isLetterOrDigit(unit) || unit == '\'' || Character.isSurrogate(unit);
  }
}
