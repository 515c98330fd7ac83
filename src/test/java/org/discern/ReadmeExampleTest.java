package org.discern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.discern.passage.Article;
import org.discern.passage.Category;
import org.discern.passage.Finding;
import org.discern.passage.Span;
import org.discern.screening.Screener;
import org.discern.screening.Screening;
import org.junit.jupiter.api.Test;

class ReadmeExampleTest {

  /** What the example calls a page. */
  private static final class Page {
    private final List<Span> highlights = new java.util.ArrayList<>();
    private final List<Category> categories = new java.util.ArrayList<>();

    void highlight(Span span, Category category) {
      highlights.add(span);
      categories.add(category);
    }
  }

  @Test
  void theExampleOfTheReadmeRuns() {
    Page page = new Page();
    String body = "The senate passed a bill that bans strip clubs. It rained all day.";

    try (Screener screener = Screener.load(Path.of("model/default"))) {
      Screening screening = screener.screen(new Article("a-17", body));
      for (Finding finding : screening.findings()) {
        page.highlight(finding.passage().span(), finding.category());
      }
      Screening stricter = screening.at(screening.policy().with(Category.of("political"), 0.95));

      assertThat(stricter.findings().size()).isLessThanOrEqualTo(screening.findings().size());
    }

    assertThat(page.categories).contains(Category.of("political"), Category.of("adult"));
    assertThat(page.highlights).allMatch(span -> span.in(body).startsWith("The senate"));
  }

  @Test
  void theExampleOfTheReadmeIsTheOneAbove() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String start = "```java\n";
    int from = readme.indexOf(start) + start.length();
    String example = readme.substring(from, readme.indexOf("```", from));
    String source = Files.readString(Path.of("src/test/java/org/discern/ReadmeExampleTest.java"));

    // The test stands inside the example's last block, so all lines but the closing ones are
    // compared.
    assertThat(plain(source)).contains(plain(example.substring(0, example.lastIndexOf('}'))));
  }

  private static String plain(String code) {
    return Stream.of(code.split("\n"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
