package org.discern.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.discern.corpus.Corpus;
import org.discern.evaluation.ClusteredBootstrap;
import org.discern.evaluation.Example;
import org.discern.evaluation.Figure;
import org.discern.evaluation.comparison.CategoryComparison;
import org.discern.evaluation.comparison.Comparer;
import org.discern.evaluation.comparison.Comparison;
import org.discern.evaluation.report.ComparisonJson;
import org.discern.evaluation.report.ComparisonMarkdown;
import org.discern.evaluation.tuning.PolicyFile;
import org.discern.model.Model;
import org.discern.passage.InputException;
import org.discern.passage.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code discern model compare}, also known as {@code discern compare}. */
@Command(
    name = "compare",
    description = {
      "Compares two models on the same labelled passages: differences with paired intervals,"
          + " McNemar's test, the passages that flip, what old scores are on the new scale, and"
          + " policies that keep the old operating point.",
      "Exit status 1 if a gate is not passed."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  discern model compare old/ new/ --corpus dev.jsonl --max-flips 2%% --no-worse"
          + " --out target/comparison"
    })
final class ModelCompareCommand implements Callable<Integer> {

  private static final int MOST_FLIPS = 20;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "The bundle in use.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "AFTER", description = "The bundle to replace it.")
  private Path after = Path.of("");

  @Mixin private CorpusOption corpus = new CorpusOption();

  @Mixin private MeasuringOptions measuring = new MeasuringOptions();

  @Option(
      names = "--policy-before",
      paramLabel = "FILE",
      description = "The thresholds in use (default: policy.yaml of the bundle).")
  private Optional<Path> policyBefore = Optional.empty();

  @Option(
      names = "--policy-after",
      paramLabel = "FILE",
      description = "The thresholds to come (default: policy.yaml of the bundle).")
  private Optional<Path> policyAfter = Optional.empty();

  @Option(
      names = "--max-flips",
      paramLabel = "SHARE",
      description = "A gate: the labels of at most this share of passages may change, as 2%%.")
  private Optional<String> mostFlips = Optional.empty();

  @Option(
      names = "--no-worse",
      description =
          "A gate: at no category may F1 or average precision be worse beyond doubt, the whole"
              + " interval of the difference below zero.")
  private boolean noWorse;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where compare.md, compare.json and the policies are written.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  ModelCompareCommand() {}

  @Override
  public Integer call() {
    Optional<Double> most = mostFlips.map(ModelCompareCommand::share);
    ClusteredBootstrap bootstrap = measuring.bootstrap();
    try (Model earlier = ModelOptions.load(before);
        Model later = ModelOptions.load(after)) {
      if (!earlier.taxonomy().equals(later.taxonomy())) {
        throw new InputException(
            after.toString(),
            "scores " + later.taxonomy() + ", but the other model " + earlier.taxonomy());
      }
      Corpus passages = corpus.read(later.taxonomy());
      Comparison comparison =
          new Comparer(later.taxonomy(), bootstrap)
              .compare(
                  version(earlier, policyBefore, passages),
                  version(later, policyAfter, passages),
                  corpus.origin(passages));
      write(comparison);
      print(comparison);
      return gate(comparison, most) ? Main.DONE : Main.DONE_WITH_FAILURES;
    }
  }

  private static org.discern.evaluation.comparison.Version version(
      Model model, Optional<Path> file, Corpus passages) {
    Policy policy =
        file.map(each -> PolicyFile.read(each, model.taxonomy()).policy()).orElseGet(model::policy);
    return new org.discern.evaluation.comparison.Version(
        model.id(), policy, Example.score(model, passages.passages()));
  }

  private void write(Comparison comparison) {
    OutputFolder folder = new OutputFolder(out);
    folder.write("compare.md", new ComparisonMarkdown(MOST_FLIPS).write(comparison));
    folder.write("compare.json", new ComparisonJson().write(comparison));
    for (Comparison.Keep keep : Comparison.Keep.values()) {
      String name = keep.name().toLowerCase(Locale.ROOT).replace('_', '-');
      folder.write(
          "policy-same-" + name + ".yaml", PolicyFile.of(comparison.keeping(keep)).format());
    }
  }

  private void print(Comparison comparison) {
    PrintWriter text = spec.commandLine().getOut();
    text.println(comparison.before() + " → " + comparison.after());
    text.println("labels change on " + FigureColumn.of(comparison.flipped()) + " of the passages");
    text.println();
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("after minus before"));
    for (Figure figure : Figure.values()) {
      header.add(figure.phrase());
    }
    header.add("McNemar p");
    rows.add(header);
    for (CategoryComparison each : comparison.categories()) {
      List<String> row = new ArrayList<>(List.of(each.category().name()));
      for (Figure figure : Figure.values()) {
        row.add(FigureColumn.of(each.difference(figure)));
      }
      row.add(String.format(Locale.ROOT, "%.3f", each.mcNemar().pValue()));
      rows.add(row);
    }
    new TextTable(text).print(rows);
    text.println();
    text.println("Written: " + out.resolve("compare.md") + ", compare.json and two policies");
  }

  /** Whether the gates asked for are passed; says of each that is not. */
  private boolean gate(Comparison comparison, Optional<Double> most) {
    PrintWriter text = spec.commandLine().getOut();
    boolean steady = most.isEmpty() || comparison.flipped().value().orElse(0) <= most.get();
    if (!steady) {
      text.println("Gate: more labels change than " + mostFlips.orElse(""));
    }
    boolean sound = !noWorse || !comparison.isWorse();
    if (!sound) {
      text.println("Gate: the later model is worse");
    }
    return steady && sound;
  }

  private static double share(String text) {
    boolean percent = text.endsWith("%");
    String number = percent ? text.substring(0, text.length() - 1).strip() : text;
    if (number.matches("\\d{1,3}(\\.\\d{1,9})?")) {
      double share = Double.parseDouble(number) / (percent ? 100 : 1);
      if (share <= 1) {
        return share;
      }
    }
    throw new InputException("--max-flips", "\"" + text + "\" is not a share such as 2% or 0.02");
  }
}
