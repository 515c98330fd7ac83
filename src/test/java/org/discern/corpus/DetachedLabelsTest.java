package org.discern.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.discern.corpus.CorpusFixture.ADULT;
import static org.discern.corpus.CorpusFixture.POLITICAL;
import static org.discern.corpus.CorpusFixture.corpus;
import static org.discern.corpus.CorpusFixture.passage;
import static org.discern.corpus.CorpusFixture.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.discern.passage.InputException;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetachedLabelsTest {

  private static final String VOTE = "The vote was close.";
  private static final String CLUB = "A strip club burned\n down; no one  was hurt.";
  private static final String SOUP = "Soup of the day.";

  @TempDir Path folder;

  private Path labels = Path.of("");

  @BeforeEach
  void labelsWithoutTexts() {
    labels = folder.resolve("labels.jsonl");
    CorpusWriter.write(
        DetachedLabels.of(
            corpus(passage("a#1", VOTE, POLITICAL), passage("b", CLUB, ADULT), passage("c", SOUP))),
        labels);
  }

  private Corpus attached(Path... texts) {
    return DetachedLabels.attached(List.of(labels), List.of(texts), Taxonomy.DEFAULT);
  }

  @Test
  void nothingOfTheTextsIsWritten() throws IOException {
    assertThat(Files.readString(labels))
        .isEqualTo(
            """
            {"id":"sha256:e9c629c8fb40b747","labels":["political"],"article":"a"}
            {"id":"sha256:435dba72c69fdc2a","labels":["adult"]}
            {"id":"sha256:64b8d345e0b2f4b7","labels":[]}
            """);
  }

  @Test
  void textsAreFoundInLinesAndInParagraphsOfArticlesHoweverTheirWhiteSpaceLies()
      throws IOException {
    Path lines = folder.resolve("lines.txt.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(lines))) {
      out.write(("Other.\n\n  " + VOTE + " \r\n").getBytes(StandardCharsets.UTF_8));
    }
    Path articles =
        write(
            folder,
            "articles.jsonl",
            "{\"id\":1,\"text\":\"Title\\n\\nA strip club burned down; no one was hurt.\\n\"}",
            "{\"id\":2,\"text\":\"Soup of the day.\"}");

    Corpus corpus = attached(lines, articles);

    assertThat(corpus.passages())
        .extracting(LabelledPassage::text)
        .containsExactly(VOTE, "A strip club burned down; no one was hurt.", SOUP);
    assertThat(corpus.passages().get(0).labels()).containsExactly(POLITICAL);
    assertThat(corpus.passages().get(0).article()).isEqualTo("a");
    assertThat(corpus.passages().get(1).article()).isEqualTo(corpus.passages().get(1).id());
    assertThat(corpus.files()).extracting(CorpusFile::name).containsExactly("labels.jsonl");
  }

  @Test
  void aTextThatIsNowhereIsNamedByTheLineOfItsLabels() throws IOException {
    Path lines = write(folder, "lines.txt", VOTE, "Soup of yesterday.");

    assertThatThrownBy(() -> attached(lines))
        .isInstanceOf(InputException.class)
        .hasMessage(
            labels
                + ":2: no text of \"sha256:435dba72c69fdc2a\" in "
                + lines
                + " (2 of 3 are missing)");
  }

  @Test
  void aRecordWithATextOfItsOwnOrWithoutADigestIsRefused() throws IOException {
    Path lines = write(folder, "lines.txt", VOTE);
    labels = write(folder, "own.jsonl", "{\"text\":\"Soup\",\"labels\":[]}");
    assertThatThrownBy(() -> attached(lines))
        .hasMessage(labels + ":1: has a text of its own, so its labels are not detached");
    labels = write(folder, "name.jsonl", "{\"id\":\"a-17\",\"labels\":[]}");
    assertThatThrownBy(() -> attached(lines))
        .hasMessage(labels + ":1: the id \"a-17\" names no text: no sha256:");
    labels = write(folder, "table.csv", "id,text,labels");
    assertThatThrownBy(() -> attached(lines)).hasMessage(labels + ": not JSON lines");
  }

  @Test
  void twoLabelsOfOneTextAreRefused() throws IOException {
    String record = Files.readAllLines(labels).get(2);
    labels = write(folder, "twice.jsonl", record, record);
    Path lines = write(folder, "lines.txt", SOUP);

    assertThatThrownBy(() -> attached(lines))
        .hasMessage(
            labels + ":2: duplicate id \"sha256:64b8d345e0b2f4b7\" (first at " + labels + ":1)");
    Corpus same = corpus(passage("x", SOUP), passage("y", " " + SOUP));
    assertThatThrownBy(() -> DetachedLabels.of(same)).hasMessage("y: has the same text as \"x\"");
  }
}
