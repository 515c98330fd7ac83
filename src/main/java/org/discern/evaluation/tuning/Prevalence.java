package org.discern.evaluation.tuning;

import java.util.Optional;
import java.util.OptionalDouble;
import org.discern.evaluation.Confusion;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.Interval;
import org.discern.evaluation.Proportion;

/**
 * How common a category is where the thresholds will work: as in the sample, or at a known rate.
 *
 * <p>A labelled sample often holds far more of a category than live traffic does. Recall and
 * specificity carry over; precision, match rate and F1 do not, and are worked out anew from the two
 * (as in Saerens et al. 2002). Intervals of corrected figures combine the Wilson intervals of
 * recall and false positive rate by the method of variance estimates recovery (Zou and Donner 2008
 * for sums, Donner and Zou 2012 for ratios).
 *
 * @param rate the share of positives in live traffic, in (0, 1); empty if it is the sample's
 */
public record Prevalence(OptionalDouble rate) {

  /** As in the sample. */
  public static final Prevalence OF_SAMPLE = new Prevalence(OptionalDouble.empty());

  /** Checks the range. */
  public Prevalence {
    if (rate.isPresent() && !(rate.getAsDouble() > 0 && rate.getAsDouble() < 1)) {
      throw new IllegalArgumentException("not a prevalence between 0 and 1: " + rate.getAsDouble());
    }
  }

  /** At a known rate. */
  public static Prevalence of(double rate) {
    return new Prevalence(OptionalDouble.of(rate));
  }

  /** Of the flagged in live traffic, those that are positive. */
  Estimate precision(Confusion confusion) {
    if (rate.isEmpty() || confusion.positives() == 0 || confusion.negatives() == 0) {
      return confusion.precision().estimate();
    }
    double odds = rate.getAsDouble() / (1 - rate.getAsDouble());
    Proportion recall = confusion.recall();
    Proportion alarms = confusion.falsePositiveRate();
    if (confusion.flagged() == 0) {
      return Estimate.UNDEFINED;
    }
    Ratio ratio = Ratio.of(Term.of(recall, odds, 0), Term.of(alarms, 1, 0));
    return Estimate.of(share(ratio.value()), new Interval(share(ratio.low()), share(ratio.high())));
  }

  /** Of live traffic, what is flagged. */
  Estimate matchRate(Confusion confusion) {
    if (rate.isEmpty() || confusion.positives() == 0 || confusion.negatives() == 0) {
      return confusion.matchRate().estimate();
    }
    double positive = rate.getAsDouble();
    Term flagged = Term.of(confusion.recall(), positive, 0);
    Term alarms = Term.of(confusion.falsePositiveRate(), 1 - positive, 0);
    double value = flagged.value() + alarms.value();
    double below = Math.hypot(flagged.value() - flagged.low(), alarms.value() - alarms.low());
    double above = Math.hypot(flagged.high() - flagged.value(), alarms.high() - alarms.value());
    return Estimate.of(value, new Interval(Math.max(0, value - below), Math.min(1, value + above)));
  }

  /**
   * F1 in live traffic.
   *
   * <p>Uncorrected, its interval is that of TP / (TP + FP + FN), a proportion of which F1 is a
   * rising function.
   */
  Estimate f1(Confusion confusion) {
    if (rate.isEmpty() || confusion.positives() == 0 || confusion.negatives() == 0) {
      return uncorrectedF1(confusion);
    }
    double positive = rate.getAsDouble();
    Term twice = Term.of(confusion.recall(), 2 * positive, 0);
    Term both = Term.of(confusion.falsePositiveRate(), 1 - positive, positive);
    // F1 = 2πR / (πR + (1−π)A + π): with q = 2πR / ((1−π)A + π), F1 = q / (1 + q / 2).
    Ratio ratio = Ratio.of(twice, both);
    return Estimate.of(
        halved(ratio.value()), new Interval(halved(ratio.low()), halved(ratio.high())));
  }

  private static Estimate uncorrectedF1(Confusion confusion) {
    long either = confusion.total() - confusion.trueNegatives();
    Optional<Interval> jaccard = new Proportion(confusion.truePositives(), either).interval();
    return new Estimate(
        confusion.f1(),
        jaccard.map(
            each ->
                new Interval(
                    2 * each.low() / (1 + each.low()), 2 * each.high() / (1 + each.high()))));
  }

  private static double share(double odds) {
    return Double.isInfinite(odds) ? 1 : odds / (1 + odds);
  }

  private static double halved(double ratio) {
    return ratio / (1 + ratio / 2);
  }

  /** A scaled and shifted proportion with its interval. */
  private record Term(double value, double low, double high) {

    static Term of(Proportion proportion, double scale, double shift) {
      Interval interval = proportion.interval().orElseThrow();
      return new Term(
          scale * proportion.value().orElseThrow() + shift,
          scale * interval.low() + shift,
          scale * interval.high() + shift);
    }
  }

  /** A ratio of two independent terms; infinite where the lower term can be zero. */
  private record Ratio(double value, double low, double high) {

    static Ratio of(Term above, Term below) {
      double product = above.value() * below.value();
      double value = above.value() / below.value();
      double most = above.low() * (2 * above.value() - above.low());
      double least = below.high() * (2 * below.value() - below.high());
      // The published form divides two differences that vanish together; this one does not.
      double low =
          most == 0
              ? 0
              : most / (product + Math.sqrt(Math.max(0, product * product - most * least)));
      double upper = above.high() * (2 * above.value() - above.high());
      double lower = below.low() * (2 * below.value() - below.low());
      double high =
          lower == 0
              ? Double.POSITIVE_INFINITY
              : (product + Math.sqrt(Math.max(0, product * product - upper * lower))) / lower;
      return new Ratio(value, Math.min(low, value), Math.max(high, value));
    }
  }
}
