package org.discern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.discern.evaluation.tuning.PolicyFile;
import org.discern.passage.Policy;
import org.discern.passage.Taxonomy;
import org.discern.training.TinyModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ScoreCommandTest {

  @TempDir static Path shared;
  private static Path model = Path.of("");

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void aTinyModel() throws IOException {
    model = TinyModel.train(shared);
  }

  @Test
  void aTextFileIsScoredAsJsonl() throws IOException {
    Path article = write("a.txt", "The minister today.\nSoup.\nA nude again.\n");

    int status = score(article);

    assertThat(err.toString()).isEmpty();
    assertThat(status).isEqualTo(Main.DONE);
    assertThat(out.toString())
        .startsWith("{\"id\":\"a.txt\",\"source\":\"" + article + "\",\"model\":\"tiny@sha256:")
        .contains("\"labels\":[\"political\",\"adult\"],\"passages\":[")
        .contains("\"start\":0,\"end\":19,\"text\":\"The minister today.\"")
        .contains("\"start\":20,\"end\":25,\"text\":\"Soup.\",\"labels\":[],\"label\":\"neutral\"")
        .endsWith("]}\n");
  }

  @Test
  void passagesInAnotherLanguageAreCountedAtTheEnd() throws IOException {
    Path article =
        write("a.txt", "The minister today.\nDer Hund hat den ganzen Nachmittag geschlafen.\n");

    int status = score(article, "--out", folder.resolve("results.jsonl"));

    assertThat(status).isEqualTo(Main.DONE);
    assertThat(err.toString())
        .isEqualTo(
            "discern: 1 of 2 passages not judged, because of their language"
                + System.lineSeparator());
    assertThat(folder.resolve("results.jsonl")).content().contains("\"language\":\"de\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "csv", "html", "text"})
  void everyFormatIsWrittenToStandardOutputAndToAFileAlike(String format) throws IOException {
    Path article = write("a.txt", "The minister today.\nA nude again.\n");
    Path file = folder.resolve("results");

    int status = score(article, "--format", format);
    int statusOfFile = score(article, "--format", format, "--out", file);

    assertThat(List.of(status, statusOfFile)).containsOnly(Main.DONE);
    assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(out.toString()).contains("minister");
  }

  @Test
  void theEndingOfTheFileChoosesTheFormat() throws IOException {
    Path article = write("a.txt", "A vote again.");
    Path page = folder.resolve("page.html");
    Path table = folder.resolve("table.csv");

    score(article, "--out", page);
    score(article, "--out", table);

    assertThat(page).content(StandardCharsets.UTF_8).startsWith("<!doctype html>");
    assertThat(table).content(StandardCharsets.UTF_8).startsWith("id,start,end,");
  }

  @Test
  void onATerminalTheResultIsTextInColourUnlessRefused() throws IOException {
    Path article = write("a.txt", "A vote again.");
    Properties terminal = new Properties();
    terminal.setProperty("discern.terminal.out", "true");

    String coloured = scoreOn(new Terminal(terminal, Map.of()), article);
    String plain = scoreOn(new Terminal(terminal, Map.of("NO_COLOR", "1")), article);

    assertThat(coloured).contains("\u001B[1;34m● ");
    assertThat(plain).contains("● ").doesNotContain("\u001B");
  }

  @Test
  void standardInputIsScored() {
    ByteArrayInputStream input =
        new ByteArrayInputStream("A vote again.".getBytes(StandardCharsets.UTF_8));
    Terminal nothing = new Terminal(new Properties(), Map.of());

    int status = line(new ScoreCommand(input, nothing)).execute("-", "--model", model.toString());

    assertThat(status).isEqualTo(Main.DONE);
    assertThat(out.toString()).startsWith("{\"id\":\"-\",\"source\":\"-\",").contains("political");
  }

  @Test
  void aPolicyFileReplacesTheModelsThresholds() throws IOException {
    Path article = write("a.txt", "A vote again.");
    Policy strict = Policy.uniform("strict", Taxonomy.DEFAULT, 1);
    Path policy = write("strict.yaml", PolicyFile.of(strict).format());

    score(article, "--policy", policy);

    assertThat(out.toString()).contains("\"policy\":\"strict\",\"labels\":[]");
  }

  @Test
  void aMissingFileIsReportedAndTheRestIsScored() throws IOException {
    Path article = write("a.txt", "A vote again.");
    Path missing = folder.resolve("missing.txt");

    int status = score(missing, article);

    assertThat(status).isEqualTo(Main.DONE_WITH_FAILURES);
    assertThat(err).hasToString("discern: " + missing + ": no such file or folder\n");
    assertThat(out.toString().lines())
        .hasSize(2)
        .first()
        .isEqualTo(
            "{\"source\":\""
                + missing
                + "\",\"position\":\"\",\"error\":\"no such file or folder\"}");
  }

  @Test
  void aBrokenLineIsReportedWithItsNumberAndTheRestIsScored() throws IOException {
    Path articles =
        write(
            "a.jsonl",
            "{\"id\":\"1\",\"text\":\"A vote.\"}\n{\"id\":\n{\"id\":\"3\",\"text\":\"x\"}\n");

    int status = score(articles);

    assertThat(status).isEqualTo(Main.DONE_WITH_FAILURES);
    assertThat(err.toString()).startsWith("discern: " + articles + ":2: not JSON at column ");
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(out.toString().lines()).hasSize(3);
  }

  @Test
  void invalidUtf8IsReportedAndTheRestIsScored() throws IOException {
    Files.write(folder.resolve("a.txt"), new byte[] {'a', '\n', (byte) 0xC3, '('});
    write("b.txt", "A vote again.");

    int status = score(folder);

    assertThat(status).isEqualTo(Main.DONE_WITH_FAILURES);
    assertThat(err)
        .hasToString(
            "discern: " + folder.resolve("a.txt") + ":2: not UTF-8: byte 0xC3 at offset 2\n");
    assertThat(out.toString()).contains("\"id\":\"b.txt\"");
  }

  @Test
  void anEmptyFileAloneIsUnreadableInput() throws IOException {
    Path empty = write("empty.txt", "");

    int status = score(empty);

    assertThat(status).isEqualTo(Main.BAD_INPUT);
    assertThat(err).hasToString("discern: " + empty + ": an empty file\n");
  }

  @Test
  void aMissingBundleIsBadInput() throws IOException {
    Path article = write("a.txt", "A vote again.");

    int status = run("score", article, "--model", folder.resolve("none"));

    assertThat(status).isEqualTo(Main.BAD_INPUT);
    assertThat(err)
        .hasToString(
            "discern: " + folder.resolve("none") + ": no such model bundle (--model names one)\n");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aCorruptedBundleIsBadInput() throws IOException {
    Path article = write("a.txt", "A vote again.");
    Path broken = Files.createDirectory(folder.resolve("broken"));
    try (Stream<Path> files = Files.list(model)) {
      for (Path file : files.toList()) {
        Files.copy(file, broken.resolve(file.getFileName()));
      }
    }
    byte[] network = Files.readAllBytes(broken.resolve("network.zip"));
    network[network.length / 2] ^= 1;
    Files.write(broken.resolve("network.zip"), network);

    int status = run("score", article, "--model", broken);

    assertThat(status).isEqualTo(Main.BAD_INPUT);
    assertThat(err.toString()).startsWith("discern: " + broken).contains("network.zip");
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void aPolicyForAnUnknownCategoryIsBadInput() throws IOException {
    Path article = write("a.txt", "A vote again.");
    Policy foreign = Policy.uniform("foreign", Taxonomy.of("violent"), 0.5);
    Path policy = write("policy.yaml", PolicyFile.of(foreign).format());

    int status = score(article, "--policy", policy);

    assertThat(status).isEqualTo(Main.BAD_INPUT);
    assertThat(err.toString()).startsWith("discern: " + policy).contains("violent");
  }

  @Test
  void anOutputAmongTheInputsIsRefused() throws IOException {
    Path article = write("a.txt", "A vote again.");

    int status = score(folder, "--out", folder.resolve("out.jsonl"));
    int statusOfFile = score(article, "--out", article);

    assertThat(List.of(status, statusOfFile)).containsOnly(Main.BAD_INPUT);
    assertThat(err.toString()).contains("is among the inputs");
    assertThat(article).content(StandardCharsets.UTF_8).isEqualTo("A vote again.");
  }

  @Test
  void anOutputThatCannotBeWrittenIsBadInput() throws IOException {
    Path article = write("a.txt", "A vote again.");
    Path nowhere = folder.resolve("no/such/folder/out.jsonl");

    int status = score(article, "--out", nowhere);

    assertThat(status).isEqualTo(Main.BAD_INPUT);
    assertThat(err.toString()).startsWith("discern: " + nowhere + ": cannot be written: ");
  }

  @Test
  void aReaderThatGoesAwayEndsTheRun() throws IOException {
    Path article = write("a.txt", "A vote again.");
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    int status =
        Main.run(
            new PrintWriter(closed, false, StandardCharsets.UTF_8),
            new PrintWriter(err),
            "score",
            article.toString(),
            "--model",
            model.toString());

    assertThat(status).isEqualTo(Main.BAD_INPUT);
    assertThat(err)
        .hasToString(
            "discern: standard output: cannot be written: java.io.IOException:"
                + " nobody reads it any more\n");
  }

  @Test
  void anInterruptedRunIsResumedToTheSameBytes() throws IOException {
    write("in/a.txt", "A vote again.\nSoup.");
    write("in/b.txt", "A nude again.");
    write("in/c.bin", "?");
    Path out = folder.resolve("out.jsonl");
    score(folder.resolve("in"), "--out", out);
    byte[] whole = Files.readAllBytes(out);
    Files.write(out, Arrays.copyOf(whole, whole.length * 2 / 3));

    int status = score(folder.resolve("in"), "--out", out, "--resume");

    assertThat(status).isEqualTo(Main.DONE_WITH_FAILURES);
    assertThat(Files.readAllBytes(out)).isEqualTo(whole);
  }

  @Test
  void onlyJsonlInAFileCanBeResumed() throws IOException {
    Path article = write("a.txt", "A vote again.");

    int withoutFile = score(article, "--resume");
    int csv = score(article, "--resume", "--out", folder.resolve("out.csv"));

    assertThat(List.of(withoutFile, csv)).containsOnly(Main.BAD_INPUT);
    assertThat(err.toString()).contains("--resume needs --out FILE and the format jsonl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--threads=0", "--threads=x", "--unit=word", "--format=xml"})
  void anOptionOutOfRangeIsWrongUsage(String option) throws IOException {
    Path article = write("a.txt", "A vote again.");

    assertThat(score(article, option)).isEqualTo(Main.BAD_INPUT);
    assertThat(err.toString()).contains(option.substring(option.indexOf('=') + 1));
  }

  @Test
  void explainShowsScoresThresholdsAndEvidence() {
    int status = run("explain", "the minister is old", "--model", model);

    assertThat(status).isEqualTo(Main.DONE);
    assertThat(out.toString()).containsPattern("political +0\\.\\d\\d +≥ 0\\.\\d\\d +flagged");
    assertThat(out.toString()).containsPattern("without “[^”]*minister[^”]*”");
    assertThat(out.toString()).containsPattern("adult +0\\.\\d\\d +< 0\\.\\d\\d +not flagged");
  }

  @Test
  void explainWritesJson() {
    int status = run("explain", "a nude", "--format", "json", "--model", model);

    assertThat(status).isEqualTo(Main.DONE);
    assertThat(out.toString())
        .startsWith("{\"model\":\"tiny@sha256:")
        .containsPattern("\"thresholds\":\\{\"political\":0\\.\\d+,\"adult\":0\\.\\d+}")
        .contains("\"start\":2,\"end\":6");
  }

  @Test
  void explainingNothingIsBadInput() {
    assertThat(run("explain", " ", "--model", model)).isEqualTo(Main.BAD_INPUT);
    assertThat(err).hasToString("discern: TEXT: blank\n");
  }

  @Test
  void helpShowsAnExample() {
    assertThat(run("score", "--help")).isEqualTo(Main.DONE);
    assertThat(run("explain", "--help")).isEqualTo(Main.DONE);
    assertThat(out.toString()).contains("discern score article.txt", "discern explain \"");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }

  private int score(Object... args) {
    Object[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--model";
    all[args.length + 1] = model;
    return run("score", all);
  }

  private int run(String command, Object... args) {
    String[] words =
        Stream.concat(Stream.of(command), Arrays.stream(args).map(Object::toString))
            .toArray(String[]::new);
    return Main.run(new PrintWriter(out), new PrintWriter(err), words);
  }

  private String scoreOn(Terminal terminal, Path article) {
    StringWriter seen = new StringWriter();
    ScoreCommand command = new ScoreCommand(new ByteArrayInputStream(new byte[0]), terminal);
    CommandLine line = line(command);
    line.setOut(new PrintWriter(seen));
    line.execute(article.toString(), "--model", model.toString());
    return seen.toString();
  }

  private CommandLine line(ScoreCommand command) {
    CommandLine line = new CommandLine(command);
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }
}
