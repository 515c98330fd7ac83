package org.discern.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.stemmer.PorterStemmer;
import opennlp.tools.util.InvalidFormatException;
import org.discern.text.FeatureSpec.WordForm;

/**
 * Turns the words of a passage into {@link Features}: n-grams by OpenNLP, hashed (Weinberger et
 * al., "Feature hashing for large scale multitask learning", 2009), and lexicon rows.
 *
 * <p>Thread-safe.
 */
public final class FeatureExtractor {

  private final FeatureSpec spec;
  private final Lexicon lexicon;
  private final Words words;
  private final NGramFeatureGenerator ngrams;

  /** An extractor for a specification and the lexicon that goes with it. */
  public FeatureExtractor(FeatureSpec spec, Lexicon lexicon) {
    this.spec = spec;
    this.lexicon = lexicon;
    this.words = new Words(lexicon);
    try {
      this.ngrams = new NGramFeatureGenerator(1, spec.wordNgrams());
    } catch (InvalidFormatException e) {
      throw new IllegalArgumentException("not an n-gram length: " + spec.wordNgrams(), e);
    }
  }

  /** What is extracted. */
  public FeatureSpec spec() {
    return spec;
  }

  /** The known words. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** The words of a text, as {@link Words#of}. */
  public List<Word> words(String text) {
    return words.of(text);
  }

  /**
   * The windows of a passage: one, or several overlapping by half if it is longer than {@link
   * FeatureSpec#windowWords}. Empty if it has no word.
   */
  public List<List<Word>> windows(List<Word> passage) {
    int length = spec.windowWords();
    if (passage.isEmpty()) {
      return List.of();
    }
    List<List<Word>> windows = new ArrayList<>();
    int start = 0;
    while (start + length < passage.size()) {
      windows.add(passage.subList(start, start + length));
      start += length / 2;
    }
    windows.add(passage.subList(start, passage.size()));
    return windows;
  }

  /** The features of one window. */
  public Features of(List<Word> window) {
    String[] forms = new String[window.size()];
    int[] rows = new int[window.size()];
    List<String> unknown = new ArrayList<>();
    PorterStemmer stemmer = new PorterStemmer();
    for (int i = 0; i < forms.length; i++) {
      String word = window.get(i).text();
      forms[i] = spec.wordForm() == WordForm.STEM ? stemmer.stem(word) : word;
      rows[i] = lexicon.row(word).orElse(-1);
      if (rows[i] < 0 && spec.unknownCharNgrams() > 0) {
        unknown.add(word);
      }
    }
    List<Integer> hits = new ArrayList<>(forms.length * spec.wordNgrams());
    for (String feature : ngrams.extractFeatures(forms, Map.of())) {
      hits.add(bucket(feature));
    }
    for (String word : unknown) {
      addCharNgrams("<" + word + ">", hits);
    }
    return counted(hits, rows);
  }

  private void addCharNgrams(String word, List<Integer> hits) {
    for (int start = 0; start < word.length(); start++) {
      int longest = Math.min(spec.unknownCharNgrams(), word.length() - start);
      for (int length = 3; length <= longest; length++) {
        hits.add(bucket("ch=" + word.substring(start, start + length)));
      }
    }
  }

  private static Features counted(List<Integer> hits, int[] rows) {
    int[] sorted = hits.stream().mapToInt(Integer::intValue).sorted().toArray();
    int[] buckets = new int[sorted.length];
    int[] counts = new int[sorted.length];
    int distinct = 0;
    for (int hit : sorted) {
      if (distinct == 0 || buckets[distinct - 1] != hit) {
        buckets[distinct++] = hit;
      }
      counts[distinct - 1]++;
    }
    return new Features(Arrays.copyOf(buckets, distinct), Arrays.copyOf(counts, distinct), rows);
  }

  /** FNV-1a over UTF-16 code units, mixed by MurmurHash3's finaliser; stable across JVMs. */
  private int bucket(String feature) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < feature.length(); i++) {
      hash = (hash ^ feature.charAt(i)) * 0x01000193;
    }
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    hash ^= hash >>> 13;
    hash *= 0xc2b2ae35;
    hash ^= hash >>> 16;
    return hash & (spec.buckets() - 1);
  }
}
