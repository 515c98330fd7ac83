package org.discern.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.disguise.DisguiseCosts;
import org.discern.evaluation.disguise.RecallCost;

/** What disguised words cost, as a section of the page: a table per category. */
final class DisguiseSection {

  private DisguiseSection() {}

  static Markup of(List<DisguiseCosts> disguises) {
    List<Markup> parts = new ArrayList<>();
    parts.add(Markup.element("h2", "When the decisive words are disguised"));
    parts.add(Markup.element("p.small", DisguisesMarkdown.EXPLANATION));
    disguises.forEach(each -> parts.add(table(each)));
    return Markup.element("section", Markup.join(parts));
  }

  private static Markup table(DisguiseCosts costs) {
    Markup head =
        Markup.element(
            "tr",
            Markup.element("th", costs.category().name()),
            Markup.element("th.wide", "for example"),
            Markup.element("th", "recall"),
            Markup.element("th", "difference in points"),
            Markup.element("th.number.wide", "lost"),
            Markup.element("th.number.wide", "gained"),
            Markup.element("th.number.wide", "words changed per passage"));
    List<Markup> rows = new ArrayList<>();
    rows.add(
        Markup.element(
            "tr",
            name("as written"),
            Markup.element("td.wide", ""),
            Markup.element("td", PageFigures.gauged(costs.plain())),
            Markup.element("td", ""),
            Markup.element("td.wide", ""),
            Markup.element("td.wide", ""),
            Markup.element("td.wide", "")));
    costs
        .disguised()
        .forEach(
            (disguise, cost) ->
                rows.add(
                    row(
                        disguise.phrase(),
                        Markup.element("code", disguise.example()),
                        PageFigures.gauged(cost.flagged()),
                        cost)));
    rows.add(row("all disguises", Markup.NONE, total(costs.total()), costs.total()));
    return PageFigures.table("table.slices", head, rows);
  }

  private static Markup name(String name) {
    return Markup.element("th", name).with("scope", "row");
  }

  private static Markup row(String name, Markup example, Markup recall, RecallCost cost) {
    return Markup.element(
        "tr",
        name(name),
        Markup.element("td.wide", example),
        Markup.element("td", recall),
        Markup.element(isCostly(cost.difference()) ? "td.worse" : "td", points(cost.difference())),
        Markup.element("td.number.wide", FigureText.count(cost.lost())),
        Markup.element("td.number.wide", FigureText.count(cost.gained())),
        Markup.element(
            "td.number.wide",
            cost.wordsPerPassage().isPresent()
                ? FigureText.decimal(cost.wordsPerPassage().getAsDouble())
                : FigureText.UNDEFINED));
  }

  /** Whether recall falls beyond doubt. */
  private static boolean isCostly(Estimate difference) {
    return difference.interval().filter(each -> each.high() < 0).isPresent();
  }

  private static Markup total(RecallCost total) {
    return total.flagged().of() == 0
        ? Markup.text("– (0/0)")
        : PageFigures.rate(total.flagged(), total.recall()).and(PageFigures.gauge(total.recall()));
  }

  private static Markup points(Estimate difference) {
    return PageFigures.withInterval(
        FigureText.points(difference.value()),
        difference
            .interval()
            .map(each -> FigureText.points(each.low()) + " to " + FigureText.points(each.high())));
  }
}
