package org.discern.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.discern.corpus.Corpus;
import org.discern.evaluation.ClusteredBootstrap;
import org.discern.evaluation.Evaluation;
import org.discern.evaluation.Evaluator;
import org.discern.evaluation.Example;
import org.discern.evaluation.Sample;
import org.discern.evaluation.Slicing;
import org.discern.evaluation.disguise.DisguiseCosts;
import org.discern.evaluation.disguise.DisguiseEvaluator;
import org.discern.evaluation.report.HtmlReport;
import org.discern.evaluation.report.JsonReport;
import org.discern.evaluation.report.MarkdownReport;
import org.discern.evaluation.report.Mistake;
import org.discern.evaluation.report.Mistakes;
import org.discern.evaluation.report.Report;
import org.discern.model.Model;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Policy;
import org.discern.text.LanguageCheck;
import org.discern.training.TrainedSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code discern evaluate}. */
@Command(
    name = "evaluate",
    description = {
      "Tells how good a model is on labelled passages: precision, recall and more per category, with"
          + " counts and 95 %% intervals, in all and by source, length and words.",
      "",
      "Each passage is scored as a whole, by the same model and policy as discern score uses."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  discern evaluate --corpus dev.jsonl --checks --out target/evaluation",
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final int MOST_MISTAKES = 10;

  @Mixin private ModelOptions model = new ModelOptions();

  @Mixin private CorpusOption corpus = new CorpusOption();

  @Mixin private MeasuringOptions measuring = new MeasuringOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description =
          "Where report.html, report.md and report.json are written, and checks.md and checks.json.")
  private Path out = Path.of("");

  @Option(
      names = "--seen",
      paramLabel = "SOURCE",
      split = ",",
      description =
          "The sources that the model was trained on (default: those its provenance names); they"
              + " are told apart from sources it never saw.")
  private List<String> seen = List.of();

  @Option(
      names = "--slice",
      paramLabel = "FIELD",
      defaultValue = "genre",
      description =
          "A field of the corpus to tell figures by, besides source and length; may be repeated"
              + " (default: ${DEFAULT-VALUE}).")
  private List<String> fields = List.of();

  @Option(
      names = "--disguises",
      description =
          "Disguise the words that decide in the positive passages, in ten ways, and tell what"
              + " each costs in recall. Takes some minutes on a large corpus.")
  private boolean disguised;

  @Mixin private BaselineOptions baselines = new BaselineOptions();

  @Mixin private CheckOptions checks = new CheckOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  EvaluateCommand() {}

  @Override
  public Integer call() {
    ClusteredBootstrap bootstrap = measuring.bootstrap();
    try (Model loaded = model.load()) {
      Policy policy = model.policy(loaded);
      if (corpus.isGiven() || !checks.isGiven()) {
        evaluate(loaded, policy, bootstrap);
      }
      return checks.run(loaded, policy, new OutputFolder(out), spec.commandLine().getOut());
    }
  }

  private void evaluate(Model loaded, Policy policy, ClusteredBootstrap bootstrap) {
    Optional<Set<String>> sources =
        seen.isEmpty() ? TrainedSources.of(loaded.provenance()) : Optional.of(new TreeSet<>(seen));
    if (sources.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("The model does not say which sources it was trained on; --seen can name them.");
    }
    Corpus passages = corpus.read(loaded.taxonomy());
    List<Example> examples = Example.score(loaded, passages.passages());
    Evaluation evaluation =
        new Evaluator(loaded.taxonomy(), policy, bootstrap, slicings(sources))
            .evaluate(loaded.id(), corpus.origin(passages), examples);
    Report report =
        new Report(
            evaluation,
            baselines.measure(
                loaded.taxonomy(),
                sources,
                passages,
                corpus.origin(passages),
                plain -> new Evaluator(loaded.taxonomy(), plain, bootstrap, contests(sources))),
            mistakes(loaded, policy, examples),
            disguises(loaded, policy, passages),
            Conditions.of(spec, measuring));
    write(report);
    tellForeign(loaded, passages.passages());
  }

  /** They count in the figures, which are the classifier's own. */
  private void tellForeign(Model loaded, List<LabelledPassage> passages) {
    LanguageCheck check = LanguageCheck.beside(loaded.lexicon());
    long foreign = passages.stream().filter(it -> check.foreign(it.text()).isPresent()).count();
    if (foreign > 0) {
      PrintWriter text = spec.commandLine().getOut();
      text.printf(
          Locale.ROOT,
          "%,d of %,d passages are in another language: discern score would not judge them.%n",
          foreign,
          passages.size());
    }
  }

  /** The parts on which baselines are measured too. */
  private static List<Slicing> contests(Optional<Set<String>> sources) {
    List<Slicing> slicings = new ArrayList<>();
    sources.ifPresent(each -> slicings.add(Slicing.byTraining(each)));
    slicings.add(Slicing.bySource());
    return slicings;
  }

  private List<Slicing> slicings(Optional<Set<String>> sources) {
    List<Slicing> slicings = new ArrayList<>();
    sources.ifPresent(each -> slicings.add(Slicing.byTraining(each)));
    slicings.addAll(Slicing.standard());
    fields.forEach(each -> slicings.add(Slicing.byField(each)));
    return slicings;
  }

  /** The surest mistakes, with what moved their scores. */
  private static List<Mistake> mistakes(Model loaded, Policy policy, List<Example> examples) {
    Sample sample = Sample.of(loaded.taxonomy(), examples);
    return Mistakes.worst(sample, policy, MOST_MISTAKES).stream()
        .map(each -> each.with(loaded.evidence(each.passage().text(), each.category())))
        .toList();
  }

  private List<DisguiseCosts> disguises(Model loaded, Policy policy, Corpus passages) {
    return disguised
        ? new DisguiseEvaluator(
                loaded, loaded::evidence, policy, measuring.bootstrap(), measuring.seed())
            .evaluate(passages.passages())
        : List.of();
  }

  private void write(Report report) {
    OutputFolder folder = new OutputFolder(out);
    folder.write("report.json", new JsonReport().write(report));
    folder.write("report.md", new MarkdownReport().write(report));
    folder.write("report.html", new HtmlReport().write(report));
    PrintWriter text = spec.commandLine().getOut();
    new EvaluationTable(text).print(report.evaluation());
    if (!report.disguises().isEmpty()) {
      text.println();
      new DisguiseTable(text).print(report.disguises());
    }
    text.println();
    text.println("Written: " + out.resolve("report.html") + ", report.md, report.json");
  }
}
