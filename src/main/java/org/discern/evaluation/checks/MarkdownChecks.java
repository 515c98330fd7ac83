package org.discern.evaluation.checks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.discern.evaluation.Proportion;
import org.discern.passage.Category;
import org.discern.passage.Scores;

/** Writes {@code checks.md}: a table of capabilities, then what failed with its scores. */
public final class MarkdownChecks {

  /** A writer. */
  public MarkdownChecks() {}

  /** The results as Markdown that ends in a line break. */
  public String write(CheckResults results) {
    StringBuilder out = new StringBuilder();
    out.append("# SensitivityCheck of ").append(results.model()).append("\n\n");
    out.append(
        String.format(
            Locale.ROOT,
            "With policy %s: %s of all cases pass, in %d capabilities; %d are below their floor.\n\n",
            results.policy(),
            cell(results.passed()),
            results.capabilities().size(),
            results.capabilities().stream().filter(CapabilityResult::isBelowFloor).count()));
    out.append(
        String.format(
            Locale.ROOT,
            "Figures are value [95 %% Wilson interval] (passed/cases). Kinds: labels, every tested"
                + " category is flagged or not as expected; invariance, so are all variants of a"
                + " text, and the scores of a category lie at most %.2f apart; direction, the score"
                + " rises when a mention is added.\n\n",
            CheckRunner.WIDEST_RANGE));
    out.append("| capability | kind | passed | floor |\n|---|---|---|---|\n");
    results.capabilities().forEach(each -> row(out, each));
    out.append("| **all** | | ").append(cell(results.passed())).append(" | |\n");
    results.capabilities().stream()
        .filter(each -> !each.failures().isEmpty())
        .forEach(each -> failures(out, each));
    return out.toString();
  }

  private static void row(StringBuilder out, CapabilityResult result) {
    Capability capability = result.capability();
    out.append("| ").append(safe(capability.title())).append(" | ");
    out.append(capability.kind().phrase()).append(" | ");
    out.append(cell(result.passed())).append(" | ");
    out.append(String.format(Locale.ROOT, "%.2f", capability.floor()));
    out.append(result.isBelowFloor() ? " **below**" : "").append(" |\n");
  }

  private static void failures(StringBuilder out, CapabilityResult result) {
    Capability capability = result.capability();
    out.append("\n## ").append(capability.title()).append("\n\n");
    out.append(capability.description()).append("\n\n");
    out.append("| case | text | why | scores |\n|---|---|---|---|\n");
    for (CheckFailure each : result.failures()) {
      out.append("| ").append(each.failed().id()).append(" | ");
      out.append(safe(each.failed().texts().get(0))).append(" | ");
      out.append(each.reason()).append(" | ").append(scores(each.scores())).append(" |\n");
    }
  }

  private static String scores(List<Scores> scores) {
    return scores.stream()
        .map(
            each ->
                each.taxonomy().categories().stream()
                    .map(category -> score(category, each))
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }

  private static String score(Category category, Scores scores) {
    return String.format(Locale.ROOT, "%s %.2f", category, scores.of(category));
  }

  /** For example {@code 0.910 [0.838, 0.952] (91/100)}; of nothing, {@code – (0/0)}. */
  private static String cell(Proportion proportion) {
    return proportion
        .interval()
        .map(
            each ->
                String.format(
                    Locale.ROOT,
                    "%.3f [%.3f, %.3f] (%d/%d)",
                    proportion.value().orElse(0),
                    each.low(),
                    each.high(),
                    proportion.hits(),
                    proportion.of()))
        .orElse("– (0/0)");
  }

  private static String safe(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\s+", " ");
  }
}
