package org.discern.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.discern.evaluation.CategoryEvaluation;
import org.discern.evaluation.Confusion;
import org.discern.evaluation.Proportion;

/** The first thing on the page: what the model does, in words, with one card per category. */
final class VerdictSection {

  private final Report report;

  VerdictSection(Report report) {
    this.report = report;
  }

  Markup markup() {
    List<Markup> warnings = new ArrayList<>();
    Verdict.unbeaten(report).forEach(each -> warnings.add(Markup.element("p.warning", each)));
    List<Markup> cards = new ArrayList<>();
    report.evaluation().figures().categories().forEach(each -> cards.add(card(each)));
    return Markup.element(
        "section",
        Markup.element("h2.silent", "The verdict"),
        Markup.join(warnings),
        Markup.element("div.cards", Markup.join(cards)));
  }

  private Markup card(CategoryEvaluation figures) {
    Confusion counts = figures.confusion();
    List<Markup> parts = new ArrayList<>();
    parts.add(Markup.element("h3", figures.category().name()));
    parts.add(Markup.element("p.lead", Verdict.of(figures)));
    Verdict.onUnseenSources(report.evaluation(), figures.category())
        .ifPresent(each -> parts.add(Markup.element("p", each)));
    Verdict.weakestSource(report.evaluation(), figures.category())
        .ifPresent(each -> parts.add(Markup.element("p", each)));
    parts.add(
        Markup.element(
            "dl.gauges",
            gauge("Right among the flagged", "precision", counts.precision()),
            gauge("Found of all there are", "recall", counts.recall()),
            gauge("False alarms among the rest", "", counts.falsePositiveRate())));
    if (counts.total() > 0) {
      parts.add(Markup.element("p.small", countsInWords(counts)));
    }
    return Markup.element("article.card", Markup.join(parts));
  }

  private static Markup gauge(String name, String term, Proportion proportion) {
    Markup title =
        term.isEmpty()
            ? Markup.text(name)
            : Markup.text(name + " ").and(Markup.element("span.term", term));
    Markup value =
        Markup.element("span.big", PageFigures.percent(proportion))
            .and(PageFigures.gauge(proportion.estimate()));
    return Markup.element("div", Markup.element("dt", title), Markup.element("dd", value));
  }

  private static String countsInWords(Confusion counts) {
    return "It flagged "
        + FigureText.count(counts.flagged())
        + " of "
        + FigureText.count(counts.total())
        + " judged passages, "
        + FigureText.count(counts.truePositives())
        + " rightly and "
        + FigureText.count(counts.falsePositives())
        + " wrongly, and missed "
        + FigureText.count(counts.falseNegatives())
        + ".";
  }
}
