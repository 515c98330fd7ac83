package org.discern.evaluation.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.discern.evaluation.Reliability;
import org.discern.passage.Calibration;

/**
 * Chooses among no calibration, Platt's and isotonic by cross-validated log loss.
 *
 * <p>Folds are of whole articles. Of equals the simpler method is taken. The same judgements give
 * the same choice.
 */
public final class CalibrationFitter {

  /** How many folds are usual. */
  public static final int DEFAULT_FOLDS = 5;

  private final int folds;
  private final long seed;

  /**
   * A fitter.
   *
   * @param folds at least 2
   * @param seed decides which article falls into which fold
   */
  public CalibrationFitter(int folds, long seed) {
    if (folds < 2) {
      throw new IllegalArgumentException("too few folds: " + folds);
    }
    this.folds = folds;
    this.seed = seed;
  }

  /** Chooses for one category; without judgements of both kinds, no calibration. */
  public CalibrationChoice choose(List<Judgement> judgements) {
    Map<Calibration.Method, Double> losses = new EnumMap<>(Calibration.Method.class);
    Calibration best = Calibration.none();
    double least = Double.POSITIVE_INFINITY;
    for (Calibration.Method method : Calibration.Method.values()) {
      Optional<Calibration> fitted = fit(method, judgements);
      if (fitted.isPresent() && !judgements.isEmpty()) {
        double loss = crossValidatedLogLoss(method, judgements);
        losses.put(method, loss);
        if (loss < least) {
          least = loss;
          best = fitted.get();
        }
      }
    }
    return new CalibrationChoice(best, losses);
  }

  /**
   * Fits one method on all judgements.
   *
   * @return empty if it cannot be fitted: without judgements of both kinds, or if higher log-odds
   *     do not mean more positives
   */
  public Optional<Calibration> fit(Calibration.Method method, List<Judgement> judgements) {
    boolean bothKinds = judgements.stream().map(Judgement::positive).distinct().count() == 2;
    return switch (method) {
      case NONE -> Optional.of(Calibration.none());
      case PLATT -> bothKinds ? PlattFit.fit(judgements) : Optional.empty();
      case ISOTONIC -> bothKinds ? IsotonicFit.fit(judgements) : Optional.empty();
    };
  }

  /** The mean loss of each judgement under what was fitted without its fold. */
  private double crossValidatedLogLoss(Calibration.Method method, List<Judgement> judgements) {
    int[] foldOf = folds(judgements);
    double loss = 0;
    for (int fold = 0; fold < folds; fold++) {
      List<Judgement> others = new ArrayList<>();
      List<Judgement> held = new ArrayList<>();
      for (int i = 0; i < foldOf.length; i++) {
        (foldOf[i] == fold ? held : others).add(judgements.get(i));
      }
      Calibration fitted = fit(method, others).orElse(Calibration.none());
      for (Judgement each : held) {
        double score = fitted.probability(each.logOdds());
        loss += Reliability.logLoss(each.positive() ? score : 1 - score);
      }
    }
    return loss / judgements.size();
  }

  private int[] folds(List<Judgement> judgements) {
    List<String> articles =
        new ArrayList<>(new LinkedHashSet<>(judgements.stream().map(Judgement::article).toList()));
    Collections.shuffle(articles, new Random(seed));
    Map<String, Integer> folds = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      folds.put(articles.get(i), i % this.folds);
    }
    int[] foldOf = new int[judgements.size()];
    Arrays.setAll(foldOf, i -> folds.getOrDefault(judgements.get(i).article(), 0));
    return foldOf;
  }
}
