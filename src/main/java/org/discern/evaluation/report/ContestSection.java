package org.discern.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.discern.evaluation.CategoryEvaluation;

/** The average precisions of model and baselines, source by source. */
final class ContestSection {

  private ContestSection() {}

  /** One table per category; nothing if the baselines were measured on the whole only. */
  static Markup of(Report report) {
    List<Markup> tables = new ArrayList<>();
    for (CategoryEvaluation each : report.evaluation().figures().categories()) {
      List<Contest> contests = Contest.of(report, each.category());
      if (!contests.isEmpty()) {
        tables.add(
            PageFigures.table(
                "table.slices",
                head(report, each.category().name()),
                contests.stream().map(ContestSection::row).toList()));
      }
    }
    return tables.isEmpty()
        ? Markup.NONE
        : Markup.element(
            "section",
            Markup.element("h2", "Average precision, source by source"),
            Markup.element("p.small", "In bold the highest. " + FigureText.SMALL_NOTE),
            Markup.join(tables));
  }

  private static Markup head(Report report, String category) {
    List<Markup> cells = new ArrayList<>();
    cells.add(Markup.element("th", category));
    cells.add(Markup.element("th", "positives"));
    cells.add(Markup.element("th", "this model"));
    report.baselines().forEach(each -> cells.add(Markup.element("th", each.name())));
    return Markup.element("tr", Markup.join(cells));
  }

  private static Markup row(Contest contest) {
    CategoryEvaluation figures = contest.figures();
    List<Markup> cells = new ArrayList<>();
    cells.add(
        Markup.element("th", contest.part() + (figures.isSmall() ? FigureText.SMALL : ""))
            .with("scope", "row"));
    cells.add(
        Markup.element(
            "td",
            FigureText.count(figures.confusion().positives())
                + " of "
                + FigureText.count(figures.confusion().total())));
    for (int i = 0; i < contest.reached().size(); i++) {
      Markup reached = Markup.text(FigureText.fine(contest.reached().get(i)));
      cells.add(Markup.element("td", contest.isBest(i) ? Markup.element("b", reached) : reached));
    }
    return Markup.element("tr", Markup.join(cells));
  }
}
