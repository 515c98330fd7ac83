package org.discern.evaluation.tuning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.discern.evaluation.Sample;
import org.discern.passage.Category;

/**
 * Finds the threshold that meets a requirement best, by trying every one that a sample can tell
 * apart.
 *
 * <p>Tied scores are one candidate. Of equally good thresholds the highest is taken. Thread-safe.
 */
public final class Tuner {

  /** How far the alternatives move a bound, from looser to stricter. */
  private static final double[] STEPS = {-0.05, -0.02, -0.01, 0.01, 0.02, 0.05};

  private final Certainty certainty;
  private final Map<Category, Prevalence> prevalences;

  /**
   * A tuner.
   *
   * @param certainty what of a figure must keep the bounds
   * @param prevalences how common categories are in live traffic; those left out are as common as
   *     in the sample
   */
  public Tuner(Certainty certainty, Map<Category, Prevalence> prevalences) {
    this.certainty = certainty;
    this.prevalences = Collections.unmodifiableMap(new TreeMap<>(prevalences));
  }

  /** Answers a requirement on a sample. */
  public Tuning tune(Requirement requirement, Sample sample) {
    Category category = requirement.category();
    Candidates candidates =
        Candidates.of(sample.ranking(category), prevalence(category), certainty);
    Optional<OperatingPoint> best = candidates.best(requirement);
    return best.isPresent()
        ? new Tuning.Solved(requirement, best.get(), alternatives(requirement, candidates))
        : new Shortfall(requirement, candidates).explained();
  }

  /** What a threshold does on a sample. */
  public OperatingPoint at(double threshold, Category category, Sample sample) {
    return OperatingPoint.of(
        threshold, sample.ranking(category).at(threshold), prevalence(category));
  }

  /** An answer as a policy file records it. */
  public TunedThreshold record(Tuning.Solved answer) {
    return new TunedThreshold(
        answer.requirement(),
        certainty,
        prevalence(answer.requirement().category()),
        answer.point().threshold(),
        answer.point().confusion().total(),
        answer.point().confusion().positives(),
        answer.point().figures());
  }

  private Prevalence prevalence(Category category) {
    return prevalences.getOrDefault(category, Prevalence.OF_SAMPLE);
  }

  /** The answers with the first bound moved a little, from the loosest to the strictest. */
  private static List<Tuning.Alternative> alternatives(
      Requirement requirement, Candidates candidates) {
    List<Tuning.Alternative> alternatives = new ArrayList<>();
    if (requirement.constraints().isEmpty()) {
      return alternatives;
    }
    Constraint first = requirement.constraints().get(0);
    double stricter = first.side() == Constraint.Side.AT_LEAST ? 1 : -1;
    for (double step : STEPS) {
      double bound = Math.round((first.bound() + stricter * step) * 1e6) / 1e6;
      if (bound > 0 && bound < 1) {
        List<Constraint> moved = new ArrayList<>(requirement.constraints());
        moved.set(0, first.with(bound));
        Requirement neighbour = requirement.with(moved);
        alternatives.add(new Tuning.Alternative(neighbour, candidates.best(neighbour)));
      }
    }
    return alternatives;
  }
}
