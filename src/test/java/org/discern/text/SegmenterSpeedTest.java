package org.discern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.discern.passage.Passage;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time proportional to the text, whatever the text. */
final class SegmenterSpeedTest {

  private static final String PROSE =
      "The council met on Tuesday, Jan. 5, to hear Sen. Ada Moreno. \"We have waited long"
          + " enough,\" she said. Was it enough? Nobody in the U.S. Senate would say so at 5 p.m.\n";

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"x", ".", "\"", "\n", "word "})
  void fiftyMegabytesOnOneLineAreCutInSeconds(String part) {
    assertIsCutInTime(part, 50_000_000);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(
      strings = {
        ". ",
        "\" ",
        "! ",
        "!",
        "a.\t",
        "a.B",
        "Word.Then",
        "A. ",
        " ",
        "(",
        "“x. ",
        "?\" ",
        "• ",
        "•",
        "- ",
        "1. ",
        "www.",
        "é",
        "。",
        "😀",
        "\uD800",
        "[1]",
        "a\u00A0b. ",
        "\"Stop! ",
        "Mr. X said (no. ",
        "It is so long a line that it would be wrapped by\n"
      })
  void fiveMegabytesOfMarksAreCutInSeconds(String part) {
    assertIsCutInTime(part, 5_000_000);
  }

  /** The limit is generous: it tells linear work from quadratic on a busy machine. */
  private static void assertIsCutInTime(String part, int length) {
    String text = part.repeat(length / part.length());
    Segmenter segmenter = Segmenter.load();

    long start = System.nanoTime();
    int passages =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> segmenter.segment(text, Unit.SENTENCE).size());

    System.out.printf(
        Locale.ROOT,
        "%-12s %,10d passages in %.1f s%n",
        part.replace("\n", "\\n").replace("\t", "\\t"),
        passages,
        (System.nanoTime() - start) / 1e9);
    assertThat(passages).isLessThanOrEqualTo(text.length());
  }

  @Tag("benchmark")
  @Test
  void comparedWithTheBareDetector() throws IOException {
    String text = PROSE.repeat(20_000);
    List<String> lines = text.lines().toList();
    Segmenter segmenter = Segmenter.load();
    SentenceDetectorME detector = detector();
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      int bare = 0;
      for (String line : lines) {
        bare += detector.sentPosDetect(line).length;
      }
      long middle = System.nanoTime();
      List<Passage> passages = segmenter.segment(text, Unit.SENTENCE);
      long end = System.nanoTime();
      System.out.printf(
          Locale.ROOT,
          "bare %.1f MB/s (%,d), segmenter %.1f MB/s (%,d)%n",
          text.length() * 1e3 / (middle - start),
          bare,
          text.length() * 1e3 / (end - middle),
          passages.size());
    }
  }

  private static SentenceDetectorME detector() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            SegmenterSpeedTest.class.getResourceAsStream(
                "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin"))) {
      return new SentenceDetectorME(new SentenceModel(in));
    }
  }
}
