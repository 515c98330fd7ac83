package org.discern.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.tuning.TunedThreshold;
import org.discern.passage.InputException;

/** Writes {@code card.md}. The same bundle, notes and reports always give the same bytes. */
public final class ModelCard {

  private static final int WEAKEST = 8;

  private final CardSubject subject;
  private final CardNotes notes;
  private final JsonFile report;
  private final Optional<MeasuredChecks> checks;

  private ModelCard(
      CardSubject subject, CardNotes notes, JsonFile report, Optional<MeasuredChecks> checks) {
    this.subject = subject;
    this.notes = notes;
    this.report = report;
    this.checks = checks;
  }

  /**
   * The card of a model.
   *
   * @param report its {@code report.json}
   * @param checks its {@code checks.json}, if there is one
   * @throws InputException if a report cannot be read, or is of another model
   */
  public static ModelCard of(
      CardSubject subject, CardNotes notes, Path report, Optional<Path> checks) {
    return new ModelCard(
        subject,
        notes,
        JsonFile.read(report, subject.id()),
        checks.map(each -> MeasuredChecks.read(each, subject.id())));
  }

  /**
   * The card as Markdown that ends in a line break.
   *
   * @throws InputException if the notes lack a source of the training data
   */
  public String write() {
    StringBuilder out = new StringBuilder();
    out.append("# Model card: ").append(subject.name()).append("\n\n");
    out.append("`").append(subject.id()).append("`. Written by `discern model card`; every number");
    out.append(" comes from the bundle or from a report.\n\n");
    out.append(notes.purpose().strip()).append("\n");
    section(out, "How good it is", numbers());
    section(out, "Its policy", policy());
    section(out, "What it learned from", new LearnedFrom(notes, subject.provenance()).section());
    section(out, "What was left out, and why", excluded());
    section(out, "Where it fails", limits());
    section(out, "How it was made", made());
    return out.toString();
  }

  /** The figures of each category and of each simpler classifier, for a README. */
  public String summary() {
    CardTables tables = new CardTables(report);
    String baselines = tables.baselines();
    return measuredOn()
        + "\n\n"
        + tables.categories()
        + (baselines.isEmpty() ? "" : "\n" + baselines);
  }

  private static void section(StringBuilder out, String title, String text) {
    out.append("\n## ").append(title).append("\n\n").append(text.strip()).append("\n");
  }

  private String measuredOn() {
    JsonNode corpus = report.root().path("corpus");
    return String.format(
        Locale.ROOT,
        "On %s passages of %s articles (`%s`), with policy %s. Figures are value [95 %% interval]"
            + " (hits/of).",
        JsonFile.count(corpus.path("passages")),
        JsonFile.count(corpus.path("articles")),
        corpus.path("path").asText(),
        report.root().path("policy").asText());
  }

  private String numbers() {
    CardTables tables = new CardTables(report);
    StringBuilder text = new StringBuilder(summary());
    for (String table : new String[] {tables.byTraining(), tables.bySource()}) {
      if (!table.isEmpty()) {
        text.append('\n').append(table);
      }
    }
    checks.ifPresent(
        each ->
            text.append(
                    String.format(
                        Locale.ROOT,
                        "\nSensitivityCheck, %d abilities tested by cases written for them: %s of"
                            + " the cases pass. The weakest:\n\n",
                        each.size(),
                        each.total()))
                .append(each.weakest(WEAKEST)));
    return text.toString();
  }

  private String policy() {
    StringBuilder text = new StringBuilder();
    CardTables.row(text, "category", "flagged from", "looked at by a person within", "because");
    CardTables.rule(text, 4);
    subject
        .policy()
        .policy()
        .thresholds()
        .forEach(
            (category, threshold) ->
                CardTables.row(
                    text,
                    category.name(),
                    String.format(Locale.ROOT, "%.4f", threshold.value()),
                    "± " + threshold.reviewMargin(),
                    subject.policy().origin().stream()
                        .flatMap(origin -> origin.thresholds().stream())
                        .filter(each -> each.requirement().category().equals(category))
                        .map(ModelCard::because)
                        .findFirst()
                        .orElse("set by hand")));
    return text.toString();
  }

  private static String because(TunedThreshold tuned) {
    StringBuilder text = new StringBuilder("`").append(tuned.requirement()).append("`");
    tuned
        .figures()
        .forEach((metric, figure) -> text.append("; ").append(metric.phrase()).append(of(figure)));
    return text.toString();
  }

  private static String of(Estimate figure) {
    return String.format(Locale.ROOT, " %.3f", figure.value().orElse(0))
        + figure
            .interval()
            .map(each -> String.format(Locale.ROOT, " [%.3f, %.3f]", each.low(), each.high()))
            .orElse("");
  }

  private String excluded() {
    StringBuilder text = new StringBuilder();
    notes
        .excluded()
        .forEach(
            each ->
                text.append("- **")
                    .append(each.title())
                    .append(".** ")
                    .append(each.why().strip())
                    .append('\n'));
    return text.toString();
  }

  private String limits() {
    StringBuilder text = new StringBuilder();
    for (CardNotes.Limit limit : notes.limits()) {
      text.append("- **").append(limit.title()).append(".** ").append(limit.text().strip());
      for (String capability : limit.checks()) {
        checks
            .flatMap(each -> each.measured(capability))
            .ifPresent(each -> text.append("\n  - ").append(each));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private String made() {
    StringBuilder text = new StringBuilder();
    CardTables.row(text, "", "trained", "measured");
    CardTables.rule(text, 3);
    CardTables.row(text, "seed", String.valueOf(subject.provenance().get("seed")), "");
    if (subject.provenance().get("versions") instanceof Map<?, ?> versions) {
      versions.forEach(
          (name, value) -> CardTables.row(text, String.valueOf(name), String.valueOf(value), ""));
    }
    JsonNode corpus = report.root().path("corpus");
    CardTables.row(text, "corpus", "", corpus.path("path").asText());
    CardTables.row(text, "its SHA-256", "", corpus.path("sha256").asText());
    report
        .root()
        .path("conditions")
        .properties()
        .forEach(each -> CardTables.row(text, each.getKey(), "", each.getValue().asText()));
    return text.toString();
  }
}
