package org.discern.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Deals examples into batches of similar length, in an order that follows from the seed.
 *
 * <p>Shuffled examples are taken in pools of fifty batches, sorted by length within a pool, and the
 * batches shuffled again: short passages are not padded to the longest one.
 */
final class Batches {

  private static final int POOL = 50;

  private final int size;
  private final ToIntFunction<Example> length;

  Batches(int size, ToIntFunction<Example> length) {
    this.size = size;
    this.length = length;
  }

  List<List<Example>> of(List<Example> examples, long seed) {
    Random random = new Random(seed);
    List<Example> shuffled = new ArrayList<>(examples);
    Collections.shuffle(shuffled, random);
    List<List<Example>> batches = new ArrayList<>();
    for (int start = 0; start < shuffled.size(); start += size * POOL) {
      List<Example> pool =
          new ArrayList<>(shuffled.subList(start, Math.min(start + size * POOL, shuffled.size())));
      pool.sort(Comparator.comparingInt(length));
      for (int at = 0; at < pool.size(); at += size) {
        batches.add(List.copyOf(pool.subList(at, Math.min(at + size, pool.size()))));
      }
    }
    Collections.shuffle(batches, random);
    return batches;
  }
}
