package org.discern.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.stemmer.PorterStemmer;
import opennlp.tools.util.InvalidFormatException;

/**
 * Turns the words of a passage into {@link Features}: n-grams by OpenNLP, and lexicon rows.
 *
 * <p>Thread-safe.
 */
public final class FeatureExtractor {

  private final FeatureSpec spec;
  private final Lexicon lexicon;
  private final KnownNgrams known;
  private final Words words;
  private final NGramFeatureGenerator ngrams;

  /** An extractor for a specification, and the words and n-grams that go with it. */
  public FeatureExtractor(FeatureSpec spec, Lexicon lexicon, KnownNgrams known) {
    this.spec = spec;
    this.lexicon = lexicon;
    this.known = known;
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

  /** The known n-grams. */
  public KnownNgrams known() {
    return known;
  }

  /** The same with other n-grams known. */
  public FeatureExtractor knowing(KnownNgrams others) {
    return new FeatureExtractor(spec, lexicon, others);
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
    int[] rows = new int[window.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = lexicon.row(window.get(i).text()).orElse(-1);
    }
    int[] places = hashes(window).map(known::place).filter(each -> each >= 0).sorted().toArray();
    int[] ngrams = new int[places.length];
    int[] counts = new int[places.length];
    int distinct = 0;
    for (int place : places) {
      if (distinct == 0 || ngrams[distinct - 1] != place) {
        ngrams[distinct++] = place;
      }
      counts[distinct - 1]++;
    }
    return new Features(Arrays.copyOf(ngrams, distinct), Arrays.copyOf(counts, distinct), rows);
  }

  /** The hashes of one window's n-grams, known or not, one per occurrence. */
  public IntStream hashes(List<Word> window) {
    String[] surfaces = window.stream().map(Word::text).toArray(String[]::new);
    IntStream.Builder hashes = IntStream.builder();
    switch (spec.wordForm()) {
      case SURFACE -> addWordNgrams("", surfaces, hashes);
      case STEM -> addWordNgrams("", stems(surfaces), hashes);
      case SURFACE_AND_STEM -> {
        addWordNgrams("", surfaces, hashes);
        addWordNgrams("stem ", stems(surfaces), hashes);
      }
    }
    if (spec.unknownCharNgrams() > 0) {
      for (String word : surfaces) {
        if (!lexicon.contains(word)) {
          addCharNgrams("<" + word + ">", hashes);
        }
      }
    }
    return hashes.build();
  }

  private static String[] stems(String[] words) {
    PorterStemmer stemmer = new PorterStemmer();
    return Arrays.stream(words).map(stemmer::stem).toArray(String[]::new);
  }

  private void addWordNgrams(String kind, String[] forms, IntStream.Builder hashes) {
    for (String feature : ngrams.extractFeatures(forms, Map.of())) {
      hashes.add(hash(kind + feature));
    }
  }

  private void addCharNgrams(String word, IntStream.Builder hashes) {
    for (int start = 0; start < word.length(); start++) {
      int longest = Math.min(spec.unknownCharNgrams(), word.length() - start);
      for (int length = 3; length <= longest; length++) {
        hashes.add(hash("ch=" + word.substring(start, start + length)));
      }
    }
  }

  /** FNV-1a over UTF-16 code units, mixed by MurmurHash3's finaliser; stable across JVMs. */
  private static int hash(String feature) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < feature.length(); i++) {
      hash = (hash ^ feature.charAt(i)) * 0x01000193;
    }
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    hash ^= hash >>> 13;
    hash *= 0xc2b2ae35;
    hash ^= hash >>> 16;
    return hash;
  }
}
