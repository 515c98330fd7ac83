package org.discern.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.discern.evaluation.Examples;
import org.discern.evaluation.Slicing;
import org.junit.jupiter.api.Test;

final class HtmlReportTest {

  private static final Set<String> WITHOUT_END = Set.of("meta", "!doctype");
  private static final String PAGE = new HtmlReport().write(Reports.full());
  private static final Pattern TAG = Pattern.compile("<(/?)([!a-zA-Z][a-zA-Z0-9]*)[^>]*?(/?)>");

  @Test
  void everyElementIsClosedWhereItBelongs() {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(PAGE);
    while (tag.find()) {
      String name = tag.group(2);
      if (!tag.group(1).isEmpty()) {
        assertThat(open.pop()).as("at %d", tag.start()).isEqualTo(name);
      } else if (tag.group(3).isEmpty() && !WITHOUT_END.contains(name)) {
        open.push(name);
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void thePageLoadsNothingAndRunsNothing() {
    assertThat(PAGE)
        .doesNotContain("<script", "<link", "<img", "@import", "url(http", "src=", "javascript:");
    assertThat(PAGE.replace("http://www.w3.org/", "")).doesNotContain("http://", "https://");
  }

  @Test
  void everyFigureAndWordIsThere() {
    assertThat(PAGE)
        .contains("<h1>model-1</h1>", "Of 100 passages flagged as political", "keyword list")
        .contains("sources unseen in training", "By group of people named", "discern evaluate")
        .doesNotContain("NaN", "null", "Infinity");
    assertThat(PAGE.split("<svg class=\"plot\"", -1)).hasSize(7);
  }

  @Test
  void idsAreUniqueAndTheirReferencesHold() {
    Set<String> ids = new HashSet<>();
    Matcher id = Pattern.compile("\\bid=\"([^\"]+)\"").matcher(PAGE);
    while (id.find()) {
      assertThat(ids.add(id.group(1))).as(id.group(1)).isTrue();
    }
    Matcher reference = Pattern.compile("url\\(#([^)]+)\\)").matcher(PAGE);
    while (reference.find()) {
      assertThat(ids).contains(reference.group(1));
    }
  }

  @Test
  void onlyTheProjectsOwnPassagesAreQuoted() {
    assertThat(PAGE)
        .contains("A <mark>&lt;b&gt;strip&lt;/b&gt;</mark> mall &amp; a &quot;naked&quot; truth")
        .contains("foreign#1")
        .doesNotContain("not to be quoted");
  }

  @Test
  void theSameReportIsTheSamePage() {
    assertThat(new HtmlReport().write(Reports.full())).isEqualTo(PAGE);
  }

  @Test
  void anEmptyCorpusStillMakesAPage() {
    Report empty = Report.of(Reports.evaluate(List.of(), Slicing.standard()));

    assertThat(new HtmlReport().write(empty))
        .contains("No passage was judged for adult.")
        .doesNotContain("<svg");
  }

  @Test
  void oneKindOfPassageStillMakesAPage() {
    Report onlyNegatives =
        Report.of(
            Reports.evaluate(
                List.of(
                    Examples.scored(Examples.passage("a", "", "x"), 0.7, 0.2),
                    Examples.scored(Examples.passage("b", "", "x"), 0.1, 0.2)),
                List.of()));

    assertThat(new HtmlReport().write(onlyNegatives))
        .contains(
            "No passage is political, so only false alarms can be told: 1 of 2 were flagged.");
  }

  @Test
  void aModelThatABaselineBeatsSaysSoAtTheTop() {
    Report full = Reports.full();
    Baseline same = new Baseline("twin", full.evaluation());

    String page =
        new HtmlReport()
            .write(new Report(full.evaluation(), List.of(same), List.of(), List.of(), Map.of()));

    assertThat(page)
        .containsSubsequence(
            "<p class=\"warning\">This model does not beat the twin at political",
            "<article class=\"card\">");
  }

  @Test
  void anythingInANameIsShownAsText() {
    String page =
        new HtmlReport()
            .write(
                Report.of(
                    Reports.evaluate(
                        List.of(
                            Examples.scored(
                                Examples.passage("a", "", "<i>x</i>\uD800\u0007"), 0.7, 0.2)),
                        List.of(Slicing.bySource()))));

    assertThat(page).contains("&lt;i&gt;x&lt;/i&gt;\uFFFD\uFFFD").doesNotContain("<i>");
  }

  @Test
  void whatDisguisesCostIsATablePerCategory() {
    assertThat(PAGE)
        .containsSubsequence(
            "<h2>When the decisive words are disguised</h2>",
            "precision is not touched",
            "<th scope=\"row\">as written</th>",
            "75.0 %",
            "<th scope=\"row\">a star for a vowel</th>",
            "<code>p*rn</code>",
            "29/40",
            "<td class=\"worse\"><b>-2.5</b> <span class=\"interval\">-5.0 to -1.0</span></td>",
            "all disguises",
            "60.0–80.0",
            "290/400");
  }
}
