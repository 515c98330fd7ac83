package org.discern.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.discern.passage.Category;

/**
 * The {@link IdentityAucs} of many groups within one ranking, by one walk down the whole ranking
 * and one down each group.
 */
final class IdentityStatistic implements Statistic {

  private static final int PER_GROUP = 3;

  private final Ranking ranking;

  /** Per group the ranks of its members, ascending. */
  private final List<int[]> groups;

  /** The number of the tie that each rank belongs to. */
  private final int[] ties;

  IdentityStatistic(Ranking ranking, List<int[]> groups) {
    this.ranking = ranking;
    this.groups = groups;
    this.ties = new int[ranking.size()];
    for (int rank = 1; rank < ties.length; rank++) {
      ties[rank] = ties[rank - 1] + (ranking.isLastOfTie(rank - 1) ? 1 : 0);
    }
  }

  /** The areas of each group, in their order. */
  List<IdentityAucs> evaluate(Category category, int clusters, ClusteredBootstrap bootstrap) {
    List<Estimate> estimates = bootstrap.estimates(clusters, this);
    List<IdentityAucs> aucs = new ArrayList<>();
    for (int i = 0; i < estimates.size(); i += PER_GROUP) {
      aucs.add(
          new IdentityAucs(category, estimates.get(i), estimates.get(i + 1), estimates.get(i + 2)));
    }
    return aucs;
  }

  @Override
  public int size() {
    return groups.size() * PER_GROUP;
  }

  @Override
  public void measure(int[] copies, double[] figures) {
    Totals totals = new Totals(copies);
    for (int group = 0; group < groups.size(); group++) {
      totals.measure(groups.get(group), figures, group * PER_GROUP);
    }
  }

  /** Positives and negatives of a resample, per tie and above it. */
  private final class Totals {

    private final int[] copies;
    private final int[] positivesAbove;
    private final int[] negativesAbove;

    Totals(int[] copies) {
      this.copies = copies;
      int count = ties.length == 0 ? 0 : ties[ties.length - 1] + 1;
      positivesAbove = new int[count + 1];
      negativesAbove = new int[count + 1];
      for (int rank = 0; rank < ties.length; rank++) {
        int[] counts = ranking.isPositive(rank) ? positivesAbove : negativesAbove;
        counts[ties[rank] + 1] += weight(rank);
      }
      for (int tie = 0; tie < count; tie++) {
        positivesAbove[tie + 1] += positivesAbove[tie];
        negativesAbove[tie + 1] += negativesAbove[tie];
      }
    }

    private int weight(int rank) {
      return copies.length == 0 ? 1 : copies[ranking.cluster(rank)];
    }

    void measure(int[] members, double[] figures, int first) {
      long positives = 0;
      long negatives = 0;
      double within = 0;
      double backgroundPositivesAbove = 0;
      double backgroundNegativesAbove = 0;
      for (int from = 0; from < members.length; ) {
        int tie = ties[members[from]];
        long tiedPositives = 0;
        long tiedNegatives = 0;
        int to = from;
        for (; to < members.length && ties[members[to]] == tie; to++) {
          int weight = weight(members[to]);
          if (ranking.isPositive(members[to])) {
            tiedPositives += weight;
          } else {
            tiedNegatives += weight;
          }
        }
        from = to;
        within += tiedNegatives * (positives + 0.5 * tiedPositives);
        backgroundPositivesAbove +=
            tiedNegatives * (middle(positivesAbove, tie) - positives - 0.5 * tiedPositives);
        backgroundNegativesAbove +=
            tiedPositives * (middle(negativesAbove, tie) - negatives - 0.5 * tiedNegatives);
        positives += tiedPositives;
        negatives += tiedNegatives;
      }
      int last = positivesAbove.length - 1;
      figures[first] = within / ((double) positives * negatives);
      figures[first + 1] =
          backgroundPositivesAbove / ((double) negatives * (positivesAbove[last] - positives));
      figures[first + 2] =
          1 - backgroundNegativesAbove / ((double) positives * (negativesAbove[last] - negatives));
    }

    /** Those above a tie and half of those in it. */
    private double middle(int[] above, int tie) {
      return 0.5 * (above[tie] + above[tie + 1]);
    }
  }
}
