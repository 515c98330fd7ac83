package org.discern.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.discern.passage.LabelledPassage;

/**
 * Divides a corpus into parts without dividing an article, nor articles that share near-duplicate
 * passages.
 *
 * <p>Articles joined by near-duplicates form a group. A group's part follows from the seed and the
 * SHA-256 of its smallest article id alone, so it neither depends on the order of passages nor
 * changes when other articles are added. The fractions are met on average over groups; small or
 * lumpy corpora come out uneven, and a part may be empty.
 *
 * @param seed other seeds give other splits
 * @param fractions how much of the articles goes to each named part, in order; each above 0,
 *     together 1
 */
public record ArticleSplit(long seed, Map<String, Double> fractions) {

  /**
   * Copies the fractions and checks them.
   *
   * @throws IllegalArgumentException if one is not above 0 or they do not sum to 1
   */
  public ArticleSplit {
    fractions = Collections.unmodifiableMap(new LinkedHashMap<>(fractions));
    double sum = 0;
    for (double fraction : fractions.values()) {
      if (!(fraction > 0)) {
        throw new IllegalArgumentException("fractions must be above 0: " + fractions);
      }
      sum += fraction;
    }
    if (Math.abs(sum - 1) > 1e-6) {
      throw new IllegalArgumentException("fractions must sum to 1: " + fractions);
    }
  }

  /** The parts by name, in the order of the fractions; passages keep their order. */
  public Map<String, Corpus> split(Corpus corpus) {
    Groups groups = new Groups();
    for (NearDuplicate pair : NearDuplicates.within(corpus)) {
      groups.join(pair.first().article(), pair.second().article());
    }
    Map<String, List<LabelledPassage>> parts = new LinkedHashMap<>();
    fractions.keySet().forEach(name -> parts.put(name, new ArrayList<>()));
    Map<String, String> partByGroup = new HashMap<>();
    for (LabelledPassage passage : corpus.passages()) {
      String group = groups.of(passage.article());
      String part = partByGroup.computeIfAbsent(group, this::part);
      parts.getOrDefault(part, new ArrayList<>()).add(passage);
    }
    Map<String, Corpus> split = new LinkedHashMap<>();
    parts.forEach(
        (name, passages) ->
            split.put(name, new Corpus(corpus.taxonomy(), passages, corpus.files())));
    return Collections.unmodifiableMap(split);
  }

  private String part(String group) {
    double position = Fingerprint.fraction(seed + "\n" + group);
    String last = "";
    for (Map.Entry<String, Double> part : fractions.entrySet()) {
      last = part.getKey();
      position -= part.getValue();
      if (position < 0) {
        return last;
      }
    }
    return last;
  }

  /** Disjoint sets of articles, each known by its smallest id. */
  private static final class Groups {

    private final Map<String, String> parents = new HashMap<>();

    String of(String article) {
      String root = article;
      String parent = parents.getOrDefault(root, root);
      while (!parent.equals(root)) {
        root = parent;
        parent = parents.getOrDefault(root, root);
      }
      if (!root.equals(article)) {
        parents.put(article, root);
      }
      return root;
    }

    void join(String one, String other) {
      String a = of(one);
      String b = of(other);
      if (a.compareTo(b) < 0) {
        parents.put(b, a);
      } else if (a.compareTo(b) > 0) {
        parents.put(a, b);
      }
    }
  }
}
