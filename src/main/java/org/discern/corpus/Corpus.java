package org.discern.corpus;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;

/**
 * Labelled passages with distinct ids, in a fixed order, and the taxonomy they are labelled with.
 *
 * <p>Immutable.
 *
 * @param taxonomy every label and known category is one of these
 * @param passages in the order they were read
 * @param files what they were read from, in that order; empty if from no file
 */
public record Corpus(Taxonomy taxonomy, List<LabelledPassage> passages, List<CorpusFile> files) {

  /**
   * Copies the lists and checks ids and categories.
   *
   * @throws IllegalArgumentException if an id appears twice or a category is not in the taxonomy
   */
  public Corpus {
    passages = List.copyOf(passages);
    files = List.copyOf(files);
    Set<String> ids = new HashSet<>();
    for (LabelledPassage passage : passages) {
      if (!ids.add(passage.id())) {
        throw new IllegalArgumentException("the id \"" + passage.id() + "\" appears twice");
      }
      if (!taxonomy.categories().containsAll(passage.known())) {
        throw new IllegalArgumentException(
            "passage \"" + passage.id() + "\" knows categories outside " + taxonomy);
      }
    }
  }

  /** A corpus that was read from no file. */
  public static Corpus of(Taxonomy taxonomy, List<LabelledPassage> passages) {
    return new Corpus(taxonomy, passages, List.of());
  }

  /**
   * Reads files and folders; {@link CorpusReader} says how.
   *
   * @throws InputException at the first thing wrong, with file and line
   */
  public static Corpus read(List<Path> paths, Taxonomy taxonomy) {
    return CorpusReader.of(taxonomy).read(paths);
  }

  /** The number of passages. */
  public int size() {
    return passages.size();
  }

  /** The articles, in order of first appearance. */
  public Set<String> articles() {
    Set<String> articles = new LinkedHashSet<>();
    passages.forEach(passage -> articles.add(passage.article()));
    return Collections.unmodifiableSet(articles);
  }

  /** The number of passages judged for a category. */
  public int known(Category category) {
    return (int) passages.stream().filter(passage -> passage.knows(category)).count();
  }

  /** The number of passages judged positive for a category. */
  public int positives(Category category) {
    return (int) passages.stream().filter(passage -> passage.has(category)).count();
  }

  /** The passages that meet a condition, in their order. */
  public Corpus where(Predicate<LabelledPassage> condition) {
    return new Corpus(taxonomy, passages.stream().filter(condition).toList(), files);
  }

  /** The passages without those of the given ids; ids that are not here are ignored. */
  public Corpus without(Set<String> ids) {
    return where(passage -> !ids.contains(passage.id()));
  }

  /**
   * SHA-256 of the content, in lower-case hexadecimal: the same for the same taxonomy and passages
   * in any order, from any files in any format. Computed anew at each call.
   */
  public String fingerprint() {
    return Fingerprint.of(taxonomy, passages);
  }
}
