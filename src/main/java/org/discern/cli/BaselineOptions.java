package org.discern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.discern.baseline.Doccat;
import org.discern.baseline.KeywordList;
import org.discern.corpus.Corpus;
import org.discern.corpus.CorpusReader;
import org.discern.corpus.DuplicateIds;
import org.discern.corpus.NearDuplicates;
import org.discern.evaluation.ClusteredBootstrap;
import org.discern.evaluation.Example;
import org.discern.evaluation.Sample;
import org.discern.evaluation.SampleEvaluator;
import org.discern.evaluation.report.Baseline;
import org.discern.passage.Classifier;
import org.discern.passage.InputException;
import org.discern.passage.Policy;
import org.discern.passage.Taxonomy;
import picocli.CommandLine.Option;

/** Which simpler classifiers a model is held against, and what they learn from. */
final class BaselineOptions {

  /** A plain classifier flags what is likelier than not. */
  private static final double THRESHOLD = 0.5;

  private static final int CUTOFF = 2;

  @Option(
      names = "--baselines",
      description =
          "Measure a keyword list too and, trained on --train, OpenNLP's document categorizer"
              + " (maximum entropy and naive Bayes), each flagging from 0.5.")
  private boolean wanted;

  @Option(
      names = "--train",
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "What the baselines learn from: the model's training corpora. Passages of sources that the"
              + " model did not learn from are left out if they are known (see --seen), and so"
              + " are articles and near-duplicates of --corpus.")
  private List<Path> paths = new ArrayList<>();

  BaselineOptions() {}

  /**
   * The plain classifiers, measured on the same passages; none if none were asked for.
   *
   * @param sources those that the model learned from, if they are known
   */
  List<Baseline> measure(
      Taxonomy taxonomy,
      Optional<Set<String>> sources,
      Corpus corpus,
      ClusteredBootstrap bootstrap) {
    if (!wanted) {
      if (!paths.isEmpty()) {
        throw new InputException("--train", "goes with --baselines");
      }
      return List.of();
    }
    Map<String, Classifier> classifiers = new LinkedHashMap<>();
    classifiers.put("keyword list", KeywordList.shipped(taxonomy));
    if (!paths.isEmpty()) {
      Corpus training = training(taxonomy, sources, corpus);
      for (Doccat.Method method : Doccat.Method.values()) {
        classifiers.put(
            method.phrase(), Doccat.train(method, CUTOFF, taxonomy, training.passages()));
      }
    }
    Policy policy = Policy.uniform("from 0.5", taxonomy, THRESHOLD);
    List<Baseline> baselines = new ArrayList<>();
    classifiers.forEach(
        (name, classifier) -> {
          List<Example> examples = Example.score(classifier, corpus.passages());
          Sample sample = Sample.of(taxonomy, examples);
          baselines.add(
              new Baseline(name, new SampleEvaluator(policy, bootstrap).evaluate(sample)));
        });
    return baselines;
  }

  private Corpus training(Taxonomy taxonomy, Optional<Set<String>> sources, Corpus corpus) {
    Corpus read =
        CorpusReader.of(taxonomy)
            .with(DuplicateIds.NUMBER)
            .read(CorpusInput.existing(List.copyOf(paths)));
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
