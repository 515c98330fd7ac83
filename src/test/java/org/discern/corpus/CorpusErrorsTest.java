package org.discern.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.discern.corpus.CorpusFixture.errors;
import static org.discern.corpus.CorpusFixture.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a corpus is said in one line, with its place. */
class CorpusErrorsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "{\"id\":\"1\",\"text\":\"x\" => broken JSON: the line ends too early",
        "{\"id\":\"1\" \"text\":\"x\"} => broken JSON at column 11:"
            + " unexpected character ('\"' (code 34))",
        "{id:1} => broken JSON at column 2: unexpected character ('i' (code 105))",
        "nonsense => broken JSON at column 9: unrecognized token 'nonsense'",
        "{\"id\":\"1\",\"id\":\"2\"} => broken JSON at column 15: duplicate field 'id'",
        "[1] => a record is a JSON object, not an array",
        "\"x\" => a record is a JSON object, not a string",
        "{\"labels\":[]} => \"text\" is missing",
        "{\"text\":null,\"labels\":[]} => \"text\" is missing",
        "{\"text\":17,\"labels\":[]} => \"text\" must be a string, not a number",
        "{\"text\":\" \\n\",\"labels\":[]} => the text is blank",
        "{\"text\":\"x\"} => \"labels\" is missing; an empty list is neutral",
        "{\"text\":\"x\",\"labels\":\"adult\"} =>"
            + " \"labels\" must be an array of strings, not a string",
        "{\"text\":\"x\",\"labels\":[1]} => \"labels\" must hold strings only, not a number",
        "{\"text\":\"x\",\"labels\":[\"politcal\"]} =>"
            + " unknown label \"politcal\" (known: political, adult)",
        "{\"text\":\"x\",\"labels\":[\"Adult\"]} =>"
            + " unknown label \"Adult\" (known: political, adult)",
        "{\"text\":\"x\",\"labels\":[\"neutral\"]} =>"
            + " \"neutral\" is no label but the absence of all: leave the list empty",
        "{\"text\":\"x\",\"labels\":[\"adult\"],\"known\":[\"political\"]} =>"
            + " label \"adult\" is not among the record's known categories [political]",
        "{\"text\":\"x\",\"labels\":[],\"known\":{}} =>"
            + " \"known\" must be an array of strings, not an object",
        "{\"text\":\"x\",\"labels\":[],\"id\":true} => \"id\" must be a string, not a boolean",
        "{\"text\":\"x\",\"labels\":[]} {} => more than one JSON value on the line",
      })
  void aBrokenJsonLineIsNamedAndTheNextOneIsRead(String line, String problem) throws IOException {
    Path file = write(folder, "dev.jsonl", "{\"text\":\"fine\",\"labels\":[]}", line);

    assertThat(errors(folder, file)).containsExactly("dev.jsonl:2: " + problem);
  }

  @Test
  void aBrokenLineOfALongFileDoesNotEndIt() throws IOException {
    Path file = write(folder, "dev.jsonl", "{", "{\"text\":\"fine\",\"labels\":[]}", "}", "[", "7");

    assertThat(errors(folder, file)).hasSize(4).allMatch(error -> error.length() < 120);
  }

  @Test
  void bytesThatAreNotUtf8AreNamedWithTheirLine() throws IOException {
    byte[] good = "{\"text\":\"fine\",\"labels\":[]}\n".getBytes(StandardCharsets.UTF_8);
    byte[] latin = "{\"text\":\"caf\u00e9\",\"labels\":[]}\n".getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(good);
    bytes.write(latin);
    bytes.write(good);
    Path jsonl = Files.write(folder.resolve("dev.jsonl"), bytes.toByteArray());
    Path csv =
        Files.write(
            folder.resolve("dev.csv"),
            "text,labels\ncaf\u00e9,adult\n".getBytes(StandardCharsets.ISO_8859_1));
    Path doccat =
        Files.write(
            folder.resolve("dev.doccat"),
            "neutral caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(errors(folder, jsonl, csv, doccat))
        .containsExactly(
            "dev.jsonl:2: not valid UTF-8",
            "dev.csv:2: not valid UTF-8",
            "dev.doccat:1: not valid UTF-8");
  }

  @Test
  void aFileThatIsMissingEmptyOrOfNoFormatIsNamed() throws IOException {
    Path missing = folder.resolve("none.jsonl");
    Path empty = write(folder, "empty.jsonl");
    Path emptyGz = write(folder, "empty.jsonl.gz");
    Path blank = write(folder, "blank.jsonl", "", " ");
    Path header = write(folder, "header.csv", "text,labels");
    Path other = write(folder, "notes.txt", "x");

    assertThat(errors(folder, missing, empty, emptyGz, blank, header, other))
        .containsExactly(
            "none.jsonl: no such file or folder",
            "empty.jsonl: the file is empty",
            "empty.jsonl.gz: the file is empty",
            "blank.jsonl: the file holds no passages",
            "header.csv: the file holds no passages",
            "notes.txt: not a corpus file; its name should end in .jsonl, .csv, .tsv, .doccat or"
                + " .doccat.txt, each also with .gz");
  }

  @Test
  void damagedCompressionIsNamed() throws IOException {
    Path plain = write(folder, "plain.jsonl.gz", "{\"text\":\"fine\",\"labels\":[]}");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write("{\"text\":\"fine\",\"labels\":[]}\n".repeat(500).getBytes(StandardCharsets.UTF_8));
    }
    byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    Path truncated = Files.write(folder.resolve("half.jsonl.gz"), half);

    assertThat(errors(folder, plain, truncated))
        .containsExactly("plain.jsonl.gz: damaged gzip data", "half.jsonl.gz: damaged gzip data");
  }

  @Test
  void whatIsWrongWithATableIsNamed() throws IOException {
    Path noText = write(folder, "a.csv", "body,labels", "x,adult");
    Path repeated = write(folder, "b.csv", "text,labels,text", "x,adult,y");
    Path cells = write(folder, "c.csv", "text,labels", "x", "y,adult", "z,adult,w");
    Path blank = write(folder, "d.csv", "text,labels", ",adult", "y,adult|neutral", "z,adullt");
    Path open = write(folder, "e.csv", "text,labels", "fine,adult", "\"x,adult", "y,adult");
    Path quote = write(folder, "f.csv", "text,labels", "\"x\" y,adult");

    assertThat(errors(folder, noText, repeated, cells, blank, open, quote))
        .containsExactly(
            "a.csv:1: the header has no column \"text\" (columns: body, labels)",
            "b.csv:1: the header has a nameless or repeated column (columns: text, labels, text)",
            "c.csv:2: 1 cells where the header has 2",
            "c.csv:4: 3 cells where the header has 2",
            "d.csv:2: the text is blank",
            "d.csv:3: \"neutral\" is no label but the absence of all: leave the list empty",
            "d.csv:4: unknown label \"adullt\" (known: political, adult)",
            "e.csv:3: broken CSV: a quoted cell never ends",
            "f.csv:2: broken CSV: text between the end of a quoted cell and the next separator");
  }

  @Test
  void whatIsWrongWithADoccatLineIsNamed() throws IOException {
    Path file =
        write(folder, "a.doccat", "political", "politics A vote", "neutral+adult Both", "adult+ x");

    assertThat(errors(folder, file))
        .containsExactly(
            "a.doccat:1: no text after the label \"political\" (a line is: label text)",
            "a.doccat:2: unknown label \"politics\" (known: political, adult)",
            "a.doccat:3: \"neutral\" is no label but the absence of all: leave the list empty",
            "a.doccat:4: unknown label \"\" (known: political, adult)");
  }

  @Test
  void whatIsWrongWithAFolderIsNamed() throws IOException {
    Path labelled = folder.resolve("labelled");
    write(labelled.resolve("political"), "empty.txt");
    write(labelled.resolve("political"), "blank.txt", " ");
    write(labelled.resolve("adlut"), "a.txt", "x");
    Path both = folder.resolve("both");
    write(both.resolve("adult"), "a.txt", "x");
    write(both, "b.jsonl", "{}");
    Path nothing = folder.resolve("nothing");
    write(nothing, "README.md", "x");

    assertThat(errors(folder, labelled, both, nothing))
        .containsExactly(
            "labelled/adlut/a.txt: unknown label \"adlut\" (known: political, adult)",
            "labelled/political/blank.txt: the text is blank",
            "labelled/political/empty.txt: the text is blank",
            "both: holds both folders named after labels and corpus files; name one",
            "nothing: holds neither corpus files (.jsonl, .csv, .tsv, .doccat or .doccat.txt, each"
                + " also with .gz) nor folders named after labels (political, adult)");
  }

  @Test
  @Tag("slow")
  void aLineWithoutEndIsAnErrorAndNotAnExhaustedMemory() throws IOException {
    Path file = folder.resolve("long.jsonl");
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 17; i++) {
        out.write(megabyte);
      }
    }
    Path csv = folder.resolve("open.csv");
    Files.writeString(csv, "text,labels\n\"" + ("x".repeat(99) + "\n").repeat(200_000));

    assertThat(errors(folder, file, csv))
        .containsExactly(
            "long.jsonl:1: the line is longer than 16777216 bytes",
            "open.csv:2: broken CSV: a record longer than 16777216 characters;"
                + " is a closing quote missing?");
  }

  @Test
  void deeplyNestedJsonIsAnErrorAndNotAnExhaustedStack() throws IOException {
    Path file = write(folder, "deep.jsonl", "[".repeat(100_000));

    assertThat(errors(folder, file))
        .singleElement()
        .asString()
        .startsWith("deep.jsonl:1: broken JSON")
        .hasSizeLessThan(200);
  }
}
