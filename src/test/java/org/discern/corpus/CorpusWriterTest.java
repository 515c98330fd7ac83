package org.discern.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.discern.corpus.CorpusFixture.ADULT;
import static org.discern.corpus.CorpusFixture.POLITICAL;
import static org.discern.corpus.CorpusFixture.corpus;
import static org.discern.corpus.CorpusFixture.passage;
import static org.discern.corpus.CorpusFixture.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusWriterTest {

  @TempDir Path folder;

  private static Corpus various() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("genre", "wire, late");
    fields.put("annotator", "reader \"1\"");
    return corpus(
        passage("a#1", "He said, \"no\tmore\".\r\nThen: ünïcode 😀", POLITICAL, ADULT),
        new LabelledPassage(
            "a#2", " spaced ", Set.of(), Set.of(POLITICAL), "another", "feed", fields),
        new LabelledPassage("b", "|", Set.of(), Set.of(), "b", "", Map.of()),
        passage("c", "# plain", ADULT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.jsonl", "out.jsonl.gz", "out.csv", "out.csv.gz", "out.tsv"})
  void whatIsWrittenReadsBackAsTheSameCorpus(String name) {
    Path file = folder.resolve(name);

    CorpusWriter.write(various(), file);

    assertThat(read(file).passages()).isEqualTo(various().passages());
    assertThat(read(file).fingerprint()).isEqualTo(various().fingerprint());
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void jsonLinesSayOnlyWhatTheReaderWouldNotFillIn() throws IOException {
    Path file = folder.resolve("out.jsonl");

    CorpusWriter.write(various(), file);

    assertThat(Files.readAllLines(file).subList(1, 4))
        .containsExactly(
            "{\"id\":\"a#2\",\"text\":\" spaced \",\"labels\":[],\"known\":[\"political\"],"
                + "\"article\":\"another\",\"source\":\"feed\",\"genre\":\"wire, late\","
                + "\"annotator\":\"reader \\\"1\\\"\"}",
            "{\"id\":\"b\",\"text\":\"|\",\"labels\":[],\"known\":[]}",
            "{\"id\":\"c\",\"text\":\"# plain\",\"labels\":[\"adult\"]}");
  }

  @Test
  void doccatKeepsLabelsAndTextOnOneLine() throws IOException {
    Path file = folder.resolve("out.doccat.txt");
    Corpus corpus = corpus(passage("1", "One\n two ", POLITICAL, ADULT), passage("2", "Soup"));

    CorpusWriter.write(corpus, file);

    assertThat(Files.readAllLines(file))
        .containsExactly("political+adult One  two", "neutral Soup");
  }

  @Test
  void whatAFormatCannotSayIsRefusedAndLeavesNoFile() {
    Path doccat = folder.resolve("out.doccat");
    Path csv = folder.resolve("out.csv");

    assertThatThrownBy(() -> CorpusWriter.write(various(), doccat))
        .hasMessage("a#2: not judged for \"adult\", which a doccat line cannot say; write jsonl");
    assertThatThrownBy(() -> CorpusWriter.write(corpus(passage("1", "\ud83d")), csv))
        .hasMessage(csv + ": a passage holds an unpaired surrogate; only jsonl can hold it");
    assertThatThrownBy(() -> CorpusWriter.write(various(), folder.resolve("out.txt")))
        .hasMessageContaining("the name should end in .jsonl");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void randomUnicodeSurvivesJsonLines(long seed) {
    Random random = new Random(seed);
    List<LabelledPassage> passages = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String text = "x" + randomText(random);
      passages.add(
          new LabelledPassage(
              i + randomText(random),
              text,
              Set.of(),
              Set.of(ADULT),
              "a" + randomText(random),
              "s" + randomText(random),
              Map.of("field " + randomText(random), randomText(random))));
    }
    Path file = folder.resolve("random.jsonl");

    CorpusWriter.write(Corpus.of(Taxonomy.DEFAULT, passages), file);

    assertThat(read(file).passages()).isEqualTo(passages);
  }

  /** Any code units, unpaired surrogates, controls and line separators among them. */
  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(20);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(0x80));
        case 1 -> text.append((char) random.nextInt(0x10000));
        case 2 -> text.append((char) (0xD800 + random.nextInt(0x800)));
        default -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
      }
    }
    return text.toString();
  }
}
