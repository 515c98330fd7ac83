package org.discern.text;

/**
 * What a passage is turned into before a network sees it; kept in the model bundle.
 *
 * @param leastPassages an n-gram is heard if it stands in so many training passages; 1 to 1000
 * @param wordNgrams the longest word n-gram, 1 to 4; all shorter ones are taken too
 * @param wordForm what an n-gram is made of
 * @param unknownCharNgrams the longest character n-gram, from 3 letters on, taken of words the
 *     lexicon does not know, so that a misspelling resembles its word; 0 for none, else 3 to 6
 * @param windowWords a longer passage is judged in overlapping windows of this many words, 16 to
 *     4096
 * @param lengthSlope how far the n-grams of a long passage are quietened for its length, so that it
 *     does not speak louder than a short one, 0 to 1: 1 makes all passages equally loud, but then
 *     one mention drowns in a long passage; 0 not at all (pivoted length normalisation: Singhal,
 *     Buckley and Mitra, 1996)
 */
public record FeatureSpec(
    int leastPassages,
    int wordNgrams,
    WordForm wordForm,
    int unknownCharNgrams,
    int windowWords,
    double lengthSlope) {

  /** What an n-gram is made of. */
  public enum WordForm {
    /** The folded word as it stands. */
    SURFACE,
    /** Its stem by Porter's algorithm (1980), OpenNLP's implementation. */
    STEM,
    /** Both, each in n-grams of its own: what the word says exactly, and what its kin say. */
    SURFACE_AND_STEM
  }

  /** Checks the ranges. */
  public FeatureSpec {
    check("leastPassages", leastPassages, 1, 1000);
    check("wordNgrams", wordNgrams, 1, 4);
    if (unknownCharNgrams != 0) {
      check("unknownCharNgrams", unknownCharNgrams, 3, 6);
    }
    check("windowWords", windowWords, 16, 4096);
    if (!(lengthSlope >= 0 && lengthSlope <= 1)) {
      throw new IllegalArgumentException("lengthSlope must be from 0 to 1, but is " + lengthSlope);
    }
  }

  private static void check(String name, int value, int least, int greatest) {
    if (value < least || value > greatest) {
      throw new IllegalArgumentException(
          name + " must be from " + least + " to " + greatest + ", but is " + value);
    }
  }
}
