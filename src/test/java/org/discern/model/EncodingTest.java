package org.discern.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.discern.text.FeatureExtractor;
import org.discern.text.FeatureSpec;
import org.discern.text.Features;
import org.discern.text.KnownNgrams;
import org.discern.text.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How loudly a passage's n-grams speak. */
class EncodingTest {

  private static final String SHORT = "vote";
  private static final String LONG = "one two three vote";

  @ParameterizedTest
  @CsvSource({"1,1,0.5", "0,1,1", "0.5,1,0.6667"})
  void aWordOfALongPassageSpeaksTheQuieterTheSteeperTheSlope(
      double slope, double alone, double amongFour) {
    assertThat(loudness(encoding(slope, 1), SHORT)).isCloseTo((float) alone, within(1e-4f));
    assertThat(loudness(encoding(slope, 1), LONG)).isCloseTo((float) amongFour, within(1e-4f));
  }

  @Test
  void aPassageOfOrdinaryLengthSpeaksAlikeAtEverySlope() {
    double ordinary = length(encoding(1, 3), LONG);
    assertThat(ordinary).isCloseTo(6, within(1e-6));

    float whole = loudness(encoding(1, 3), LONG);

    for (double slope : new double[] {0, 0.3, 0.75}) {
      Encoding encoding = encoding(slope, 3).inUnitsOf(ordinary);
      assertThat(length(encoding, LONG)).isCloseTo(1, within(1e-6));
      assertThat(loudness(encoding, LONG)).isCloseTo(whole, within(1e-6f));
    }
  }

  @Test
  void aPassageWithoutAKnownWordIsSilentAtEverySlope() {
    for (double slope : new double[] {0, 0.75, 1}) {
      Encoding encoding = encoding(slope, 1);
      assertThat(length(encoding, "five six")).isZero();
      assertThat(window(encoding, "five six").values()).containsExactly(1f);
    }
  }

  @Test
  void wordsOfNoWeightAreSilent() {
    assertThat(loudness(encoding(1, 0), LONG)).isZero();
  }

  /** Knows four words, each of the same inverse frequency. */
  private static Encoding encoding(double slope, float inverseFrequency) {
    FeatureSpec spec = new FeatureSpec(1, 1, FeatureSpec.WordForm.SURFACE, 0, 16, slope);
    FeatureExtractor none = new FeatureExtractor(spec, Lexicon.EMPTY, KnownNgrams.NONE);
    int[] hashes = none.hashes(none.words(LONG)).toArray();
    float[] frequencies = new float[hashes.length];
    Arrays.fill(frequencies, inverseFrequency);
    return new Encoding(
        none.knowing(KnownNgrams.in(1, List.of(hashes))),
        frequencies,
        new float[1][hashes.length + 1],
        new float[0]);
  }

  private static Features features(Encoding encoding, String text) {
    return encoding.extractor().of(encoding.extractor().words(text));
  }

  private static double length(Encoding encoding, String text) {
    return encoding.length(features(encoding, text));
  }

  private static EncodedWindow window(Encoding encoding, String text) {
    return encoding.window(features(encoding, text));
  }

  private static float loudness(Encoding encoding, String text) {
    return window(encoding, text).values()[0];
  }
}
