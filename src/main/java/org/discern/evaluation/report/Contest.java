package org.discern.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.discern.evaluation.CategoryEvaluation;
import org.discern.evaluation.Evaluation;
import org.discern.evaluation.Slice;
import org.discern.evaluation.SliceGroup;
import org.discern.evaluation.Slicing;
import org.discern.passage.Category;

/**
 * The average precision of the model and of each baseline on one part of the corpus.
 *
 * @param part which, such as a source
 * @param figures of the model, for the counts
 * @param reached average precisions, the model's first, then in the order of the baselines; empty
 *     where nothing is positive
 */
record Contest(String part, CategoryEvaluation figures, List<OptionalDouble> reached) {

  Contest {
    reached = List.copyOf(reached);
  }

  /**
   * One per part that every baseline was measured on and that holds a positive: what was seen in
   * training and what was not, then source by source.
   */
  static List<Contest> of(Report report, Category category) {
    List<Contest> contests = new ArrayList<>();
    for (String group : List.of(Slicing.TRAINING, Slicing.SOURCE)) {
      List<Slice> parts =
          report.evaluation().slices(group).map(SliceGroup::slices).orElse(List.of());
      for (Slice part : parts) {
        contest(report, group, part, category).ifPresent(contests::add);
      }
    }
    return contests;
  }

  private static Optional<Contest> contest(
      Report report, String group, Slice part, Category category) {
    CategoryEvaluation figures = part.figures().of(category);
    List<OptionalDouble> reached = new ArrayList<>(List.of(figures.averagePrecision().value()));
    for (Baseline baseline : report.baselines()) {
      Optional<CategoryEvaluation> rival = on(baseline.evaluation(), group, part.name(), category);
      if (rival.isEmpty()) {
        return Optional.empty();
      }
      reached.add(rival.get().averagePrecision().value());
    }
    return figures.confusion().positives() == 0
        ? Optional.empty()
        : Optional.of(new Contest(part.name(), figures, reached));
  }

  private static Optional<CategoryEvaluation> on(
      Evaluation evaluation, String group, String part, Category category) {
    return evaluation.slices(group).stream()
        .flatMap(each -> each.slices().stream())
        .filter(each -> each.name().equals(part))
        .map(each -> each.figures().of(category))
        .findFirst();
  }

  /** Whether nobody reached more than the one at a position of {@link #reached}. */
  boolean isBest(int position) {
    return reached.get(position).orElse(0)
        >= reached.stream().mapToDouble(each -> each.orElse(0)).max().orElse(0);
  }
}
