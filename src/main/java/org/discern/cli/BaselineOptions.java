package org.discern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.discern.baseline.Doccat;
import org.discern.baseline.KeywordList;
import org.discern.baseline.LogisticRegression;
import org.discern.corpus.Corpus;
import org.discern.corpus.CorpusReader;
import org.discern.corpus.DuplicateIds;
import org.discern.corpus.NearDuplicates;
import org.discern.evaluation.CorpusOrigin;
import org.discern.evaluation.Evaluator;
import org.discern.evaluation.Example;
import org.discern.evaluation.report.Baseline;
import org.discern.passage.Category;
import org.discern.passage.Classifier;
import org.discern.passage.InputException;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Policy;
import org.discern.passage.Taxonomy;
import org.discern.training.Recipe;
import org.discern.training.RecipeFile;
import org.discern.training.Training;
import org.discern.training.TrainingProgress;
import org.discern.training.WeightedPassage;
import picocli.CommandLine.Option;

/** Which simpler classifiers a model is held against, and what they learn from. */
final class BaselineOptions {

  /** A plain classifier flags what is likelier than not. */
  private static final double THRESHOLD = 0.5;

  private static final int CUTOFF = 2;

  @Option(
      names = "--baselines",
      description =
          "Measure a keyword list too and, trained on --train, logistic regression (on tf-idf and on"
              + " naive-Bayes log-odds) and OpenNLP's document categorizer (maximum entropy and"
              + " naive Bayes), each flagging from 0.5.")
  private boolean wanted;

  @Option(
      names = "--train",
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "What the baselines learn from: the model's recipe (a .yaml file), in which logistic"
              + " regression weighs passages as the wide part does, or corpora, in which all count"
              + " the same. Passages of sources that the model did not learn from are left out if"
              + " they are known (see --seen), and so are articles and near-duplicates of"
              + " --corpus.")
  private List<Path> paths = new ArrayList<>();

  BaselineOptions() {}

  /**
   * The plain classifiers, measured on the same passages; none if none were asked for.
   *
   * @param sources those that the model learned from, if they are known
   * @param evaluator measures each, on the whole and on parts
   */
  List<Baseline> measure(
      Taxonomy taxonomy,
      Optional<Set<String>> sources,
      Corpus corpus,
      CorpusOrigin origin,
      Function<Policy, Evaluator> evaluator) {
    if (!wanted) {
      if (!paths.isEmpty()) {
        throw new InputException("--train", "goes with --baselines");
      }
      return List.of();
    }
    Evaluator plain = evaluator.apply(Policy.uniform("from 0.5", taxonomy, THRESHOLD));
    List<Baseline> baselines = new ArrayList<>();
    classifiers(taxonomy, sources, corpus)
        .forEach(
            (name, classifier) ->
                baselines.add(
                    new Baseline(
                        name,
                        plain.evaluate(
                            name, origin, Example.score(classifier, corpus.passages())))));
    return baselines;
  }

  private Map<String, Classifier> classifiers(
      Taxonomy taxonomy, Optional<Set<String>> sources, Corpus corpus) {
    Map<String, Classifier> classifiers = new LinkedHashMap<>();
    classifiers.put("keyword list", KeywordList.shipped(taxonomy));
    if (!paths.isEmpty()) {
      Map<String, Double> weights = new HashMap<>();
      List<LabelledPassage> training =
          training(read(taxonomy, weights), sources, corpus).passages();
      for (LogisticRegression.Inputs inputs : LogisticRegression.Inputs.values()) {
        classifiers.put(
            inputs.phrase(),
            LogisticRegression.train(
                inputs, taxonomy, training, each -> weights.getOrDefault(each.id(), 1.0)));
      }
      for (Doccat.Method method : Doccat.Method.values()) {
        classifiers.put(method.phrase(), Doccat.train(method, CUTOFF, taxonomy, training));
      }
    }
    return classifiers;
  }

  /** What the paths hold; of a recipe, what its passages weigh is filled in. */
  private Corpus read(Taxonomy taxonomy, Map<String, Double> weights) {
    if (paths.stream().noneMatch(BaselineOptions::isRecipe)) {
      return CorpusReader.of(taxonomy)
          .with(DuplicateIds.NUMBER)
          .read(CorpusInput.existing(List.copyOf(paths)));
    }
    if (paths.size() > 1) {
      throw new InputException("--train", "takes one recipe, or corpora, but not both");
    }
    Recipe recipe = RecipeFile.read(paths.get(0));
    if (!recipe.taxonomy().equals(taxonomy.categories().stream().map(Category::name).toList())) {
      throw new InputException(
          paths.get(0).toString(),
          "is a recipe for "
              + String.join(", ", recipe.taxonomy())
              + ", but the model knows "
              + taxonomy);
    }
    List<LabelledPassage> passages = new ArrayList<>();
    for (WeightedPassage each : new Training(recipe, TrainingProgress.SILENT).passages()) {
      if (each.wide() > 0) {
        passages.add(each.passage());
        weights.put(each.passage().id(), each.wide());
      }
    }
    return Corpus.of(taxonomy, passages);
  }

  private static boolean isRecipe(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static Corpus training(Corpus read, Optional<Set<String>> sources, Corpus corpus) {
    Corpus learned =
        sources
            .map(
                names ->
                    read.where(each -> names.contains(each.source()) || each.source().isEmpty()))
            .orElse(read);
    Set<String> near = new HashSet<>();
    NearDuplicates.across(learned, corpus).forEach(pair -> near.add(pair.first().id()));
    Set<String> articles = corpus.articles();
    Corpus training =
        learned.where(each -> !near.contains(each.id()) && !articles.contains(each.article()));
    if (training.size() == 0) {
      throw new InputException("--train", "holds no passage to learn from");
    }
    return training;
  }
}
