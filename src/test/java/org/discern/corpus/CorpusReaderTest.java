package org.discern.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.discern.corpus.CorpusFixture.ADULT;
import static org.discern.corpus.CorpusFixture.POLITICAL;
import static org.discern.corpus.CorpusFixture.errors;
import static org.discern.corpus.CorpusFixture.read;
import static org.discern.corpus.CorpusFixture.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.discern.passage.InputException;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReaderTest {

  @TempDir Path folder;

  @Test
  void aJsonLineKeepsEverythingItSays() throws IOException {
    Path file =
        write(
            folder,
            "dev.jsonl",
            "{\"id\":\"a-17#3\",\"text\":\"The vote\",\"labels\":[\"political\"],"
                + "\"known\":[\"political\"],\"article\":\"b\",\"source\":\"wire\","
                + "\"annotator\":\"reader 1\",\"borderline\":true,\"rank\":1.50,"
                + "\"tags\":[1,{\"a\":null}],\"nothing\":null}");

    LabelledPassage passage = read(file).passages().get(0);

    assertThat(passage.id()).isEqualTo("a-17#3");
    assertThat(passage.text()).isEqualTo("The vote");
    assertThat(passage.labels()).containsExactly(POLITICAL);
    assertThat(passage.known()).containsExactly(POLITICAL);
    assertThat(passage.article()).isEqualTo("b");
    assertThat(passage.source()).isEqualTo("wire");
    assertThat(new ArrayList<>(passage.fields().entrySet()).toString())
        .isEqualTo("[annotator=reader 1, borderline=true, rank=1.50, tags=[1,{\"a\":null}]]");
  }

  @Test
  void whatAJsonLineLeavesOutIsFilledIn() throws IOException {
    Path file =
        write(
            folder,
            "dev.jsonl",
            "{\"id\":\"a-17#3\",\"text\":\"One\",\"labels\":[]}",
            "",
            "{\"text\":\"Two\",\"labels\":[]}",
            "{\"id\":7,\"text\":\"Three\",\"labels\":[]}");

    Corpus corpus = read(file);

    assertThat(corpus.passages())
        .extracting(LabelledPassage::id)
        .containsExactly("a-17#3", "dev.jsonl:3", "7");
    assertThat(corpus.passages())
        .extracting(LabelledPassage::article)
        .containsExactly("a-17", "dev.jsonl:3", "7");
    assertThat(corpus.passages()).allMatch(each -> each.knows(POLITICAL) && each.knows(ADULT));
  }

  @Test
  void aByteOrderMarkAndCarriageReturnsAreNoPartOfTheRecords() throws IOException {
    Path file = folder.resolve("dev.csv");
    Files.writeString(file, "\ufefftext,labels\r\nThe vote,political\r\n");

    assertThat(read(file).passages()).extracting(LabelledPassage::text).containsExactly("The vote");
  }

  @Test
  void aTableIsReadByItsHeader() throws IOException {
    Path file =
        write(
            folder,
            "dev.csv",
            "genre,labels,text,id,known,source",
            "wire,political|adult,\"He said, \"\"no",
            "more\"\".\",a#1,,feed",
            ",,Plain,a#2,political,",
            "",
            ",neutral,Other,,,");

    Corpus corpus = read(file);

    assertThat(corpus.passages())
        .extracting(LabelledPassage::text)
        .containsExactly("He said, \"no\nmore\".", "Plain", "Other");
    assertThat(corpus.passages())
        .extracting(LabelledPassage::id)
        .containsExactly("a#1", "a#2", "dev.csv:6");
    assertThat(corpus.passages().get(0).labels()).containsExactly(ADULT, POLITICAL);
    assertThat(corpus.passages().get(0).fields()).containsEntry("genre", "wire");
    assertThat(corpus.passages().get(1).known()).containsExactly(POLITICAL);
    assertThat(corpus.passages().get(1).fields()).isEmpty();
    assertThat(corpus.passages().get(2).labels()).isEmpty();
  }

  @Test
  void aTabSeparatedTableIsReadAlike() throws IOException {
    Path file = write(folder, "dev.tsv", "text\tlabels", "One, two\tadult");

    assertThat(read(file).passages().get(0).text()).isEqualTo("One, two");
    assertThat(read(file).passages().get(0).labels()).containsExactly(ADULT);
  }

  @Test
  void aDoccatLineIsALabelAndItsText() throws IOException {
    Path file =
        write(
            folder,
            "train.doccat.txt",
            "political+adult The minister and the film",
            "neutral\tA recipe  for soup ");

    Corpus corpus = read(file);

    assertThat(corpus.passages())
        .extracting(LabelledPassage::text)
        .containsExactly("The minister and the film", "A recipe  for soup");
    assertThat(corpus.passages().get(0).labels()).containsExactly(ADULT, POLITICAL);
    assertThat(corpus.passages().get(1).labels()).isEmpty();
    assertThat(corpus.passages().get(1).id()).isEqualTo("train.doccat.txt:2");
  }

  @Test
  void aFolderPerLabelHoldsAPassageAFile() throws IOException {
    write(folder.resolve("political+adult"), "b.txt", "Both", "of them");
    write(folder.resolve("neutral/deeper"), "a", "Soup");
    write(folder, "README.md", "About this corpus");

    Corpus corpus = read(folder);

    assertThat(corpus.passages())
        .extracting(LabelledPassage::id)
        .containsExactly("neutral/deeper/a", "political+adult/b.txt");
    assertThat(corpus.passages())
        .extracting(LabelledPassage::text)
        .containsExactly("Soup", "Both\nof them");
    assertThat(corpus.passages().get(1).labels()).containsExactly(ADULT, POLITICAL);
    assertThat(corpus.files())
        .extracting(CorpusFile::name)
        .containsExactly("neutral/deeper/a", "political+adult/b.txt");
  }

  @Test
  void aFolderOfCorpusFilesIsReadInTheOrderOfNames() throws IOException {
    write(folder, "b.doccat", "neutral Two");
    write(folder, "a.jsonl", "{\"id\":\"1\",\"text\":\"One\",\"labels\":[]}");
    write(folder, "notes.txt", "not a corpus");

    assertThat(read(folder).passages())
        .extracting(LabelledPassage::text)
        .containsExactly("One", "Two");
  }

  @Test
  void aCompressedFileIsUnpackedAndHashedAsStored() throws IOException {
    Path file = folder.resolve("dev.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("{\"id\":\"1\",\"text\":\"One\",\"labels\":[]}".getBytes(StandardCharsets.UTF_8));
    }
    byte[] stored = Files.readAllBytes(file);

    Corpus corpus = read(file);

    assertThat(corpus.size()).isEqualTo(1);
    String sha256 = java.util.HexFormat.of().formatHex(Fingerprint.sha256().digest(stored));
    assertThat(corpus.files())
        .containsExactly(new CorpusFile("dev.jsonl.gz", sha256, stored.length));
  }

  @Test
  void aDuplicateIdIsRefusedOrNumbered() throws IOException {
    Path file =
        write(
            folder,
            "dev.jsonl",
            "{\"id\":\"a#1\",\"text\":\"One\",\"labels\":[]}",
            "{\"id\":\"a#1\",\"text\":\"Two\",\"labels\":[]}",
            "{\"id\":\"a#1\",\"text\":\"Three\",\"labels\":[]}");
    CorpusReader numbering = CorpusReader.of(Taxonomy.DEFAULT).with(DuplicateIds.NUMBER);

    Corpus corpus = numbering.read(List.of(file));

    assertThat(corpus.passages())
        .extracting(LabelledPassage::id)
        .containsExactly("a#1", "a#1~2", "a#1~3");
    assertThat(corpus.articles()).containsExactly("a");
    assertThat(errors(folder, file))
        .containsExactly(
            "dev.jsonl:2: duplicate id \"a#1\" (first at dev.jsonl:1)",
            "dev.jsonl:3: duplicate id \"a#1\" (first at dev.jsonl:1)");
  }

  @Test
  void readingStopsAtTheFirstErrorUnlessErrorsAreCollected() throws IOException {
    Path file =
        write(
            folder,
            "dev.jsonl",
            "{\"id\":\"1\",\"text\":\"One\",\"labels\":[\"politcal\"]}",
            "{\"id\":\"2\",\"text\":\"Two\",\"labels\":[\"adult\"]}");
    List<String> errors = new ArrayList<>();

    Corpus corpus =
        CorpusReader.of(Taxonomy.DEFAULT).read(List.of(file), error -> errors.add(error.problem()));

    assertThat(corpus.size()).isEqualTo(1);
    assertThat(errors).containsExactly("unknown label \"politcal\" (known: political, adult)");
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(InputException.class)
        .hasMessage(file + ":1: unknown label \"politcal\" (known: political, adult)");
  }

  @Test
  void anErrorThrownByTheConsumerIsNotTakenForOneOfTheFile() throws IOException {
    Path file = write(folder, "dev.jsonl", "{\"id\":\"1\",\"text\":\"One\",\"labels\":[]}");
    List<InputException> errors = new ArrayList<>();

    assertThatThrownBy(
            () ->
                CorpusReader.of(Taxonomy.DEFAULT)
                    .forEach(
                        List.of(file),
                        passage -> {
                          throw new InputException("consumer", "enough");
                        },
                        errors::add))
        .hasMessage("consumer: enough");
    assertThat(errors).isEmpty();
  }

  @Test
  void otherTaxonomiesAreReadAlike() throws IOException {
    Path file = write(folder, "dev.doccat", "violence A fight", "political A vote");
    Taxonomy taxonomy = Taxonomy.of("violence", "gambling");

    assertThatThrownBy(() -> Corpus.read(List.of(file), taxonomy))
        .hasMessage(file + ":2: unknown label \"political\" (known: violence, gambling)");
  }
}
