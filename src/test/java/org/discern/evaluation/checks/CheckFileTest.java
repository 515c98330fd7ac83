package org.discern.evaluation.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckFileTest {

  @TempDir Path folder;

  private Path write(String name, String kind, String cases) throws IOException {
    String header =
        String.format(
            Locale.ROOT,
            "{\"capability\":\"%s\",\"title\":\"T\",\"description\":\"D\",\"kind\":\"%s\",\"floor\":0.8}\n",
            name,
            kind);
    return Files.writeString(folder.resolve(name + ".jsonl"), header + cases.replace('\'', '"'));
  }

  @Test
  void everyKindOfCaseIsRead() throws IOException {
    write("a", "labels", "{'id':'a1','text':'x','expect':{'adult':true,'political':false}}\n");
    write("b", "invariance", "{'id':'b1','text':'x','expect':{'adult':true},'variants':['y']}\n\n");
    write("c", "direction", "{'id':'c1','text':'x','raised':'xx','category':'adult'}");

    List<Capability> suite = CheckFile.readAll(folder, Taxonomy.DEFAULT);

    Category adult = Category.of("adult");
    assertThat(suite).extracting(Capability::name).containsExactly("a", "b", "c");
    assertThat(suite.get(0).floor()).isEqualTo(0.8);
    assertThat(suite.stream().map(each -> each.cases().get(0)))
        .containsExactly(
            new CheckCase.Labelled(
                "a1", "x", Map.of(adult, true, Category.of("political"), false), List.of()),
            new CheckCase.Labelled("b1", "x", Map.of(adult, true), List.of("y")),
            new CheckCase.Raised("c1", "x", "xx", adult));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "labels; {'id':'a'}; \"text\" is missing",
        "labels; {'id':'a','text':'x','expect':{}}; \"expect\" names no category",
        "labels; {'id':'a','text':'x','expect':{'adlut':true}}; unknown category \"adlut\"",
        "labels; {'id':'a','text':'x','expect':{'adult':1}}; \"adult\" is neither true nor false",
        "labels; {'id':'a','text':' ','expect':{'adult':true}}; \"text\" is not a text",
        "labels; {'id'; broken JSON",
        "labels; []; not a JSON object",
        "invariance; {'id':'a','text':'x','expect':{'adult':true},'variants':[]}; \"variants\" holds",
        "direction; {'id':'a','text':'x','raised':'y','category':'z'}; unknown category \"z\"",
      })
  void aBrokenCaseIsNamedByFileAndLine(String kind, String line, String problem)
      throws IOException {
    Path file = write("a", kind, line);

    assertThatThrownBy(() -> CheckFile.readAll(file, Taxonomy.DEFAULT))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ":2: " + problem);
  }

  @Test
  void aBrokenHeaderIsNamedByItsLine() throws IOException {
    Path file = write("a", "lables", "");

    assertThatThrownBy(() -> CheckFile.readAll(file, Taxonomy.DEFAULT))
        .hasMessageStartingWith(file + ":1: unknown kind \"lables\"");
  }

  @Test
  void anIdMayAppearOnlyOnceInASuite() throws IOException {
    String line = "{'id':'same','text':'x','expect':{'adult':true}}\n";
    write("a", "labels", line);
    Path second = write("b", "labels", line);

    assertThatThrownBy(() -> CheckFile.readAll(folder, Taxonomy.DEFAULT))
        .hasMessageStartingWith(second + ": the id same appears twice");
  }

  @Test
  void nothingToReadIsSaid() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));
    Path none = Files.createDirectory(folder.resolve("none"));

    assertThatThrownBy(() -> CheckFile.readAll(empty, Taxonomy.DEFAULT))
        .hasMessageStartingWith(empty + ": empty");
    assertThatThrownBy(() -> CheckFile.readAll(none, Taxonomy.DEFAULT))
        .hasMessage(none + ": holds no .jsonl file");
    assertThatThrownBy(() -> CheckFile.readAll(folder.resolve("x"), Taxonomy.DEFAULT))
        .hasMessage(folder.resolve("x") + ": no such file or folder");
  }
}
