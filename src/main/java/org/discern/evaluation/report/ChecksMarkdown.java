package org.discern.evaluation.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.discern.evaluation.checks.Capability;
import org.discern.evaluation.checks.CapabilityResult;
import org.discern.evaluation.checks.CheckFailure;
import org.discern.evaluation.checks.CheckResults;
import org.discern.evaluation.checks.CheckRunner;
import org.discern.passage.Scores;

/** Writes {@code checks.md}: a table of capabilities, then what failed with its scores. */
public final class ChecksMarkdown {

  /** A writer. */
  public ChecksMarkdown() {}

  /** The results as Markdown that ends in a line break. */
  public String write(CheckResults results) {
    MarkdownText out = new MarkdownText();
    out.paragraph("# SensitivityCheck of " + results.model());
    out.paragraph(
        "With policy "
            + results.policy()
            + ", of all cases pass: "
            + FigureText.of(results.passed())
            + ". Capabilities below their floor: "
            + results.capabilities().stream().filter(CapabilityResult::isBelowFloor).count()
            + " of "
            + results.capabilities().size()
            + ".");
    out.paragraph(
        String.format(
            Locale.ROOT,
            "Figures are value [95 %% Wilson interval] (passed/cases). Kinds: labels, every tested"
                + " category is flagged or not as expected; invariance, so are all variants of a"
                + " text, and the scores of a category lie at most %.2f apart; direction, the score"
                + " rises when a mention is added.",
            CheckRunner.WIDEST_RANGE));
    out.header("capability", "kind", "passed", "floor");
    results.capabilities().forEach(each -> capability(out, each));
    out.row("**all**", "", FigureText.of(results.passed()), "");
    out.end();
    results.capabilities().stream()
        .filter(each -> !each.failures().isEmpty())
        .forEach(each -> failures(out, each));
    return out.toString();
  }

  private static void capability(MarkdownText out, CapabilityResult result) {
    Capability capability = result.capability();
    String floor = String.format(Locale.ROOT, "%.2f", capability.floor());
    out.row(
        capability.title(),
        capability.kind().phrase(),
        FigureText.of(result.passed()),
        result.isBelowFloor() ? floor + " **below**" : floor);
  }

  private static void failures(MarkdownText out, CapabilityResult result) {
    out.paragraph("## " + result.capability().title());
    out.paragraph(result.capability().description());
    out.header("case", "text", "why", "scores");
    for (CheckFailure each : result.failures()) {
      out.row(
          each.failed().id(), each.failed().texts().get(0), each.reason(), scores(each.scores()));
    }
    out.end();
  }

  private static String scores(List<Scores> scores) {
    return scores.stream().map(ChecksMarkdown::scores).collect(Collectors.joining("; "));
  }

  private static String scores(Scores scores) {
    return scores.taxonomy().categories().stream()
        .map(each -> String.format(Locale.ROOT, "%s %.2f", each, scores.of(each)))
        .collect(Collectors.joining(", "));
  }
}
