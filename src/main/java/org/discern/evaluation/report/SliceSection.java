package org.discern.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.discern.evaluation.CategoryEvaluation;
import org.discern.evaluation.Confusion;
import org.discern.evaluation.Evaluation;
import org.discern.evaluation.Slice;
import org.discern.evaluation.SliceGroup;
import org.discern.evaluation.Slicing;
import org.discern.evaluation.report.PageFigures.Better;
import org.discern.passage.Category;

/** The parts of the corpus: where the model is better and worse than on the whole. */
final class SliceSection {

  /** What is unfolded from the start. */
  private static final Set<String> FIRST = Set.of(Slicing.TRAINING, Slicing.SOURCE);

  private final Evaluation evaluation;

  SliceSection(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Markup markup() {
    List<Markup> parts = new ArrayList<>();
    parts.add(Markup.element("h2", "Where it is better and worse"));
    parts.add(
        Markup.element(
            "p.small",
            Markup.element("span.worse", Markup.element("b", "Orange"))
                .and(
                    Markup.text(
                        " figures are worse than on the whole corpus beyond doubt: the whole"
                            + " interval is. Parts with fewer than 30 judged passages or 10"
                            + " positives are folded away: too few to conclude from."))));
    evaluation.slices().stream()
        .filter(each -> !each.slices().isEmpty())
        .forEach(each -> parts.add(group(each)));
    return Markup.element("section", Markup.join(parts));
  }

  private Markup group(SliceGroup group) {
    List<Markup> tables = new ArrayList<>();
    for (Category category : categories(group)) {
      tables.add(tables(group, category));
    }
    if (group.name().equals(Slicing.IDENTITY)) {
      tables.add(IdentityTable.of(group));
    }
    Markup summary =
        Markup.element(
            "summary",
            Markup.text(title(group) + " ").and(Markup.element("span.term", weakest(group))));
    Markup details = Markup.element("details", summary, Markup.join(tables));
    return FIRST.contains(group.name()) ? details.with("open", "") : details;
  }

  private static String title(SliceGroup group) {
    return switch (group.name()) {
      case Slicing.TRAINING -> "Sources seen in training, and others";
      case Slicing.IDENTITY -> "By group of people named";
      default -> "By " + group.name();
    };
  }

  /** For example {@code weakest: political at forum (F1 0.61)}. */
  private String weakest(SliceGroup group) {
    List<String> places = new ArrayList<>();
    for (Category category : categories(group)) {
      Weakest.of(group, category)
          .ifPresent(
              each ->
                  places.add(
                      category
                          + " at "
                          + each.name()
                          + " (F1 "
                          + FigureText.of(each.figures().of(category).f1().value())
                          + ")"));
    }
    return places.isEmpty() || group.name().equals(Slicing.TRAINING)
        ? ""
        : "weakest: " + String.join(", ", places);
  }

  private static List<Category> categories(SliceGroup group) {
    return group.slices().get(0).figures().categories().stream()
        .map(CategoryEvaluation::category)
        .toList();
  }

  private Markup tables(SliceGroup group, Category category) {
    Predicate<Slice> small = each -> each.figures().of(category).isSmall();
    List<Slice> large = group.slices().stream().filter(small.negate()).toList();
    List<Slice> few = group.slices().stream().filter(small).toList();
    Markup shown = large.isEmpty() ? Markup.NONE : table(category.name(), large, category);
    if (few.isEmpty()) {
      return shown;
    }
    String count = few.size() == 1 ? "1 part is" : few.size() + " parts are";
    return shown.and(
        Markup.element(
            "details.few",
            Markup.element("summary", category + ": " + count + " too small to conclude from"),
            table(category.name(), few, category)));
  }

  private Markup table(String title, List<Slice> slices, Category category) {
    Markup head =
        Markup.element(
            "tr",
            Markup.element("th", title),
            Markup.element("th.number.wide", "passages"),
            Markup.element("th.number.wide", "positive"),
            Markup.element("th", "precision"),
            Markup.element("th", "recall"),
            Markup.element("th", "false alarms"),
            Markup.element("th.wide", "average precision"));
    List<Markup> rows = new ArrayList<>();
    slices.forEach(each -> rows.add(row(each.name(), each.figures().of(category))));
    return PageFigures.table("table.slices", head, rows);
  }

  private Markup row(String name, CategoryEvaluation part) {
    CategoryEvaluation whole = evaluation.of(part.category());
    Confusion all = whole.confusion();
    Confusion own = part.confusion();
    return Markup.element(
        "tr",
        Markup.element("th", name).with("scope", "row"),
        Markup.element("td.number.wide", FigureText.count(own.total())),
        Markup.element("td.number.wide", FigureText.count(own.positives())),
        PageFigures.cell(all.precision(), own.precision(), Better.HIGH),
        PageFigures.cell(all.recall(), own.recall(), Better.HIGH),
        PageFigures.cell(all.falsePositiveRate(), own.falsePositiveRate(), Better.LOW),
        PageFigures.wideCell(whole.averagePrecision(), part.averagePrecision(), Better.HIGH));
  }
}
