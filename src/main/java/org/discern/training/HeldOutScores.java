package org.discern.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.discern.corpus.ArticleSplit;
import org.discern.corpus.Corpus;
import org.discern.evaluation.tuning.CalibrationFitter;
import org.discern.evaluation.tuning.Judgement;
import org.discern.model.TrainedNetwork;
import org.discern.passage.Calibration;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Scores;
import org.discern.passage.Taxonomy;

/**
 * Scores of labelled passages, each by a network that never saw its article: the corpus is split
 * into folds of whole articles, and the wide part of a recipe learned from all folds but one scores
 * that one.
 *
 * <p>Every epoch is judged on what was learned from, since the fold itself is not to be seen. The
 * log-odds of all folds together are then made probabilities by Platt's method, two parameters per
 * category. The same corpus and recipe give the same scores.
 */
public final class HeldOutScores {

  /** How many folds are usual. */
  public static final int DEFAULT_FOLDS = 5;

  private final Recipe recipe;
  private final int folds;
  private final TrainingProgress progress;

  /**
   * By the settings of a recipe; its corpora and categories do not matter.
   *
   * @param folds at least 2
   */
  public HeldOutScores(Recipe recipe, int folds, TrainingProgress progress) {
    if (folds < 2) {
      throw new IllegalArgumentException("too few folds: " + folds);
    }
    this.recipe = recipe.wideAlone();
    this.folds = folds;
    this.progress = progress;
  }

  /**
   * One score per passage of a corpus, in its order; a passage without a word scores zero.
   *
   * @throws InputException if all passages fall into one fold, or learning diverges
   */
  public List<Scores> scores(Corpus corpus) {
    List<List<Double>> logOdds = logOdds(corpus);
    Taxonomy taxonomy = corpus.taxonomy();
    List<Calibration> calibrations =
        taxonomy.categories().stream().map(each -> calibration(each, corpus, logOdds)).toList();
    List<Scores> scores = new ArrayList<>(corpus.size());
    for (List<Double> outputs : logOdds) {
      double[] probabilities = new double[taxonomy.size()];
      for (int i = 0; i < outputs.size(); i++) {
        probabilities[i] = calibrations.get(i).probability(outputs.get(i));
      }
      scores.add(Scores.of(taxonomy, probabilities));
    }
    return scores;
  }

  /** Per passage the outputs of the network that did not see it; empty for one without a word. */
  private List<List<Double>> logOdds(Corpus corpus) {
    Taxonomy taxonomy = corpus.taxonomy();
    Map<Integer, List<Double>> logOdds =
        folds(corpus)
            .judged(
                corpus.passages(),
                each -> true,
                (fold, outside) -> learned(corpus, outside),
                (network, inside) -> logOdds(network, taxonomy, inside));
    return List.copyOf(logOdds.values());
  }

  private static List<List<Double>> logOdds(
      TrainedNetwork network, Taxonomy taxonomy, List<LabelledPassage> passages) {
    try {
      return OnDev.logOdds(
          network, taxonomy, passages.stream().map(LabelledPassage::text).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Near-duplicates stay in one fold, as in any split. */
  private Folds<LabelledPassage> folds(Corpus corpus) {
    Map<String, Double> fractions = new LinkedHashMap<>();
    for (int fold = 1; fold <= folds; fold++) {
      fractions.put("fold " + fold, 1.0 / folds);
    }
    Map<String, Integer> foldByArticle = new HashMap<>();
    int count = 0;
    for (Corpus part : new ArticleSplit(recipe.seed(), fractions).split(corpus).values()) {
      for (String article : part.articles()) {
        foldByArticle.put(article, count);
      }
      count += part.size() > 0 ? 1 : 0;
    }
    if (count < 2) {
      throw new InputException(
          "corpus", corpus.articles().size() + " articles are too few for " + folds + " folds");
    }
    return new Folds<>(count, each -> foldByArticle.getOrDefault(each.article(), 0));
  }

  private TrainedNetwork learned(Corpus corpus, List<LabelledPassage> outside) {
    int held = corpus.size() - outside.size();
    progress.stage(held + " passages scored by what " + outside.size() + " others teach");
    return train(Corpus.of(corpus.taxonomy(), outside));
  }

  private TrainedNetwork train(Corpus corpus) {
    List<WeightedPassage> passages =
        corpus.passages().stream().map(each -> new WeightedPassage(each, false, 1, 0)).toList();
    RecipePassages data =
        new RecipePassages(corpus.taxonomy(), passages, corpus, Map.of(), Map.of());
    return new Trainer(recipe, data, progress).train();
  }

  private Calibration calibration(Category category, Corpus corpus, List<List<Double>> logOdds) {
    int index = corpus.taxonomy().indexOf(category);
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < corpus.size(); i++) {
      LabelledPassage each = corpus.passages().get(i);
      List<Double> outputs = logOdds.get(i);
      if (each.knows(category) && !outputs.isEmpty()) {
        judgements.add(new Judgement(outputs.get(index), each.has(category), each.article()));
      }
    }
    return new CalibrationFitter(CalibrationFitter.DEFAULT_FOLDS, recipe.seed())
        .fit(Calibration.Method.PLATT, judgements)
        .orElse(Calibration.none());
  }
}
