package org.discern.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Passages dealt into folds, each judged by what was learned from all others.
 *
 * @param <P> a passage
 * @param count how many folds
 * @param fold from 0 to below the count, the same for all passages of an article
 */
record Folds<P>(int count, ToIntFunction<P> fold) {

  /** Has a network learn from the passages outside a fold. */
  interface Teacher<P, N> {
    N learned(int fold, List<P> outside);
  }

  /**
   * What networks make of passages, by position; for a fold in which none is wanted, none learns.
   *
   * @param wanted which passages are judged; all are learned from
   * @param judge one judgement per passage, in order
   */
  <N, J> SortedMap<Integer, J> judged(
      List<P> passages,
      Predicate<P> wanted,
      Teacher<P, N> teacher,
      BiFunction<N, List<P>, List<J>> judge) {
    SortedMap<Integer, J> judged = new TreeMap<>();
    for (int held = 0; held < count; held++) {
      List<P> outside = new ArrayList<>();
      List<P> inside = new ArrayList<>();
      List<Integer> positions = new ArrayList<>();
      for (int i = 0; i < passages.size(); i++) {
        P passage = passages.get(i);
        if (fold.applyAsInt(passage) != held) {
          outside.add(passage);
        } else if (wanted.test(passage)) {
          inside.add(passage);
          positions.add(i);
        }
      }
      if (!inside.isEmpty()) {
        List<J> judgements = judge.apply(teacher.learned(held, outside), inside);
        for (int i = 0; i < positions.size(); i++) {
          judged.put(positions.get(i), judgements.get(i));
        }
      }
    }
    return judged;
  }
}
