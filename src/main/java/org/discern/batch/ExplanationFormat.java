package org.discern.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.discern.passage.Category;
import org.discern.passage.Evidence;
import org.discern.passage.Threshold;
import org.discern.screening.Explanation;
import org.discern.screening.ScreenedPassage;

/** Writes down why a passage got its labels. */
public final class ExplanationFormat {

  private ExplanationFormat() {}

  /**
   * One line of JSON: the fields of a passage in {@link ResultFormat#jsonl}, with {@code model},
   * {@code policy} and {@code thresholds}, and the evidence of every category; none for a passage
   * that was not judged.
   */
  public static String json(Explanation explanation) {
    ScreenedPassage passage = explanation.passage();
    StringWriter line = new StringWriter();
    try (JsonGenerator out = JsonlFormat.FACTORY.createGenerator(line)) {
      out.writeStartObject();
      JsonlFormat.string(out, "model", explanation.model());
      JsonlFormat.string(out, "policy", explanation.policy().name());
      List<Category> categories = categories(explanation);
      JsonlFormat.judgement(out, passage, categories);
      out.writeObjectFieldStart("thresholds");
      for (Category category : categories) {
        if (explanation.policy().threshold(category).isPresent()) {
          double threshold = explanation.policy().threshold(category).get().value();
          out.writeNumberField(category.name(), Decimals.brief(threshold));
        }
      }
      out.writeEndObject();
      JsonlFormat.evidence(out, explanation.evidence());
      out.writeBooleanField("review", passage.review());
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.append('\n').toString();
  }

  /** For reading: a line per category with its score and threshold, its evidence below. */
  public static String text(Explanation explanation, TextStyle style) {
    ScreenedPassage passage = explanation.passage();
    StringBuilder out = new StringBuilder();
    List<Category> categories = passage.isJudged() ? categories(explanation) : List.of();
    int width = categories.stream().mapToInt(it -> it.name().length()).max().orElse(0);
    for (int i = 0; i < categories.size(); i++) {
      Category category = categories.get(i);
      String name = category.name() + " ".repeat(width - category.name().length());
      boolean flagged = passage.labels().contains(category);
      out.append(flagged ? style.category(i, name) : name).append("  ");
      out.append(judgement(explanation, category)).append('\n');
      for (Evidence each : explanation.evidence().getOrDefault(category, List.of())) {
        String stretch = Printable.oneLine(each.span().in(passage.passage().text()));
        out.append(" ".repeat(width)).append("  −").append(Decimals.forPeople(each.weight()));
        out.append("  without ").append('“').append(style.underlined(stretch)).append("”\n");
      }
    }
    out.append(passage.isJudged() ? "\n" : "").append(style.bold(labels(passage)));
    out.append(remark(passage)).append('\n');
    out.append(style.dim(explanation.model() + ", policy " + explanation.policy().name()));
    return out.append('\n').toString();
  }

  private static List<Category> categories(Explanation explanation) {
    return List.copyOf(explanation.evidence().keySet());
  }

  private static String labels(ScreenedPassage passage) {
    return passage.labels().isEmpty()
        ? JsonlFormat.label(passage)
        : passage.labels().stream().map(Category::name).collect(Collectors.joining(", "));
  }

  private static String remark(ScreenedPassage passage) {
    if (passage.language().isPresent()) {
      String name = passage.language().get().englishName();
      return " (" + name + ": the model has not learned it; please look)";
    }
    return passage.review() ? " (near a threshold: please look)" : "";
  }

  private static String judgement(Explanation explanation, Category category) {
    double score = explanation.passage().scores().orElseThrow().of(category);
    return explanation
        .policy()
        .threshold(category)
        .map(threshold -> compared(score, threshold))
        .orElseGet(() -> Decimals.forPeople(score) + "  no threshold");
  }

  private static String compared(double score, Threshold threshold) {
    boolean flagged = threshold.flags(score);
    return String.format(
        Locale.ROOT,
        "%s  %s %s  %s",
        Decimals.forPeople(score),
        flagged ? "≥" : "<",
        Decimals.forPeople(threshold.value()),
        flagged ? "flagged" : "not flagged");
  }
}
