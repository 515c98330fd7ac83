package org.discern.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.discern.evaluation.Evaluation;

/** How the figures were measured, and what their names mean. */
final class MethodSection {

  private static final String[][] GLOSSARY = {
    {"precision", "Of the passages that were flagged, the share that a reader would flag too."},
    {"recall", "Of the passages that a reader would flag, the share that was flagged."},
    {"F1", "The harmonic mean of precision and recall."},
    {
      "average precision",
      "The mean precision over all thresholds, weighted by the recall each adds: how well the"
          + " model ranks, whatever the threshold. Tied scores are one threshold."
    },
    {
      "ROC AUC",
      "The chance that a passage that is scores above one that is not. It looks high when a"
          + " category is rare; average precision does not."
    },
    {"specificity", "Of the passages that a reader would not flag, the share that was not."},
    {"match rate", "Of all passages, the share that was flagged: the moderators' work."},
    {
      "calibration error",
      "The mean distance between score and truth over 15 bins of equal width, weighted by their"
          + " size. At 0.02, scores are off by two points on average."
    },
    {
      "interval",
      "If the corpus were drawn again many times, 95 of 100 such ranges would hold the true value."
          + " For shares of passages it is Wilson's; for F1, average precision and ROC AUC it is a"
          + " bootstrap that draws whole articles with replacement (bias-corrected and accelerated)."
    },
    {"–", "The corpus does not define the figure, as precision when nothing is flagged."},
  };

  private MethodSection() {}

  static Markup of(Report report) {
    Evaluation evaluation = report.evaluation();
    List<Markup> rows = new ArrayList<>();
    rows.add(row("model", evaluation.model()));
    rows.add(row("policy", evaluation.policy().name()));
    evaluation
        .policy()
        .thresholds()
        .forEach(
            (category, threshold) ->
                rows.add(row("threshold of " + category, Double.toString(threshold.value()))));
    rows.add(row("corpus", evaluation.corpus().path()));
    rows.add(row("corpus SHA-256", evaluation.corpus().sha256()));
    rows.add(row("passages", FigureText.count(evaluation.figures().passages())));
    rows.add(row("articles", FigureText.count(evaluation.figures().articles())));
    report.conditions().forEach((name, value) -> rows.add(row(name, value)));
    List<Markup> words = new ArrayList<>();
    for (String[] entry : GLOSSARY) {
      words.add(Markup.element("dt", entry[0]));
      words.add(Markup.element("dd", entry[1]));
    }
    return Markup.element(
        "section.method",
        Markup.element("h2", "How it was measured"),
        Markup.element("table.conditions", Markup.element("tbody", Markup.join(rows))),
        Markup.element("h3", "What the words mean"),
        Markup.element("dl.glossary", Markup.join(words)));
  }

  private static Markup row(String name, String value) {
    return Markup.element(
        "tr",
        Markup.element("th", name).with("scope", "row"),
        Markup.element("td", Markup.element("code", value)));
  }
}
