package org.discern.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.discern.corpus.Corpus;
import org.discern.evaluation.Example;
import org.discern.evaluation.Sample;
import org.discern.evaluation.tuning.Certainty;
import org.discern.evaluation.tuning.PolicyFile;
import org.discern.evaluation.tuning.PolicyOrigin;
import org.discern.evaluation.tuning.Prevalence;
import org.discern.evaluation.tuning.Requirement;
import org.discern.evaluation.tuning.TunedThreshold;
import org.discern.evaluation.tuning.Tuner;
import org.discern.evaluation.tuning.Tuning;
import org.discern.model.Model;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.discern.passage.Taxonomy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code discern tune}. */
@Command(
    name = "tune",
    description = {
      "Finds thresholds that keep what a team requires, on labelled passages, and shows what they do"
          + " and what slightly other bounds would give.",
      "",
      "Exit status 1, and no policy, if a requirement cannot be met: the nearest is told."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  discern tune --corpus dev.jsonl --require \"adult: recall max where precision >= 0.90\""
          + " --out policy.yaml"
    })
final class TuneCommand implements Callable<Integer> {

  private static final String REQUIRE = "--require";
  private static final String PREVALENCE = "--prevalence";

  @Mixin private ModelOptions model = new ModelOptions();

  @Mixin private CorpusOption corpus = new CorpusOption();

  @Option(
      names = REQUIRE,
      paramLabel = "REQUIREMENT",
      required = true,
      description =
          "CATEGORY: METRIC max [where METRIC >= NUMBER [and …]]; metrics are precision, recall, F1,"
              + " match rate and specificity; may be repeated.")
  private List<String> requirements = List.of();

  @Option(
      names = "--confident",
      description = "Bounds must be kept by the worse end of a figure's 95 %% interval.")
  private boolean confident;

  @Option(
      names = PREVALENCE,
      paramLabel = "CATEGORY=RATE",
      split = ",",
      description =
          "How common a category is in live traffic, as adult=0.01 (default: as in the corpus).")
  private Map<String, Double> rates = new LinkedHashMap<>();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "tuned",
      description = "Of the policy (default: ${DEFAULT-VALUE}).")
  private String name = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the policy is written (default: nowhere).")
  private Optional<Path> out = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  TuneCommand() {}

  @Override
  public Integer call() {
    try (Model loaded = model.load()) {
      Taxonomy taxonomy = loaded.taxonomy();
      List<Requirement> wanted = requirements(taxonomy);
      Tuner tuner =
          new Tuner(confident ? Certainty.CONFIDENT : Certainty.POINT, prevalences(taxonomy));
      Corpus passages = corpus.read(taxonomy);
      Sample sample = Sample.of(taxonomy, Example.score(loaded, passages.passages()));
      List<Tuning> answers = wanted.stream().map(each -> tuner.tune(each, sample)).toList();
      PrintWriter text = spec.commandLine().getOut();
      answers.forEach(new TuningTable(text)::print);
      List<TunedThreshold> solved = new ArrayList<>();
      for (Tuning answer : answers) {
        if (answer instanceof Tuning.Solved each) {
          solved.add(tuner.record(each));
        }
      }
      if (solved.size() < answers.size()) {
        out.ifPresent(file -> text.println("Not written: " + file));
        return Main.DONE_WITH_FAILURES;
      }
      PolicyOrigin origin = new PolicyOrigin(loaded.id(), corpus.origin(passages), solved);
      PolicyFile policy = PolicyFile.tuned(model.policy(loaded), name, origin);
      out.ifPresent(
          file -> {
            OutputFolder.writeFile(file, policy.format());
            text.println("Written: " + file);
          });
      return Main.DONE;
    }
  }

  private List<Requirement> requirements(Taxonomy taxonomy) {
    Map<Category, Requirement> parsed = new LinkedHashMap<>();
    for (String each : requirements) {
      Requirement requirement = Requirement.parse(REQUIRE, each);
      Category category = known(REQUIRE, requirement.category(), taxonomy);
      if (parsed.put(category, requirement) != null) {
        throw new InputException(REQUIRE, "\"" + category + "\" has two requirements");
      }
    }
    return List.copyOf(parsed.values());
  }

  private Map<Category, Prevalence> prevalences(Taxonomy taxonomy) {
    Map<Category, Prevalence> prevalences = new TreeMap<>();
    rates.forEach(
        (category, rate) -> {
          try {
            prevalences.put(
                known(PREVALENCE, Category.of(category), taxonomy), Prevalence.of(rate));
          } catch (IllegalArgumentException e) {
            throw new InputException(PREVALENCE, String.valueOf(e.getMessage()), e);
          }
        });
    return prevalences;
  }

  private static Category known(String where, Category category, Taxonomy taxonomy) {
    if (!taxonomy.contains(category)) {
      throw new InputException(
          where, "unknown category \"" + category + "\" (known: " + taxonomy + ")");
    }
    return category;
  }
}
