package org.discern.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.discern.passage.Calibration;
import org.discern.passage.Classifier;
import org.discern.passage.Scores;
import org.discern.passage.Taxonomy;

/** From texts through windows, a forward pass and calibration to scores. */
final class Scoring implements Classifier {

  private final Taxonomy taxonomy;
  private final List<Calibration> calibrations;
  private final Encoding encoding;
  private final ForwardPass pass;

  Scoring(Taxonomy taxonomy, List<Calibration> calibrations, Encoding encoding, ForwardPass pass) {
    this.taxonomy = taxonomy;
    this.calibrations = calibrations;
    this.encoding = encoding;
    this.pass = pass;
  }

  @Override
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  @Override
  public List<Scores> score(List<String> texts) {
    List<Scores> scores = new ArrayList<>(texts.size());
    for (List<Double> logOdds : logOdds(texts)) {
      scores.add(logOdds.isEmpty() ? Scores.zero(taxonomy) : calibrated(logOdds));
    }
    return scores;
  }

  private Scores calibrated(List<Double> logOdds) {
    double[] probabilities = new double[logOdds.size()];
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = calibrations.get(i).probability(logOdds.get(i));
    }
    return Scores.of(taxonomy, probabilities);
  }

  /** Per text the highest log-odds of its windows per category; empty without a word. */
  List<List<Double>> logOdds(List<String> texts) {
    List<EncodedWindow> windows = new ArrayList<>();
    int[] ends = new int[texts.size()];
    for (int i = 0; i < ends.length; i++) {
      windows.addAll(encoding.windows(texts.get(i)));
      ends[i] = windows.size();
    }
    List<float[]> outputs = pass.logits(windows);
    List<List<Double>> logOdds = new ArrayList<>(ends.length);
    int start = 0;
    for (int end : ends) {
      logOdds.add(highest(outputs.subList(start, end)));
      start = end;
    }
    return logOdds;
  }

  private List<Double> highest(List<float[]> windows) {
    if (windows.isEmpty()) {
      return List.of();
    }
    Double[] highest = new Double[taxonomy.size()];
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
    for (float[] window : windows) {
      for (int category = 0; category < highest.length; category++) {
        highest[category] = Math.max(highest[category], window[category]);
      }
    }
    return List.of(highest);
  }
}
