package org.discern.evaluation.tuning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.discern.passage.Calibration;

/**
 * Fits the best rising step function by pooling adjacent violators (Ayer et al. 1955; Zadrozny and
 * Elkan 2002), then joins the middles of its steps by straight lines.
 *
 * <p>Targets are Platt's, so that no step is at 0 or 1. The lines go on to the lowest and highest
 * log-odds seen, so that neighbours within the first and the last step are still told apart.
 */
final class IsotonicFit {

  /** A run of judgements that share one value: counts, so that comparing them is exact. */
  private record Block(double logOddsSum, long positives, long size) {

    double logOdds() {
      return logOddsSum / size;
    }

    /** The value between the targets of negatives and of positives. */
    double value(double lowest, double highest) {
      double share = (double) positives / size;
      return (1 - share) * lowest + share * highest;
    }

    boolean isBelow(Block other) {
      return positives * other.size < other.positives * size;
    }

    Block plus(Block other) {
      return new Block(
          logOddsSum + other.logOddsSum, positives + other.positives, size + other.size);
    }
  }

  private IsotonicFit() {}

  /** Fits; empty if one step fits best, as when the scores say nothing. */
  static Optional<Calibration> fit(List<Judgement> judgements) {
    long positives = judgements.stream().filter(Judgement::positive).count();
    double highest = (positives + 1.0) / (positives + 2.0);
    double lowest = 1.0 / (judgements.size() - positives + 2.0);
    List<Block> points = points(judgements);
    Deque<Block> blocks = new ArrayDeque<>();
    for (Block point : points) {
      Block block = point;
      while (!blocks.isEmpty() && !blocks.getLast().isBelow(block)) {
        block = blocks.removeLast().plus(block);
      }
      blocks.addLast(block);
    }
    if (blocks.size() < 2) {
      return Optional.empty();
    }
    List<Double> knots = new ArrayList<>();
    add(knots, points.get(0).logOdds(), lowest);
    blocks.forEach(each -> add(knots, each.logOdds(), each.value(lowest, highest)));
    add(knots, points.get(points.size() - 1).logOdds(), highest);
    return Optional.of(new Calibration(Calibration.Method.ISOTONIC, knots));
  }

  /** One block per distinct log-odds, ascending. */
  private static List<Block> points(List<Judgement> judgements) {
    List<Block> points = new ArrayList<>();
    List<Judgement> ascending =
        judgements.stream().sorted(Comparator.comparingDouble(Judgement::logOdds)).toList();
    for (Judgement each : ascending) {
      Block single = new Block(each.logOdds(), each.positive() ? 1 : 0, 1);
      int last = points.size() - 1;
      if (last >= 0 && points.get(last).logOdds() == each.logOdds()) {
        points.set(last, points.get(last).plus(single));
      } else {
        points.add(single);
      }
    }
    return points;
  }

  /** Adds a knot to the right of the last one; there can be none at the same place. */
  private static void add(List<Double> knots, double logOdds, double value) {
    if (knots.isEmpty() || logOdds > knots.get(knots.size() - 2)) {
      knots.add(logOdds);
      knots.add(value);
    } else if (knots.size() == 2) {
      knots.set(1, value);
    }
  }
}
