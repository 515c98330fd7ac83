package org.discern.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Finds, among texts added so far, those that can be similar enough to another text: a superset of
 * all that are, small enough to compare one by one.
 *
 * <p>Prefix filtering (Bayardo, Ma and Srikant 2007, "Scaling up all pairs similarity search";
 * Chaudhuri, Ganti and Kaushik 2006): two sets with a Jaccard similarity of at least {@code t}
 * share at least {@code t·n} elements, so when the elements of each are put in one global order
 * they share one among the first {@code n − ⌈t·n⌉ + 1} of each. With the rarest elements first,
 * hardly anything else shares one. Unlike MinHash (Broder 1997) the answer is exact, within the
 * bound on candidates.
 *
 * <p>Word pairs are known by a slot of a fixed-size table; pairs that fall together only add
 * candidates. Time and memory are linear in the number of texts, since a text never gets more than
 * {@link #MOST_CANDIDATES}.
 */
final class PairIndex {

  /**
   * Beyond this many candidates, which only texts made from one template reach, the rest is not
   * looked at.
   */
  static final int MOST_CANDIDATES = 200;

  private static final int MOST_SLOTS = 1 << 23;

  private final double threshold;
  private final List<FoldedText> texts;
  private final int[] frequency;
  private final int[] newest;
  private int[] older = new int[1024];
  private int[] owner = new int[1024];
  private int entries;
  private final int[] lastAsker;

  /**
   * An empty index.
   *
   * @param threshold the least similarity, in (0, 1]
   * @param texts all that will be added or asked about; they are known by their position here
   */
  PairIndex(double threshold, List<FoldedText> texts) {
    this.threshold = threshold;
    this.texts = texts;
    long pairs = texts.stream().mapToLong(FoldedText::size).sum();
    int slots = Math.max(1024, Integer.highestOneBit((int) Math.min(pairs, MOST_SLOTS / 2)) * 2);
    this.frequency = new int[slots];
    this.newest = new int[slots];
    this.lastAsker = new int[texts.size()];
    Arrays.fill(newest, -1);
    Arrays.fill(lastAsker, -1);
    for (FoldedText text : texts) {
      for (int i = 0; i < text.size(); i++) {
        frequency[slot(text.pair(i))]++;
      }
    }
  }

  /** Makes a text a candidate for later ones. */
  void add(int text) {
    for (int slot : rarest(texts.get(text))) {
      if (entries == owner.length) {
        owner = Arrays.copyOf(owner, 2 * entries);
        older = Arrays.copyOf(older, 2 * entries);
      }
      owner[entries] = text;
      older[entries] = newest[slot];
      newest[slot] = entries++;
    }
  }

  /** Hands over the added texts that can be similar enough, each once, in a defined order. */
  void candidates(int text, IntConsumer candidates) {
    FoldedText asked = texts.get(text);
    int found = 0;
    for (int slot : rarest(asked)) {
      for (int entry = newest[slot]; entry >= 0; entry = older[entry]) {
        int other = owner[entry];
        if (lastAsker[other] == text || !isOfSimilarSize(asked, texts.get(other))) {
          continue;
        }
        lastAsker[other] = text;
        candidates.accept(other);
        if (++found == MOST_CANDIDATES) {
          return;
        }
      }
    }
  }

  private boolean isOfSimilarSize(FoldedText one, FoldedText other) {
    int smaller = Math.min(one.size(), other.size());
    int larger = Math.max(one.size(), other.size());
    return smaller >= threshold * larger - 1e-9;
  }

  /** The slots of the rarest pairs, as many as the prefix filter needs, rarest first. */
  private int[] rarest(FoldedText text) {
    int size = text.size();
    if (size == 0) {
      return new int[0];
    }
    long[] ordered = new long[size];
    for (int i = 0; i < size; i++) {
      int slot = slot(text.pair(i));
      ordered[i] = (long) frequency[slot] << 32 | slot;
    }
    Arrays.sort(ordered);
    int length = size - (int) Math.ceil(threshold * size - 1e-9) + 1;
    int[] slots = new int[length];
    for (int i = 0; i < length; i++) {
      slots[i] = (int) ordered[i];
    }
    return slots;
  }

  private int slot(long pair) {
    return (int) pair & (frequency.length - 1);
  }
}
