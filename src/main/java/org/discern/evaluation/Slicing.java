package org.discern.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.discern.passage.LabelledPassage;

/**
 * One way to part a corpus, so that a figure over all of it cannot hide a part where it fails.
 *
 * <p>Immutable; the parts are always in the same order.
 */
public final class Slicing {

  /** What a passage's source is called if it has none. */
  static final String NO_SOURCE = "(no source)";

  /** The name of the slicing by {@link #bySource}. */
  public static final String SOURCE = "source";

  /** The name of the slicing by {@link #byIdentity}. */
  public static final String IDENTITY = "identity";

  /** The name of the slicing by {@link #byTraining}. */
  public static final String TRAINING = "training";

  /** The part of {@link #byTraining} that a model was trained on. */
  public static final String SEEN = "sources seen in training";

  /** The part of {@link #byTraining} that a model never saw. */
  public static final String UNSEEN = "sources unseen in training";

  private static final String OTHERS = "(others)";
  private static final int MOST_SLICES = 40;
  private static final int[] LENGTHS = {40, 80, 160, 320};

  private final String name;
  private final List<String> order;
  private final Function<LabelledPassage, ? extends Collection<String>> parts;
  private final boolean byIdentity;

  private Slicing(
      String name,
      List<String> order,
      Function<LabelledPassage, ? extends Collection<String>> parts,
      boolean byIdentity) {
    this.name = name;
    this.order = order;
    this.parts = parts;
    this.byIdentity = byIdentity;
  }

  /** By the corpus's {@code source}, the largest first. */
  public static Slicing bySource() {
    return new Slicing(SOURCE, List.of(), each -> List.of(sourceOf(each)), false);
  }

  /** Into sources that a model was trained on and sources it never saw. */
  public static Slicing byTraining(Set<String> trainingSources) {
    Set<String> seen = Set.copyOf(trainingSources);
    return new Slicing(
        TRAINING,
        List.of(SEEN, UNSEEN),
        each -> List.of(seen.contains(each.source()) ? SEEN : UNSEEN),
        false);
  }

  /** By length in characters (Unicode code points), the shortest first. */
  public static Slicing byLength() {
    List<String> bands = new ArrayList<>();
    int from = 0;
    for (int to : LENGTHS) {
      bands.add(from + "–" + to + " characters");
      from = to + 1;
    }
    bands.add("over " + (from - 1) + " characters");
    return new Slicing("length", bands, each -> List.of(bands.get(band(each.text()))), false);
  }

  private static int band(String text) {
    int length = text.codePointCount(0, text.length());
    int band = 0;
    while (band < LENGTHS.length && length > LENGTHS[band]) {
      band++;
    }
    return band;
  }

  /** By a further field of the corpus, the largest first; passages without it are in no part. */
  public static Slicing byField(String field) {
    return new Slicing(
        field,
        List.of(),
        each -> Optional.ofNullable(each.fields().get(field)).map(List::of).orElse(List.of()),
        false);
  }

  /** By the words that passages hold; a passage may be in several parts. */
  public static Slicing byWords(String name, WordGroups groups) {
    return new Slicing(name, groups.names(), each -> groups.in(each.text()), false);
  }

  /** By the groups of people that passages name, with {@link IdentityAucs}. */
  public static Slicing byIdentity(WordGroups groups) {
    return new Slicing(IDENTITY, groups.names(), each -> groups.in(each.text()), true);
  }

  /** By source, length, groups of people named, and health words. */
  public static List<Slicing> standard() {
    return List.of(
        bySource(),
        byLength(),
        byIdentity(WordGroups.identityTerms()),
        byWords("health words", WordGroups.healthWords()));
  }

  private static String sourceOf(LabelledPassage passage) {
    return passage.source().isEmpty() ? NO_SOURCE : passage.source();
  }

  /** What the corpus is parted by. */
  public String name() {
    return name;
  }

  /** Whether the parts are groups of people. */
  boolean isByIdentity() {
    return byIdentity;
  }

  /**
   * The positions of the examples in each part, without empty parts.
   *
   * <p>In an order of their own or from large to small; then at most {@value #MOST_SLICES}, the
   * rest together.
   */
  Map<String, List<Integer>> part(List<Example> examples) {
    Map<String, List<Integer>> found = new TreeMap<>();
    for (int i = 0; i < examples.size(); i++) {
      for (String part : parts.apply(examples.get(i).passage())) {
        found.computeIfAbsent(part, each -> new ArrayList<>()).add(i);
      }
    }
    return order.isEmpty() ? bySize(found) : inOrder(found);
  }

  private Map<String, List<Integer>> inOrder(Map<String, List<Integer>> found) {
    Map<String, List<Integer>> ordered = new LinkedHashMap<>();
    for (String part : order) {
      List<Integer> members = found.getOrDefault(part, List.of());
      if (!members.isEmpty()) {
        ordered.put(part, members);
      }
    }
    return ordered;
  }

  private static Map<String, List<Integer>> bySize(Map<String, List<Integer>> found) {
    Comparator<Map.Entry<String, List<Integer>>> largest =
        Comparator.comparingInt(each -> -each.getValue().size());
    Map<String, List<Integer>> ordered = new LinkedHashMap<>();
    found.entrySet().stream()
        .sorted(largest.thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            each ->
                ordered
                    .computeIfAbsent(
                        ordered.size() < MOST_SLICES ? each.getKey() : OTHERS,
                        part -> new ArrayList<>())
                    .addAll(each.getValue()));
    return ordered;
  }
}
