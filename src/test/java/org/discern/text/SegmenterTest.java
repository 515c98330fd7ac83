package org.discern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.discern.passage.Passage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class SegmenterTest {

  private final Segmenter segmenter = Segmenter.load();

  @TestFactory
  Stream<DynamicTest> sentencesEndWhereTheTableSays() throws IOException {
    return table().stream()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line, () -> assertThat(marked(textOf(line))).isEqualTo(line.strip())));
  }

  @Test
  void eachOfTheTablesSentencesIsOneSentenceByItself() throws IOException {
    List<String> texts = table().stream().map(SegmenterTest::textOf).toList();

    List<String> sentences = texts.stream().flatMap(text -> sentences(text).stream()).toList();

    assertThat(sentences).allSatisfy(it -> assertThat(sentences(it)).containsExactly(it));
  }

  @Test
  void aLineBreakOfAnyKindEndsASentence() {
    String text = "One\nTwo\r\nThree\rFour\u2028Five\u2029Six\u0085Seven\u000BEight\fNine";

    assertThat(sentences(text))
        .containsExactly("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine");
  }

  @Test
  void bulletsAtTheStartOfALineBelongToNoPassage() {
    String text =
        "  • One\n- Two - and a half\n*\tThree\n– Four\n‣Five\n· Six\n* * *\n•\n-7 degrees";

    assertThat(sentences(text))
        .containsExactly("One", "Two - and a half", "Three", "Four", "Five", "Six", "-7 degrees");
  }

  @Test
  void aBulletInsideALineEndsASentence() {
    assertThat(sentences("Topics: • war • peace •   • tax"))
        .containsExactly("Topics:", "war", "peace", "tax");
  }

  @Test
  void numbersOfListItemsStayInTheirPassages() {
    assertThat(sentences("1. Open the door\n2) Close it\n10. Lock it"))
        .containsExactly("1. Open the door", "2) Close it", "10. Lock it");
  }

  @Test
  void aHeadlineABylineAndACaptionArePassagesOfTheirOwn() {
    String text =
        "Minister resigns over leak\nBy Ana Ruiz\nAdvertisement\n\nShe left at noon. No one spoke.";

    assertThat(sentences(text))
        .containsExactly(
            "Minister resigns over leak",
            "By Ana Ruiz",
            "Advertisement",
            "She left at noon.",
            "No one spoke.");
  }

  @Test
  void hardWrappedLinesAreOneParagraph() {
    String text =
        """
        It was the habit of the old gentleman, on fine evenings, to walk to
        the bridge with his neighbour and his oldest friend, the Rev. Dr.
        Grey. There he stood for an hour watching the barges, until the cold
        drove him home.

        The next day he did not come.
        """;

    assertThat(texts(text, Unit.PARAGRAPH)).hasSize(2);
    assertThat(sentences(text))
        .containsExactly(
            "It was the habit of the old gentleman, on fine evenings, to walk to\n"
                + "the bridge with his neighbour and his oldest friend, the Rev. Dr.\nGrey.",
            "There he stood for an hour watching the barges, until the cold\ndrove him home.",
            "The next day he did not come.");
  }

  @Test
  void theBulletsOfAHardWrappedListBeginParagraphs() {
    String text =
        """
        - The first point is long enough to be wrapped by the mail program that
          sent it to us.
        - The second point is just as long and so it has been wrapped in the same
          way as the first.
        """;

    assertThat(texts(text, Unit.PARAGRAPH)).hasSize(2).allMatch(it -> it.startsWith("The"));
  }

  @Test
  void headlinesOfLikeLengthAreNotTakenForHardWrappedLines() {
    String text =
        """
        Senate passes the budget after a marathon of forty-one amendments
        Premier denies that she knew about the payments to her own office
        Storm closes schools and railways along the whole of the east coast
        """;

    assertThat(sentences(text)).hasSize(3);
  }

  @Test
  void aParagraphKeepsItsSentences() {
    assertThat(texts("One here. Two here.\n\nThree here. Four.", Unit.PARAGRAPH))
        .containsExactly("One here. Two here.", "Three here. Four.");
  }

  @Test
  void theWholeIsOnePassageWithoutTheWhiteSpaceAroundIt() {
    List<Passage> whole = segmenter.segment("\uFEFF\n One.\n\n• Two. \n", Unit.WHOLE);

    assertThat(whole).extracting(Passage::text).containsExactly("One.\n\n• Two.");
    assertThat(whole.get(0).span().start()).isEqualTo(3);
  }

  @Test
  void blankTextHasNoPassages() {
    for (Unit unit : Unit.values()) {
      assertThat(segmenter.segment("", unit)).isEmpty();
      assertThat(segmenter.segment(" \r\n\t\u00A0\u200B\u3000\uFEFF", unit)).isEmpty();
    }
  }

  @Test
  void anOverlongSentenceIsCutAtWhiteSpace() {
    String text = "many words and more ".repeat(1_000).strip();

    List<Passage> passages = segmenter.segment(text, Unit.SENTENCE);

    assertThat(passages).allMatch(it -> it.text().length() <= Segmenter.LONGEST_SENTENCE);
    assertThat(String.join(" ", sentences(text))).isEqualTo(text);
  }

  @Test
  void anOverlongWordIsCutButNeverInsideASurrogatePair() {
    String text = "x" + "😀".repeat(5_000);

    List<String> passages = sentences(text);

    assertThat(String.join("", passages)).isEqualTo(text);
    assertThat(passages)
        .allMatch(it -> it.length() <= Segmenter.LONGEST_SENTENCE)
        .noneMatch(it -> Character.isLowSurrogate(it.charAt(0)));
  }

  @Test
  void aSentenceOfTheLongestLengthIsLeftWholeBehindShortOnes() {
    String longest = "A" + " word".repeat(399) + "ly.";

    assertThat(longest).hasSize(1_999);
    assertThat(sentences("Short one. ".repeat(150) + longest + " Short one.").get(150))
        .isEqualTo(longest);
  }

  @Test
  void anOverlongParagraphIsCutBetweenSentences() {
    String text = "This is a sentence of some length. ".repeat(2_000).strip();

    List<String> paragraphs = texts(text, Unit.PARAGRAPH);

    assertThat(paragraphs)
        .hasSizeGreaterThan(1)
        .allMatch(it -> it.length() <= Segmenter.LONGEST_PARAGRAPH)
        .allMatch(it -> it.startsWith("This") && it.endsWith("length."));
    assertThat(String.join(" ", paragraphs)).isEqualTo(text);
  }

  @Test
  void unitsAreNamedInLowerCase() {
    assertThat(Unit.named("paragraph")).contains(Unit.PARAGRAPH);
    assertThat(Unit.named("Paragraph")).isEmpty();
    assertThat(Unit.WHOLE).hasToString("whole");
  }

  private List<String> sentences(String text) {
    return texts(text, Unit.SENTENCE);
  }

  private List<String> texts(String text, Unit unit) {
    return segmenter.segment(text, unit).stream().map(Passage::text).toList();
  }

  private static String textOf(String line) {
    return line.replace(" | ", " ").replace("|", "").strip();
  }

  /** The text with its breaks marked as in the table. */
  private String marked(String text) {
    StringBuilder marked = new StringBuilder();
    int end = 0;
    for (Passage passage : segmenter.segment(text, Unit.SENTENCE)) {
      if (end > 0) {
        marked.append(passage.span().start() > end ? " | " : "|");
      }
      marked.append(passage.text());
      end = passage.span().end();
    }
    return marked.toString();
  }

  private static List<String> table() throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(SegmenterTest.class.getResourceAsStream("sentences.txt")),
                StandardCharsets.UTF_8))) {
      reader.lines().filter(it -> !it.isBlank() && !it.startsWith("#")).forEach(lines::add);
    }
    return lines;
  }
}
