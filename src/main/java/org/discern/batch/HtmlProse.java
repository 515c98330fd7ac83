package org.discern.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.passage.Category;
import org.discern.passage.Evidence;
import org.discern.passage.Language;
import org.discern.passage.Scores;
import org.discern.passage.Span;
import org.discern.passage.Taxonomy;
import org.discern.screening.ScreenedPassage;
import org.discern.screening.Screening;

/** The text of one article as HTML, every passage an element, and a map of where it is flagged. */
final class HtmlProse {

  private static final int MOST_LINE_BREAKS = 2;

  private final Screening screening;
  private final Taxonomy taxonomy;
  private final String text;

  HtmlProse(Screening screening) {
    this.screening = screening;
    this.taxonomy = screening.taxonomy();
    this.text = screening.article().text();
  }

  /**
   * Appends a strip as wide as the text is long, a row per category, marked where flagged; what was
   * not judged is grey in all rows.
   */
  void map(StringBuilder out) {
    int rows = taxonomy.size();
    out.append(
        "<svg class=\"map\" aria-hidden=\"true\" preserveAspectRatio=\"none\" viewBox=\"0 0 ");
    out.append(Math.max(1, text.length())).append(' ').append(rows).append("\">");
    for (ScreenedPassage passage : screening.passages()) {
      Span span = passage.passage().span();
      if (!passage.isJudged()) {
        out.append("<rect class=\"u\" x=\"").append(span.start()).append("\" width=\"");
        out.append(span.length()).append("\" height=\"").append(rows).append("\"/>");
      }
      for (Category label : passage.labels()) {
        int row = taxonomy.indexOf(label);
        out.append("<rect class=\"c").append(row % HtmlFormat.COLOURS);
        out.append("\" x=\"").append(span.start()).append("\" y=\"").append(row);
        out.append("\" width=\"").append(span.length()).append("\" height=\"1\"/>");
      }
    }
    out.append("</svg>\n");
  }

  /** Appends the whole text, with runs of blank lines as one. */
  void text(StringBuilder out) {
    out.append("<div class=\"text\" dir=\"auto\">");
    int at = 0;
    for (ScreenedPassage passage : screening.passages()) {
      Span span = passage.passage().span();
      between(at, span.start(), out);
      passage(passage, out);
      at = span.end();
    }
    between(at, text.length(), out);
    out.append("</div>\n");
  }

  private void between(int from, int to, StringBuilder out) {
    String gap = Html.escape(text.substring(from, to));
    if (from == 0 || to == text.length()) {
      gap = gap.strip().isEmpty() ? "" : gap;
    }
    int breaks = 0;
    for (int i = 0; i < gap.length(); i++) {
      char unit = gap.charAt(i);
      breaks = unit == '\n' ? breaks + 1 : Character.isWhitespace(unit) ? breaks : 0;
      if (breaks <= MOST_LINE_BREAKS) {
        out.append(unit);
      }
    }
  }

  private void passage(ScreenedPassage passage, StringBuilder out) {
    Span span = passage.passage().span();
    boolean stop = !passage.labels().isEmpty() || passage.review();
    out.append("<span class=\"p").append(classes(passage));
    out.append("\" tabindex=\"").append(stop ? "0" : "-1");
    passage.language().ifPresent(each -> language(each, out));
    passage.scores().ifPresent(each -> scores(each, out));
    out.append("\" data-at=\"").append(span.start()).append('–').append(span.end());
    out.append("\">");
    int at = span.start();
    for (Marked marked : evidence(passage)) {
      Html.escape(text, at, marked.span().start(), out);
      out.append("<mark class=\"c").append(marked.category() % HtmlFormat.COLOURS).append("\">");
      Html.escape(text, marked.span().start(), marked.span().end(), out);
      out.append("</mark>");
      at = marked.span().end();
    }
    Html.escape(text, at, span.end(), out);
    labelsForScreenReaders(passage, out);
    out.append("</span>");
  }

  private static void language(Language language, StringBuilder out) {
    out.append("\" dir=\"auto\" lang=\"").append(language).append("\" data-l=\"");
    out.append(Html.escape(language.englishName()));
  }

  private void scores(Scores scores, StringBuilder out) {
    out.append("\" data-s=\"");
    String separator = "";
    for (Category category : taxonomy.categories()) {
      out.append(separator).append(Decimals.brief(scores.of(category)).toPlainString());
      separator = " ";
    }
  }

  /** The strongest label gives the first colour, the next in order the second. */
  private String classes(ScreenedPassage passage) {
    StringBuilder classes = new StringBuilder();
    passage.label().ifPresent(label -> classes.append(" f c").append(colour(label)));
    passage.labels().stream()
        .filter(label -> !passage.label().equals(Optional.of(label)))
        .findFirst()
        .ifPresent(label -> classes.append(" d").append(colour(label)));
    for (Category label : passage.labels()) {
      classes.append(" k").append(taxonomy.indexOf(label)).append(" s").append(colour(label));
    }
    return classes
        .append(passage.review() ? " r" : "")
        .append(passage.isJudged() ? "" : " u")
        .toString();
  }

  private int colour(Category category) {
    return taxonomy.indexOf(category) % HtmlFormat.COLOURS;
  }

  /** The evidence in the order of the text; of stretches that overlap, the strongest stays. */
  private List<Marked> evidence(ScreenedPassage passage) {
    List<Marked> all = new ArrayList<>();
    for (Map.Entry<Category, List<Evidence>> each : passage.evidence().entrySet()) {
      int category = taxonomy.indexOf(each.getKey());
      each.getValue().forEach(it -> all.add(new Marked(it.span(), it.weight(), category)));
    }
    all.sort((a, b) -> Double.compare(b.weight(), a.weight()));
    List<Marked> apart = new ArrayList<>();
    for (Marked candidate : all) {
      if (apart.stream().noneMatch(it -> it.span().overlaps(candidate.span()))) {
        apart.add(candidate);
      }
    }
    apart.sort((a, b) -> a.span().compareTo(b.span()));
    return apart;
  }

  private static void labelsForScreenReaders(ScreenedPassage passage, StringBuilder out) {
    if (!passage.labels().isEmpty()) {
      out.append("<span class=\"sr\"> [");
      out.append(String.join(", ", passage.labels().stream().map(Category::name).toList()));
      out.append("]</span>");
    }
    passage
        .language()
        .map(Language::englishName)
        .map(Html::escape)
        .ifPresent(
            name ->
                out.append("<span class=\"sr\"> [not judged: ").append(name).append("]</span>"));
  }

  /** A stretch to mark, in the colour of a category's place in the taxonomy. */
  private record Marked(Span span, double weight, int category) {}
}
