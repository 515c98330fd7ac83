package org.discern.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The n-grams that a model hears, each with its place, from 0; others tell it nothing.
 *
 * <p>They are known by a hash of 32 bits, so that a few megabytes hold half a million: an unknown
 * n-gram is taken for a known one about once in ten thousand. All n-grams hashed into one table
 * (Weinberger et al., 2009) cost up to a hundredth of average precision: rare and unheard ones then
 * speak with the voices of others. Immutable and thread-safe.
 */
public final class KnownNgrams {

  /** None. */
  public static final KnownNgrams NONE = new KnownNgrams(new int[0]);

  private final int[] hashes;

  private KnownNgrams(int[] hashes) {
    this.hashes = hashes;
  }

  /**
   * Those with these hashes.
   *
   * @throws IllegalArgumentException if the hashes do not ascend
   */
  public static KnownNgrams of(int[] hashes) {
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i - 1] >= hashes[i]) {
        throw new IllegalArgumentException("hashes of n-grams do not ascend");
      }
    }
    return new KnownNgrams(hashes.clone());
  }

  /**
   * Those that stand in so many passages.
   *
   * @param hashes of the n-grams of each passage, none twice in one
   */
  public static KnownNgrams in(int passages, List<int[]> hashes) {
    int[] sorted = hashes.stream().flatMapToInt(Arrays::stream).sorted().toArray();
    return new KnownNgrams(
        IntStream.range(0, sorted.length)
            .filter(i -> i == 0 || sorted[i - 1] != sorted[i])
            .filter(i -> i + passages <= sorted.length && sorted[i + passages - 1] == sorted[i])
            .map(i -> sorted[i])
            .toArray());
  }

  /** How many there are. */
  public int size() {
    return hashes.length;
  }

  /** Their hashes, ascending. */
  public int[] hashes() {
    return hashes.clone();
  }

  /** The place of the n-gram with a hash; negative if it is not known. */
  int place(int hash) {
    return Arrays.binarySearch(hashes, hash);
  }
}
