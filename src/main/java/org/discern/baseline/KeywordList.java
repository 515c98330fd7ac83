package org.discern.baseline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.discern.passage.Category;
import org.discern.passage.Classifier;
import org.discern.passage.Scores;
import org.discern.passage.Taxonomy;

/**
 * What a team writes on its first day: a list of words per category.
 *
 * <p>A text with {@code n} different words of a list scores {@code n / (n + 1)}, so one is enough
 * at a threshold of 0.5 and none scores zero. It learns nothing. Thread-safe.
 */
public final class KeywordList implements Classifier {

  private final Taxonomy taxonomy;
  private final Map<Category, Set<String>> words;

  /** A list of words, in lower case, per category; a category without words always scores zero. */
  public KeywordList(Taxonomy taxonomy, Map<Category, Set<String>> words) {
    this.taxonomy = taxonomy;
    Map<Category, Set<String>> copy = new TreeMap<>();
    words.forEach((category, each) -> copy.put(category, Set.copyOf(each)));
    this.words = Collections.unmodifiableMap(copy);
  }

  /** The shipped lists, of those categories that have one: {@code political} and {@code adult}. */
  public static KeywordList shipped(Taxonomy taxonomy) {
    Map<Category, Set<String>> words = new TreeMap<>();
    for (Category category : taxonomy.categories()) {
      words.put(category, resource("keywords-" + category + ".txt"));
    }
    return new KeywordList(taxonomy, words);
  }

  private static Set<String> resource(String name) {
    InputStream stream = KeywordList.class.getResourceAsStream(name);
    if (stream == null) {
      return Set.of();
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  @Override
  public List<Scores> score(List<String> texts) {
    return texts.stream().map(this::score).toList();
  }

  private Scores score(String text) {
    Set<String> found = new TreeSet<>(List.of(Tokens.of(text)));
    double[] scores = new double[taxonomy.size()];
    for (int i = 0; i < scores.length; i++) {
      Set<String> list = words.getOrDefault(taxonomy.categories().get(i), Set.of());
      long hits = found.stream().filter(list::contains).count();
      scores[i] = (double) hits / (hits + 1);
    }
    return Scores.of(taxonomy, scores);
  }
}
