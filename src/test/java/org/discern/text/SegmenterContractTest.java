package org.discern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.discern.passage.Passage;
import org.discern.passage.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every text may rely on, whatever it contains. */
final class SegmenterContractTest {

  private static final int TEXTS = 3_000;

  private final Segmenter segmenter = Segmenter.load();

  @ParameterizedTest
  @EnumSource(Unit.class)
  void passagesAreInOrderTrimmedAndPointAtTheirText(Unit unit) {
    RandomTexts texts = new RandomTexts(1);
    for (int i = 0; i < TEXTS; i++) {
      String text = texts.next();

      List<Passage> passages = segmenter.segment(text, unit);

      int end = 0;
      for (Passage passage : passages) {
        Span span = passage.span();
        assertThat(span.start()).as("text %d of seed 1", i).isGreaterThanOrEqualTo(end);
        assertThat(span.in(text)).isEqualTo(passage.text());
        assertThat(Marks.isBlank(passage.text().charAt(0))).as("text %d", i).isFalse();
        assertThat(Marks.isBlank(text.charAt(span.end() - 1))).as("text %d", i).isFalse();
        assertThat(cutsPair(text, span.start()) || cutsPair(text, span.end()))
            .as(
                "%d %s %d %x %x %x",
                text.length(),
                span,
                passages.size(),
                (int) text.charAt(Math.max(0, span.start() - 1)),
                (int) text.charAt(span.start()),
                (int) text.charAt(span.end() - 1))
            .isFalse();
        end = span.end();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void onlyWhiteSpaceAndBulletsAreLeftOut(Unit unit) {
    RandomTexts texts = new RandomTexts(2);
    for (int i = 0; i < TEXTS; i++) {
      String text = texts.next();

      List<Passage> passages = segmenter.segment(text, unit);

      int end = 0;
      for (Passage passage : passages) {
        assertMayBeLeftOut(text, end, passage.span().start(), i);
        end = passage.span().end();
      }
      assertMayBeLeftOut(text, end, text.length(), i);
    }
  }

  @Test
  void noPassageIsLongerThanItsUnitAllows() {
    RandomTexts texts = new RandomTexts(3);
    for (int i = 0; i < 500; i++) {
      String text = texts.next() + texts.next() + "x".repeat(i * 100);

      assertThat(segmenter.segment(text, Unit.SENTENCE))
          .allMatch(it -> it.text().length() <= Segmenter.LONGEST_SENTENCE);
      assertThat(segmenter.segment(text, Unit.PARAGRAPH))
          .allMatch(it -> it.text().length() <= Segmenter.LONGEST_PARAGRAPH);
    }
  }

  @Test
  void sentencesLieInsideParagraphs() {
    RandomTexts texts = new RandomTexts(4);
    for (int i = 0; i < TEXTS; i++) {
      String text = texts.next();

      List<Passage> paragraphs = segmenter.segment(text, Unit.PARAGRAPH);

      assertThat(segmenter.segment(text, Unit.SENTENCE))
          .as("text %d of seed 4", i)
          .allMatch(sentence -> paragraphs.stream().anyMatch(it -> holds(it, sentence)));
    }
  }

  @Test
  void eightThreadsFindWhatOneFinds() throws Exception {
    List<String> articles = new ArrayList<>();
    RandomTexts texts = new RandomTexts(5);
    for (int i = 0; i < 400; i++) {
      articles.add(texts.next());
    }
    List<List<Passage>> expected =
        articles.stream().map(it -> segmenter.segment(it, Unit.SENTENCE)).toList();

    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<List<Passage>>>> found = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        found.add(
            threads.submit(
                () -> articles.stream().map(it -> segmenter.segment(it, Unit.SENTENCE)).toList()));
      }
      for (Future<List<List<Passage>>> each : found) {
        assertThat(each.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean holds(Passage paragraph, Passage sentence) {
    return paragraph.span().start() <= sentence.span().start()
        && sentence.span().end() <= paragraph.span().end();
  }

  private static boolean cutsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  private static void assertMayBeLeftOut(String text, int from, int to, int number) {
    for (int at = from; at < to; at++) {
      char unit = text.charAt(at);
      boolean followed = at + 1 == text.length() || Marks.isBlank(text.charAt(at + 1));
      boolean bullet = Marks.isBullet(unit) || (Marks.isDashBullet(unit) && followed);
      assertThat(Marks.isBlank(unit) || bullet)
          .as("U+%04X at %d of text %d is lost", (int) unit, at, number)
          .isTrue();
    }
  }
}
