package org.discern.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.discern.passage.Article;
import org.discern.passage.Category;
import org.discern.passage.Evidence;
import org.discern.passage.Span;
import org.discern.screening.ScreenedPassage;
import org.discern.screening.Screening;

/**
 * One JSON object a line, an article or a failure.
 *
 * <p>{@code start} and {@code end} are UTF-16 code units of the article's text; numbers have at
 * most four decimals; a surrogate without its partner is written as an escape, so that every text
 * comes through unchanged. The order of the fields is fixed. A passage that was not judged has a
 * {@code language}, the label {@code unjudged}, and null for every score.
 */
final class JsonlFormat implements ResultFormat {

  static final String NEUTRAL = "neutral";

  /** The label of a passage in a language that the model has not learned. */
  static final String UNJUDGED = "unjudged";

  private static final int ASCII = 127;
  private static final int EVERYTHING = 0;

  static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  @Override
  public String head() {
    return "";
  }

  @Override
  public String piece(Result result) {
    StringWriter line = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(line)) {
      out.writeStartObject();
      if (result instanceof Failure failure) {
        string(out, "source", failure.source());
        string(out, "position", failure.position());
        string(out, "error", failure.error());
      } else if (result instanceof Result.Screened screened) {
        Screening screening = screened.screening();
        origin(out, screening.article(), screening.model(), screening.policy().name());
        write(out, screening);
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.append('\n').toString();
  }

  @Override
  public String foot(BatchTally tally) {
    return "";
  }

  /**
   * How the line of an article begins, whatever is found in it: up to and including its policy.
   *
   * @param policy the policy's name
   */
  String beginning(Article article, String model, String policy) {
    StringWriter line = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(line)) {
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
      out.writeStartObject();
      origin(out, article, model, policy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.append(',').toString();
  }

  private static void origin(JsonGenerator out, Article article, String model, String policy)
      throws IOException {
    string(out, "id", article.id());
    string(out, "source", article.source().orElse(""));
    string(out, "model", model);
    string(out, "policy", policy);
  }

  private static void write(JsonGenerator out, Screening screening) throws IOException {
    labels(out, screening.labels());
    out.writeArrayFieldStart("passages");
    for (ScreenedPassage passage : screening.passages()) {
      out.writeStartObject();
      judgement(out, passage, screening.taxonomy().categories());
      evidence(out, passage.evidence());
      out.writeBooleanField("review", passage.review());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** The fields of a passage up to its scores, one for each of the categories. */
  static void judgement(JsonGenerator out, ScreenedPassage passage, List<Category> categories)
      throws IOException {
    span(out, passage.passage().span());
    string(out, "text", passage.passage().text());
    if (passage.language().isPresent()) {
      out.writeStringField("language", passage.language().get().code());
    }
    labels(out, passage.labels());
    out.writeStringField("label", label(passage));
    scores(out, passage, categories);
  }

  /** The label in one word. */
  static String label(ScreenedPassage passage) {
    return passage.label().map(Category::name).orElse(passage.isJudged() ? NEUTRAL : UNJUDGED);
  }

  private static void labels(JsonGenerator out, List<Category> labels) throws IOException {
    out.writeArrayFieldStart("labels");
    for (Category label : labels) {
      out.writeString(label.name());
    }
    out.writeEndArray();
  }

  private static void scores(JsonGenerator out, ScreenedPassage passage, List<Category> categories)
      throws IOException {
    out.writeObjectFieldStart("scores");
    for (Category category : categories) {
      if (passage.scores().isPresent()) {
        double score = passage.scores().get().of(category);
        out.writeNumberField(category.name(), Decimals.brief(score));
      } else {
        out.writeNullField(category.name());
      }
    }
    out.writeEndObject();
  }

  static void evidence(JsonGenerator out, Map<Category, List<Evidence>> evidence)
      throws IOException {
    out.writeObjectFieldStart("evidence");
    for (Map.Entry<Category, List<Evidence>> each : evidence.entrySet()) {
      out.writeArrayFieldStart(each.getKey().name());
      for (Evidence stretch : each.getValue()) {
        out.writeStartObject();
        span(out, stretch.span());
        out.writeNumberField("weight", Decimals.brief(stretch.weight()));
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private static void span(JsonGenerator out, Span span) throws IOException {
    out.writeNumberField("start", span.start());
    out.writeNumberField("end", span.end());
  }

  /** A field whose text comes through whatever it is. */
  static void string(JsonGenerator out, String field, String value) throws IOException {
    out.writeFieldName(field);
    out.setHighestNonEscapedChar(Surrogates.isUnpairedIn(value) ? ASCII : EVERYTHING);
    out.writeString(value);
    out.setHighestNonEscapedChar(EVERYTHING);
  }
}
