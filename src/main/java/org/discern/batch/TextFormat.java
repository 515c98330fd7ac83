package org.discern.batch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.discern.passage.Category;
import org.discern.passage.Evidence;
import org.discern.passage.Policy;
import org.discern.passage.Span;
import org.discern.passage.Taxonomy;
import org.discern.screening.ScreenedPassage;
import org.discern.screening.Screening;

/**
 * For reading: a summary of each article, then its passages with a mark and a score per category.
 *
 * <p>A filled mark is flagged; a question mark behind a score asks for review. A passage that was
 * not judged has no marks, and its language below. Characters that could steer a terminal are
 * replaced.
 */
final class TextFormat implements ResultFormat {

  private static final String FLAGGED = "●";
  private static final String UNFLAGGED = "·";
  private static final String UNJUDGED = "–";
  private static final int MARK_AND_SCORE = "● 0.93?".length();
  private static final String MARGIN = "  ";

  private final Taxonomy taxonomy;
  private final TextStyle style;

  TextFormat(Taxonomy taxonomy, TextStyle style) {
    this.taxonomy = taxonomy;
    this.style = style;
  }

  @Override
  public String head() {
    return "";
  }

  @Override
  public String piece(Result result) {
    if (result instanceof Failure failure) {
      return style.bold("not screened: ") + Printable.oneLine(failure.toString()) + "\n\n";
    }
    StringBuilder out = new StringBuilder();
    if (result instanceof Result.Screened screened) {
      Screening screening = screened.screening();
      out.append(style.bold(Printable.oneLine(screening.article().id()))).append('\n');
      out.append(summary(screening)).append("\n\n");
      if (!screening.passages().isEmpty()) {
        out.append(columnNames().stripTrailing()).append('\n');
      }
      for (ScreenedPassage passage : screening.passages()) {
        write(out, passage, screening.policy());
      }
      out.append('\n');
    }
    return out.toString();
  }

  @Override
  public String foot(BatchTally tally) {
    if (tally.articles() + tally.failures() < 2) {
      return "";
    }
    List<String> counts = new ArrayList<>();
    counts.add(counted(tally.articles(), "article"));
    counts.add(counted(tally.passages(), "passage"));
    for (int i = 0; i < taxonomy.size(); i++) {
      Category category = taxonomy.categories().get(i);
      counts.add(style.category(i, tally.flagged(category) + " " + category));
    }
    counts.add(tally.reviews() + " to review");
    if (tally.unjudged() > 0) {
      counts.add(style.bold(unjudged(tally)));
    }
    if (tally.failures() > 0) {
      counts.add(style.bold(tally.failures() + " not screened"));
    }
    return String.join(", ", counts) + "\n";
  }

  private String summary(Screening screening) {
    BatchTally tally = BatchTally.of(new Result.Screened(screening));
    List<String> counts = new ArrayList<>();
    for (int i = 0; i < taxonomy.size(); i++) {
      Category category = taxonomy.categories().get(i);
      String count = tally.flagged(category) + " " + category;
      counts.add(tally.flagged(category) > 0 ? style.category(i, count) : style.dim(count));
    }
    counts.add(style.dim(tally.reviews() + " to review"));
    if (tally.unjudged() > 0) {
      counts.add(style.bold(unjudged(tally)));
    }
    return style.dim(counted(tally.passages(), "passage") + ": ")
        + String.join(style.dim(", "), counts);
  }

  private static String unjudged(BatchTally tally) {
    return tally.unjudged() + " not judged (other language)";
  }

  private String columnNames() {
    return taxonomy.categories().stream()
        .map(category -> MARGIN + style.dim(padded(category.name(), width(category))))
        .collect(Collectors.joining());
  }

  private void write(StringBuilder out, ScreenedPassage passage, Policy policy) {
    int indent = 2 * MARGIN.length();
    for (int i = 0; i < taxonomy.size(); i++) {
      Category category = taxonomy.categories().get(i);
      out.append(MARGIN).append(cell(passage, i, policy));
      indent += width(category) + (i == 0 ? 0 : MARGIN.length());
    }
    out.append(MARGIN);
    String text = Printable.oneLine(passage.passage().text());
    BitSet marked = style.isColoured() ? evidence(passage) : new BitSet();
    String separator = "";
    for (Span line : Wrapping.lines(text, Math.max(20, style.columns() - indent))) {
      out.append(separator).append(underlined(text, line, marked)).append('\n');
      separator = " ".repeat(indent);
    }
    if (passage.language().isPresent()) {
      String name = passage.language().get().englishName();
      out.append(" ".repeat(indent)).append(style.bold("↳ not judged: " + name)).append('\n');
    }
    if (!style.isColoured()) {
      quoteEvidence(out, passage, indent);
    }
  }

  private String cell(ScreenedPassage passage, int index, Policy policy) {
    Category category = taxonomy.categories().get(index);
    if (!passage.isJudged()) {
      return style.dim(padded(UNJUDGED, width(category)));
    }
    double score = passage.scores().orElseThrow().of(category);
    boolean review = policy.threshold(category).filter(it -> it.asksForReview(score)).isPresent();
    boolean flagged = passage.labels().contains(category);
    String cell = (flagged ? FLAGGED : UNFLAGGED) + " " + Decimals.forPeople(score);
    String filled = padded(cell + (review ? "?" : ""), width(category));
    return flagged ? style.category(index, filled) : style.dim(filled);
  }

  private static BitSet evidence(ScreenedPassage passage) {
    BitSet marked = new BitSet();
    int start = passage.passage().span().start();
    for (List<Evidence> stretches : passage.evidence().values()) {
      stretches.forEach(it -> marked.set(it.span().start() - start, it.span().end() - start));
    }
    return marked;
  }

  private String underlined(String text, Span line, BitSet marked) {
    StringBuilder out = new StringBuilder();
    int at = line.start();
    while (at < line.end()) {
      boolean on = marked.get(at);
      int next = on ? marked.nextClearBit(at) : marked.nextSetBit(at);
      int end = next < 0 ? line.end() : Math.min(next, line.end());
      String stretch = text.substring(at, end);
      out.append(on ? style.underlined(stretch) : stretch);
      at = end;
    }
    return out.toString();
  }

  private static void quoteEvidence(StringBuilder out, ScreenedPassage passage, int indent) {
    int start = passage.passage().span().start();
    for (Map.Entry<Category, List<Evidence>> each : passage.evidence().entrySet()) {
      if (!each.getValue().isEmpty()) {
        String quoted =
            each.getValue().stream()
                .map(it -> it.span().shifted(-start).in(passage.passage().text()))
                .map(it -> "\"" + Printable.oneLine(it) + "\"")
                .collect(Collectors.joining(", "));
        out.append(" ".repeat(indent)).append("↳ ").append(each.getKey()).append(": ");
        out.append(quoted).append('\n');
      }
    }
  }

  private static int width(Category category) {
    return Math.max(MARK_AND_SCORE, category.name().length());
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
