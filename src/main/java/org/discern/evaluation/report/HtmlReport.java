package org.discern.evaluation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.discern.evaluation.Evaluation;

/**
 * Writes {@code report.html}: one page that holds all it needs and can be read in five minutes.
 *
 * <p>It has no scripts and loads nothing. It follows the reader's light or dark setting, prints on
 * white, and fits a phone. Text of passages is quoted only from the project's own corpus; others
 * are named by their ids, for their licences differ.
 */
public final class HtmlReport {

  private static final String STYLE = "report.css";

  /** A writer. */
  public HtmlReport() {}

  /** The page, as HTML that ends in a line break. */
  public String write(Report report) {
    Evaluation evaluation = report.evaluation();
    List<Markup> sections = new ArrayList<>();
    sections.add(new VerdictSection(report).markup());
    sections.add(FigureSections.table(evaluation.figures()));
    evaluation
        .figures()
        .categories()
        .forEach(each -> sections.add(FigureSections.category(each, report.baselines())));
    if (!report.baselines().isEmpty()) {
      sections.add(FigureSections.baselines(report));
      sections.add(ContestSection.of(report));
    }
    if (evaluation.slices().stream().anyMatch(each -> !each.slices().isEmpty())) {
      sections.add(new SliceSection(evaluation).markup());
    }
    if (!report.disguises().isEmpty()) {
      sections.add(DisguiseSection.of(report.disguises()));
    }
    if (!report.mistakes().isEmpty()) {
      sections.add(MistakeSection.of(report.mistakes()));
    }
    sections.add(MethodSection.of(report));
    Markup body = header(evaluation).and(Markup.element("main", Markup.join(sections)));
    return head(evaluation) + body.html() + "\n</body>\n</html>\n";
  }

  private static String head(Evaluation evaluation) {
    return String.format(
        Locale.ROOT,
        """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
      %s</style>
      </head>
      <body>
      """,
        Markup.escaped("Evaluation of " + evaluation.model()),
        style());
  }

  private static Markup header(Evaluation evaluation) {
    int at = evaluation.model().indexOf('@');
    String name = at < 0 ? evaluation.model() : evaluation.model().substring(0, at);
    Markup subject =
        Markup.text("with policy ")
            .and(Markup.element("b", evaluation.policy().name()))
            .and(Markup.text(" on "))
            .and(Markup.element("b", evaluation.corpus().path()))
            .and(
                Markup.text(
                    ": "
                        + FigureText.count(evaluation.figures().passages())
                        + " passages from "
                        + FigureText.count(evaluation.figures().articles())
                        + " articles"));
    return Markup.element(
        "header",
        Markup.element("p.kicker", "Evaluation"),
        Markup.element("h1", name),
        Markup.element("p.subject", subject));
  }

  private static String style() {
    try (InputStream stream = HtmlReport.class.getResourceAsStream(STYLE)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + STYLE);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
