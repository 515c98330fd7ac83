package org.discern.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.discern.corpus.Corpus;
import org.discern.evaluation.ClusteredBootstrap;
import org.discern.evaluation.CorpusOrigin;
import org.discern.evaluation.Example;
import org.discern.evaluation.Figure;
import org.discern.evaluation.comparison.Ablation;
import org.discern.evaluation.comparison.CategoryComparison;
import org.discern.evaluation.comparison.Comparer;
import org.discern.evaluation.report.AblationJson;
import org.discern.evaluation.report.AblationMarkdown;
import org.discern.model.Model;
import org.discern.passage.InputException;
import org.discern.training.DevCorpus;
import org.discern.training.LeftOut;
import org.discern.training.Recipe;
import org.discern.training.RecipeFile;
import org.discern.training.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code discern leave-out}. */
@Command(
    name = "leave-out",
    description = {
      "Tells what to expect of sources that a model never saw: for each source trains a recipe without"
          + " it, and holds the result on that source's dev passages against the model with all data.",
      "",
      "Trains one model more than there are sources."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  discern leave-out --recipe training/recipes/default.yaml --each huffpost,reddit"
          + " --out target/leave-out",
      "  discern leave-out --recipe training/recipes/quickstart.yaml --each genre=satire,genre=headline"
          + " --out target/leave-out"
    })
final class LeaveOutCommand implements Runnable {

  @Option(names = "--recipe", required = true, description = "The recipe (YAML).")
  private Path recipeFile = Path.of("");

  @Option(
      names = "--each",
      paramLabel = "SOURCE",
      split = ",",
      required = true,
      description =
          "The sources to leave out one at a time, as passages name them, or values of another field,"
              + " as genre=satire; may be repeated.")
  private List<String> each = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where leave-out.md, leave-out.json and the bundles are written.")
  private Path out = Path.of("");

  @Mixin private MeasuringOptions measuring = new MeasuringOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  LeaveOutCommand() {}

  @Override
  public void run() {
    ClusteredBootstrap bootstrap = measuring.bootstrap();
    Recipe recipe = RecipeFile.read(recipeFile);
    List<LeftOut> parts = each.stream().distinct().map(LeftOut::of).toList();
    LeftOut.check(parts, recipe);
    DevCorpus dev = DevCorpus.of(recipe);
    parts.forEach(part -> passages(dev, part));
    Path whole = train(recipe, List.of(), "all");
    List<Ablation> ablations = new ArrayList<>();
    try (Model with = Model.load(whole)) {
      for (LeftOut part : parts) {
        Path bundle = train(recipe, List.of(part), "without-" + part);
        try (Model without = Model.load(bundle)) {
          ablations.add(compare(part, with, without, dev, bootstrap));
        }
      }
    }
    OutputFolder folder = new OutputFolder(out);
    folder.write(
        "leave-out.md", new AblationMarkdown().write(ablations, Conditions.of(spec, measuring)));
    folder.write("leave-out.json", new AblationJson().write(ablations));
    print(ablations);
  }

  private static Corpus passages(DevCorpus dev, LeftOut part) {
    Corpus passages = dev.corpus().where(part::isOf);
    if (passages.size() == 0) {
      throw new InputException(
          "--each",
          "no dev passage to measure on is of " + part + " (" + dev.origin().path() + ")");
    }
    return passages;
  }

  private Path train(Recipe recipe, List<LeftOut> without, String name) {
    Path bundle = out.resolve(name.replaceAll("[^\\w.=-]", "-"));
    TrainingDisplay display = new TrainingDisplay(spec.commandLine().getErr());
    display.stage("training " + name);
    new Training(recipe, display).without(without).run(recipeFile, bundle);
    display.finished(bundle);
    return bundle;
  }

  private static Ablation compare(
      LeftOut part, Model with, Model without, DevCorpus dev, ClusteredBootstrap bootstrap) {
    Corpus passages = passages(dev, part);
    CorpusOrigin origin =
        new CorpusOrigin(dev.origin().path() + ", " + part, passages.fingerprint());
    return new Ablation(
        part.toString(),
        part.count(without.provenance()),
        new Comparer(with.taxonomy(), bootstrap)
            .compare(version(with, passages), version(without, passages), origin));
  }

  private static org.discern.evaluation.comparison.Version version(Model model, Corpus passages) {
    return new org.discern.evaluation.comparison.Version(
        model.id(), model.policy(), Example.score(model, passages.passages()));
  }

  private void print(List<Ablation> ablations) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("without minus with", "judged", "positive", "average precision", "F1"));
    for (Ablation ablation : ablations) {
      for (CategoryComparison category : ablation.comparison().categories()) {
        rows.add(
            List.of(
                ablation.part() + ", " + category.category(),
                FigureColumn.count(category.after().confusion().total()),
                FigureColumn.count(category.after().confusion().positives()),
                FigureColumn.of(category.difference(Figure.AVERAGE_PRECISION)),
                FigureColumn.of(category.difference(Figure.F1))));
      }
    }
    PrintWriter text = spec.commandLine().getOut();
    new TextTable(text).print(rows);
    text.println();
    text.println("Written: " + out.resolve("leave-out.md") + ", leave-out.json and the bundles");
  }
}
