package org.discern.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.discern.passage.Evidence;
import org.discern.passage.Span;
import org.discern.text.Word;

/**
 * Finds the words that speak for a category by leaving out one at a time and watching the log-odds
 * (Zeiler and Fergus, 2014; for text Li et al., "Understanding neural networks through
 * representation erasure", 2016).
 *
 * <p>Of a passage with many words, stretches of eight are left out first, and single words only
 * within the four stretches that matter most. Neighbouring words that matter are shown as one
 * stretch.
 */
final class Occlusion {

  private static final int FEW_WORDS = 48;
  private static final int STRETCH = 8;
  private static final int STRETCHES = 4;

  /** At most so many stretches are shown. */
  private static final int MOST = 3;

  /** A word that takes away less than this share of what the strongest takes is not shown. */
  private static final double LEAST_SHARE = 0.25;

  private final Encoding encoding;
  private final ForwardPass pass;

  Occlusion(Encoding encoding, ForwardPass pass) {
    this.encoding = encoding;
    this.pass = pass;
  }

  /** The strongest stretches of a text for the category of this index. */
  List<Evidence> evidence(String text, int category) {
    List<Word> words = strongestWindow(text, category);
    if (words.isEmpty()) {
      return List.of();
    }
    double[] drops = drops(words, category);
    double strongest = 0;
    double total = 0;
    for (double drop : drops) {
      strongest = Math.max(strongest, drop);
      total += Math.max(0, drop);
    }
    if (!(strongest > 0)) {
      return List.of();
    }
    List<Evidence> stretches = new ArrayList<>();
    int at = 0;
    while (at < drops.length) {
      int end = at;
      double sum = 0;
      while (end < drops.length && drops[end] >= LEAST_SHARE * strongest) {
        sum += drops[end++];
      }
      if (end > at) {
        Span span = new Span(words.get(at).span().start(), words.get(end - 1).span().end());
        stretches.add(new Evidence(span, Math.min(1, sum / total)));
      }
      at = Math.max(end, at + 1);
    }
    return stretches.stream()
        .sorted(Comparator.comparingDouble(Evidence::weight).reversed())
        .limit(MOST)
        .toList();
  }

  private List<Word> strongestWindow(String text, int category) {
    List<List<Word>> windows = encoding.extractor().windows(encoding.extractor().words(text));
    List<Word> strongest = List.of();
    double highest = Double.NEGATIVE_INFINITY;
    for (List<Word> window : windows) {
      double logOdds = logOdds(List.of(window), category)[0];
      if (logOdds > highest) {
        highest = logOdds;
        strongest = window;
      }
    }
    return strongest;
  }

  /** How far the log-odds fall without each word; zero for words that were not tried. */
  private double[] drops(List<Word> words, int category) {
    double whole = logOdds(List.of(words), category)[0];
    List<Integer> tried = new ArrayList<>();
    if (words.size() <= FEW_WORDS) {
      for (int i = 0; i < words.size(); i++) {
        tried.add(i);
      }
    } else {
      for (int start : strongestStretches(words, category)) {
        for (int i = start; i < Math.min(start + STRETCH, words.size()); i++) {
          tried.add(i);
        }
      }
    }
    double[] without =
        logOdds(tried.stream().map(i -> without(words, i, i + 1)).toList(), category);
    double[] drops = new double[words.size()];
    for (int i = 0; i < without.length; i++) {
      drops[tried.get(i)] = whole - without[i];
    }
    return drops;
  }

  private List<Integer> strongestStretches(List<Word> words, int category) {
    List<Integer> starts = new ArrayList<>();
    for (int start = 0; start < words.size(); start += STRETCH) {
      starts.add(start);
    }
    double[] without =
        logOdds(
            starts.stream()
                .map(start -> without(words, start, Math.min(start + STRETCH, words.size())))
                .toList(),
            category);
    List<Integer> order = new ArrayList<>(starts);
    order.sort(Comparator.comparingDouble(start -> without[start / STRETCH]));
    return order.subList(0, Math.min(STRETCHES, order.size()));
  }

  private static List<Word> without(List<Word> words, int start, int end) {
    List<Word> rest = new ArrayList<>(words.subList(0, start));
    rest.addAll(words.subList(end, words.size()));
    return rest;
  }

  private double[] logOdds(List<List<Word>> windows, int category) {
    List<EncodedWindow> encoded =
        windows.stream().map(words -> encoding.window(encoding.extractor().of(words))).toList();
    return pass.logits(encoded).stream().mapToDouble(each -> each[category]).toArray();
  }
}
