package org.discern.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.discern.passage.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlesTest {

  @TempDir Path folder;

  @Test
  void aTextFileIsOneArticleNamedAfterTheFile() throws IOException {
    Path file = write("über.txt", "\uFEFFNaïve\r\n😀\n");

    assertThat(read(file))
        .containsExactly(found("über.txt", "\uFEFFNaïve\r\n😀\n", file.toString()));
  }

  @Test
  void aFolderIsWalkedInTheOrderOfNamesAndIdsArePathsWithinIt() throws IOException {
    write("b.txt", "b");
    write("a/z.md", "z");
    write("a/b/c.txt", "c");
    write("c.jsonl", "{\"id\":\"x\",\"text\":\"y\"}\n");

    assertThat(ids(read(folder))).containsExactly("a/b/c.txt", "a/z.md", "b.txt", "x");
  }

  @Test
  void namesThatBeginWithADotArePassedOver() throws IOException {
    write(".hidden.txt", "no");
    write(".git/config", "no");
    write("a.txt", "yes");

    assertThat(ids(read(folder))).containsExactly("a.txt");
  }

  @Test
  void aFileOfUnknownKindInAFolderIsAFailureAndNotPassedOver() throws IOException {
    Path odd = write("photo.jpg", "JFIF");
    write("z.txt", "text");

    List<Entry> entries = read(folder);

    assertThat(entries.get(0))
        .isEqualTo(
            new Failure(
                odd.toString(),
                "",
                "not read: no known kind of file (.txt, .text, .md, .jsonl, .ndjson, each also with"
                    + " .gz)"));
    assertThat(ids(entries)).containsExactly("z.txt");
  }

  @Test
  void aFolderThatContainsItselfByALinkIsAFailure() throws IOException {
    write("a/one.txt", "one");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder.resolve("a"));

    List<Entry> entries = read(folder);

    assertThat(ids(entries)).containsExactly("a/one.txt");
    assertThat(failures(entries))
        .containsExactly(folder.resolve("a/loop") + ": a folder that contains itself by a link");
  }

  @Test
  void aLinkToNothingIsAFailure() throws IOException {
    Files.createSymbolicLink(folder.resolve("a.txt"), folder.resolve("nowhere"));

    assertThat(failures(read(folder)))
        .containsExactly(folder.resolve("a.txt") + ": no such file or folder");
  }

  @Test
  void aMissingFileIsAFailureAndTheRestIsRead() throws IOException {
    Path missing = folder.resolve("missing.txt");
    Path there = write("there.txt", "here");

    List<Entry> entries = read(missing, there);

    assertThat(failures(entries)).containsExactly(missing + ": no such file or folder");
    assertThat(ids(entries)).containsExactly("there.txt");
  }

  @ParameterizedTest
  @CsvSource({"empty.txt, an empty file", "empty.jsonl, an empty file"})
  void anEmptyFileIsAFailure(String name, String error) throws IOException {
    Path file = write(name, "");

    assertThat(failures(read(file))).containsExactly(file + ": " + error);
  }

  @Test
  void aBlankFileIsAFailure() throws IOException {
    Path file = write("blank.txt", " \n\n");

    assertThat(failures(read(file))).containsExactly(file + ": a blank file");
  }

  @Test
  void aTextThatIsNotUtf8IsAFailureWithItsLineAndByte() throws IOException {
    Path file = folder.resolve("latin.txt");
    Files.write(file, "one\ntwo caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(failures(read(file)))
        .containsExactly(file + ":2: not UTF-8: byte 0xE9 at offset 11");
  }

  @Test
  void aTextThatLooksLikeUtf16IsToldSo() throws IOException {
    Path file = folder.resolve("wide.txt");
    Files.write(file, "\uFEFFtext".getBytes(StandardCharsets.UTF_16LE));

    assertThat(failures(read(file)))
        .containsExactly(file + ":1: not UTF-8: byte 0xFF at offset 0 (it begins like UTF-16)");
  }

  @Test
  void aBinaryFileIsAFailure() throws IOException {
    Path file = write("program.txt", "ELF\0\0");

    assertThat(failures(read(file)))
        .containsExactly(file + ": not a text: a NUL character at offset 3");
  }

  @Test
  void jsonlHasAnArticleALineWithTitleAndSourceWhereTheyAre() throws IOException {
    Path file =
        write(
            "a.jsonl",
            """
            \uFEFF{"id":"1","text":"one","labels":["adult"],"extra":{"a":[]}}

            {"id":2,"text":"","title":"T","source":"wire"}\r
            {"id":"3","text":"no line feed behind"}""");

    assertThat(read(file))
        .containsExactly(
            found("1", "one", file.toString()),
            new Entry.Found(new Article("2", "", Optional.of("T"), Optional.of("wire"))),
            found("3", "no line feed behind", file.toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"1\"}; no \"text\" in the record",
        "{\"text\":\"1\"}; no \"id\" in the record",
        "{\"id\":\"\",\"text\":\"1\"}; an empty \"id\"",
        "{\"id\":\"1\",\"text\":null}; no \"text\" in the record",
        "{\"id\":\"1\",\"text\":17}; \"text\" is not a string",
        "{\"id\":[],\"text\":\"\"}; \"id\" is not a string",
        "[1]; not a JSON object",
        "{\"id\":\"1\",\"id\":\"2\",\"text\":\"\"}; not JSON at column 15: Duplicate field 'id'",
      })
  void aRecordThatIsNoArticleIsAFailureWithItsLine(String record, String error) throws IOException {
    String good = "{\"id\":\"good\",\"text\":\"good\"}\n";
    Path file = write("a.jsonl", good + record + "\n" + good);

    List<Entry> entries = read(file);

    assertThat(failures(entries)).containsExactly(file + ":2: " + error);
    assertThat(ids(entries)).containsExactly("good", "good");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\":\"1", "{\"id\":\"1\",\"text\":\"a\"} x", "nonsense"})
  void aLineThatIsNotJsonIsAFailureInOneLine(String line) throws IOException {
    Path file = write("a.jsonl", line + "\n{\"id\":\"2\",\"text\":\"b\"}\n");

    List<Entry> entries = read(file);

    assertThat(failures(entries))
        .singleElement()
        .asString()
        .startsWith(file + ":1: not JSON at column ")
        .doesNotContain("\n");
    assertThat(ids(entries)).containsExactly("2");
  }

  @Test
  void aLineThatIsNotUtf8IsAFailureAndTheNextIsRead() throws IOException {
    Path file = folder.resolve("a.jsonl");
    byte[] bytes =
        "{\"id\":\"1\",\"text\":\"\u00E9\"}\n{\"id\":\"2\",\"text\":\"b\"}\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file, bytes);

    List<Entry> entries = read(file);

    assertThat(failures(entries)).containsExactly(file + ":1: not UTF-8: byte 0xE9 at offset 18");
    assertThat(ids(entries)).containsExactly("2");
  }

  @Test
  void compressedFilesAreUnpacked() throws IOException {
    Path text = gzip("a.txt.gz", "text");
    Path lines = gzip("a.jsonl.gz", "{\"id\":\"1\",\"text\":\"one\"}\n");

    assertThat(ids(read(text, lines))).containsExactly("a.txt.gz", "1");
  }

  @Test
  void aTruncatedGzipIsAFailureBehindWhatCouldBeRead() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines.append("{\"id\":\"").append(i).append("\",\"text\":\"").append(i * 31).append("\"}\n");
    }
    Path whole = gzip("a.jsonl.gz", lines.toString());
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));

    List<Entry> entries = read(whole);

    assertThat(ids(entries)).hasSizeGreaterThan(5_000).startsWith("0", "1", "2");
    assertThat(failures(entries))
        .singleElement()
        .asString()
        .endsWith("ends in the middle of compressed data");
  }

  @Test
  void whatIsCalledGzipAndIsNotIsAFailure() throws IOException {
    Path file = write("a.txt.gz", "plain");

    assertThat(failures(read(file))).singleElement().asString().contains("not readable as gzip");
  }

  @Test
  void standardInputIsOneTextUnlessItBeginsLikeJsonl() {
    assertThat(standardInput("He said {\"x\"}"))
        .containsExactly(found("-", "He said {\"x\"}", "-"));
    assertThat(standardInput("\n {\"id\":\"1\",\"text\":\"one\"}\n"))
        .containsExactly(found("1", "one", "-"));
    assertThat(failures(standardInput(""))).containsExactly("-: an empty file");
  }

  @Test
  void outputIsCoveredIfItIsAnInputOrLiesWithinOne() throws IOException {
    Path file = write("a.txt", "a");

    assertThat(Articles.of(List.of(file)).covers(file)).isTrue();
    assertThat(Articles.of(List.of(folder)).covers(folder.resolve("x/out.jsonl"))).isTrue();
    assertThat(Articles.of(List.of(file)).covers(folder.resolve("out.jsonl"))).isFalse();
  }

  @Test
  void theFractionReadRisesToOne() throws IOException {
    write("a.txt", "aaaa");
    gzip("b.txt.gz", "bbbb");
    Articles articles = Articles.of(List.of(folder));

    assertThat(articles.fractionRead()).hasValue(0);
    articles.forEach(entry -> {});
    assertThat(articles.fractionRead()).hasValue(1);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }

  private Path gzip(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static Entry found(String id, String text, String source) {
    return new Entry.Found(new Article(id, text, Optional.empty(), Optional.of(source)));
  }

  private static List<Entry> read(Path... places) {
    List<Entry> entries = new ArrayList<>();
    Articles.of(List.of(places)).forEach(entries::add);
    return entries;
  }

  private static List<Entry> standardInput(String text) {
    List<Entry> entries = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Articles.of(List.of(Path.of("-")), new ByteArrayInputStream(bytes)).forEach(entries::add);
    return entries;
  }

  private static List<String> ids(List<Entry> entries) {
    return entries.stream()
        .filter(Entry.Found.class::isInstance)
        .map(entry -> ((Entry.Found) entry).article().id())
        .toList();
  }

  private static List<String> failures(List<Entry> entries) {
    return entries.stream().filter(Failure.class::isInstance).map(Entry::toString).toList();
  }
}
