package org.discern.evaluation.report;

import java.util.List;
import org.discern.evaluation.disguise.DisguiseCosts;
import org.discern.evaluation.disguise.RecallCost;

/** What disguised words cost, as a section of {@code report.md}. */
final class DisguisesMarkdown {

  /** How to read the tables, for every report. */
  static final String EXPLANATION =
      "In every passage that is positive, the words the model itself relies on are disguised, all"
          + " at once and one way at a time; words of fewer than three letters are left. Recall is"
          + " at the policy's threshold. The difference is in points, its interval from a"
          + " bootstrap that draws whole articles and compares each passage with itself. Over all"
          + " disguises every passage counts once for each, and the interval of recall is the"
          + " bootstrap's too. Passages that are not positive stay as they are, so precision is"
          + " not touched.";

  private DisguisesMarkdown() {}

  static void add(MarkdownText out, List<DisguiseCosts> disguises) {
    out.paragraph("## When the decisive words are disguised");
    out.paragraph(EXPLANATION);
    for (DisguiseCosts costs : disguises) {
      out.header(
          costs.category().name(),
          "for example",
          "recall",
          "difference in points",
          "lost",
          "gained",
          "words changed per passage");
      out.row("as written", "", FigureText.of(costs.plain()), "", "", "", "");
      costs
          .disguised()
          .forEach(
              (disguise, cost) -> row(out, disguise.phrase(), example(disguise.example()), cost));
      row(out, "**all disguises**", "", costs.total());
      out.end();
    }
  }

  private static String example(String example) {
    return "`" + example + "`";
  }

  private static void row(MarkdownText out, String name, String example, RecallCost cost) {
    out.row(
        name,
        example,
        FigureText.of(cost.recall()) + " " + FigureText.counts(cost.flagged()),
        FigureText.points(cost.difference()),
        FigureText.count(cost.lost()),
        FigureText.count(cost.gained()),
        cost.wordsPerPassage().isPresent()
            ? FigureText.decimal(cost.wordsPerPassage().getAsDouble())
            : FigureText.UNDEFINED);
  }
}
