package org.discern.evaluation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.discern.evaluation.Proportion;
import org.discern.passage.Category;
import org.discern.passage.Classifier;
import org.discern.passage.Policy;
import org.discern.passage.Scores;

/** Runs cases through a classifier and its policy. Thread-safe. */
public final class CheckRunner {

  /** How far apart the scores of variants may lie, in probability. */
  public static final double WIDEST_RANGE = 0.25;

  private final Classifier classifier;
  private final Policy policy;

  /** A runner that labels as scoring does. */
  public CheckRunner(Classifier classifier, Policy policy) {
    this.classifier = classifier;
    this.policy = policy;
  }

  /**
   * Runs a suite.
   *
   * @param model names the model and its exact bytes
   */
  public CheckResults run(String model, List<Capability> suite) {
    return new CheckResults(model, policy.name(), suite.stream().map(this::run).toList());
  }

  /** Runs the cases of one capability. */
  public CapabilityResult run(Capability capability) {
    List<CheckFailure> failures = new ArrayList<>();
    for (CheckCase each : capability.cases()) {
      List<Scores> scores = classifier.score(each.texts());
      reason(each, scores)
          .ifPresent(reason -> failures.add(new CheckFailure(each, reason, scores)));
    }
    long cases = capability.cases().size();
    return new CapabilityResult(
        capability, new Proportion(cases - failures.size(), cases), failures);
  }

  /** Why a case fails; empty if it passes. */
  private Optional<String> reason(CheckCase tested, List<Scores> scores) {
    if (tested instanceof CheckCase.Raised raised) {
      return notRaised(raised, scores);
    }
    CheckCase.Labelled labelled = (CheckCase.Labelled) tested;
    for (Map.Entry<Category, Boolean> expected : labelled.expected().entrySet()) {
      Optional<String> reason = notAsExpected(expected.getKey(), expected.getValue(), scores);
      if (reason.isPresent()) {
        return reason;
      }
    }
    return Optional.empty();
  }

  private Optional<String> notAsExpected(Category category, Boolean expected, List<Scores> scores) {
    ToDoubleFunction<Scores> score = each -> each.of(category);
    for (int i = 0; i < scores.size(); i++) {
      if (policy.flags(category, scores.get(i).of(category)) != expected) {
        return Optional.of(
            (expected ? "not " : "wrongly ") + category + (i == 0 ? "" : " in variant " + i));
      }
    }
    double lowest = scores.stream().mapToDouble(score).min().orElse(0);
    double highest = scores.stream().mapToDouble(score).max().orElse(0);
    return highest - lowest > WIDEST_RANGE
        ? Optional.of(
            String.format(Locale.ROOT, "%s scores lie %.2f apart", category, highest - lowest))
        : Optional.empty();
  }

  private static Optional<String> notRaised(CheckCase.Raised raised, List<Scores> scores) {
    double before = scores.get(0).of(raised.category());
    double after = scores.get(1).of(raised.category());
    return after > before
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT, "%s goes from %.3f to %.3f", raised.category(), before, after));
  }
}
