package org.discern.evaluation.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says why a requirement cannot be met: what comes nearest. */
final class Shortfall {

  /** Below this, a best figure is a curiosity: one passage flagged and right. */
  private static final double USEFUL = 0.2;

  private static final int FEWEST_DECIMALS = 2;
  private static final int MOST_DECIMALS = 6;

  private final Requirement requirement;
  private final Candidates candidates;

  Shortfall(Requirement requirement, Candidates candidates) {
    this.requirement = requirement;
    this.candidates = candidates;
  }

  /** Names the first constraint that cannot be kept beside the others, and how near one comes. */
  Tuning.Infeasible explained() {
    for (Constraint broken : requirement.constraints()) {
      List<Constraint> others = new ArrayList<>(requirement.constraints());
      others.remove(broken);
      Optional<OperatingPoint> nearest = candidates.nearest(broken, others);
      if (nearest.isPresent()) {
        return explained(broken, others, nearest.get());
      }
    }
    for (Constraint broken : requirement.constraints()) {
      Optional<OperatingPoint> nearest = candidates.nearest(broken, List.of());
      if (nearest.filter(each -> !keeps(each, broken)).isPresent()) {
        return explained(broken, List.of(), nearest.get());
      }
    }
    String reason =
        "the sample has too few judged passages to measure "
            + requirement.target().phrase()
            + " of "
            + requirement.category();
    return new Tuning.Infeasible(requirement, reason, Optional.empty());
  }

  private Tuning.Infeasible explained(
      Constraint broken, List<Constraint> others, OperatingPoint nearest) {
    Constraint useful = new Constraint(requirement.target(), Constraint.Side.AT_LEAST, USEFUL);
    Optional<OperatingPoint> better =
        others.isEmpty()
                && requirement.direction() == Requirement.Direction.MAX
                && requirement.target() != broken.metric()
            ? candidates.nearest(broken, List.of(useful))
            : Optional.empty();
    if (better.isEmpty() || better.get().equals(nearest)) {
      return new Tuning.Infeasible(
          requirement, sentence(broken, others, nearest), Optional.of(nearest));
    }
    String reason =
        String.format(
            Locale.ROOT,
            "%s (%s at %s %.2f)",
            sentence(broken, List.of(useful), better.get()),
            number(broken, nearest),
            requirement.target().phrase(),
            nearest.of(requirement.target()).value().orElse(0));
    return new Tuning.Infeasible(requirement, reason, better);
  }

  private boolean keeps(OperatingPoint point, Constraint constraint) {
    return constraint.isKeptBy(point.of(constraint.metric()), candidates.certainty());
  }

  private String sentence(Constraint broken, List<Constraint> others, OperatingPoint nearest) {
    boolean atLeast = broken.side() == Constraint.Side.AT_LEAST;
    String bound =
        candidates.certainty() == Certainty.POINT
            ? ""
            : atLeast ? "lower bound of " : "upper bound of ";
    String at =
        others.isEmpty()
            ? ""
            : others.stream()
                .map(Constraint::toString)
                .collect(Collectors.joining(" and ", " at ", ""));
    return "the "
        + (atLeast ? "best " : "least ")
        + bound
        + broken.metric().phrase()
        + at
        + " is "
        + number(broken, nearest);
  }

  /** The figure with as many decimals as show that it misses the bound. */
  private String number(Constraint broken, OperatingPoint point) {
    double value =
        broken.tested(point.of(broken.metric()), candidates.certainty()).orElse(Double.NaN);
    String number = "";
    for (int decimals = FEWEST_DECIMALS; decimals <= MOST_DECIMALS; decimals++) {
      number = String.format(Locale.ROOT, "%." + decimals + "f", value);
      if (!broken.isKeptBy(Double.parseDouble(number))) {
        break;
      }
    }
    return number;
  }
}
