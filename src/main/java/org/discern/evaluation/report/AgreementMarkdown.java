package org.discern.evaluation.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.discern.evaluation.agreement.Agreement;
import org.discern.evaluation.agreement.PairAgreement;
import org.discern.evaluation.agreement.RatedUnit;
import org.discern.passage.Category;

/** Writes how far readers agree as Markdown, with every passage that they disagree on. */
public final class AgreementMarkdown {

  private final Map<String, String> quotes;

  /**
   * A writer.
   *
   * @param quotes the texts that may be quoted, by the id of the passage
   */
  public AgreementMarkdown(Map<String, String> quotes) {
    this.quotes = Collections.unmodifiableMap(new TreeMap<>(quotes));
  }

  /**
   * The agreement at each category as Markdown that ends in a line break.
   *
   * @param agreements in the order to show them
   * @param conditions how it was measured, by name, in order
   */
  public String write(Map<Category, Agreement> agreements, Map<String, String> conditions) {
    MarkdownText out = new MarkdownText();
    out.paragraph("# How far readers agree");
    out.paragraph(
        "Agreement is value [95 % Wilson interval] (agreed/judged by both). Cohen's kappa and"
            + " Krippendorff's alpha are 1 for perfect agreement and 0 for what chance would give;"
            + " their intervals come from a bootstrap that resamples whole articles.");
    out.header("category", "readers", "agreement", "Cohen's kappa");
    agreements.forEach(
        (category, agreement) -> agreement.pairs().forEach(each -> pair(out, category, each)));
    out.end();
    out.header("category", "passages judged by two or more", "Krippendorff's alpha");
    agreements.forEach(
        (category, agreement) ->
            out.row(
                category.name(),
                FigureText.count(agreement.units()),
                FigureText.of(agreement.alpha())));
    out.end();
    agreements.forEach((category, agreement) -> disputed(out, category, agreement));
    out.paragraph("## How it was measured");
    out.header("", "");
    new LinkedHashMap<>(conditions).forEach(out::row);
    return out.toString();
  }

  private static void pair(MarkdownText out, Category category, PairAgreement pair) {
    out.row(
        category.name(),
        pair.first() + " and " + pair.second(),
        FigureText.of(pair.agreed()),
        FigureText.of(pair.kappa()));
  }

  private void disputed(MarkdownText out, Category category, Agreement agreement) {
    if (agreement.disputed().isEmpty()) {
      return;
    }
    out.paragraph("## Disagreements on " + category);
    out.header("passage", "text", "readers");
    for (RatedUnit unit : agreement.disputed()) {
      out.row(
          unit.id(),
          quotes.getOrDefault(unit.id(), ""),
          unit.ratings().entrySet().stream()
              .map(each -> each.getKey() + ": " + each.getValue())
              .collect(Collectors.joining("; ")));
    }
    out.end();
  }
}
