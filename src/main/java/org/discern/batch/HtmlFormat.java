package org.discern.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import org.discern.passage.Category;
import org.discern.passage.Policy;
import org.discern.passage.Taxonomy;
import org.discern.screening.Screening;

/**
 * One self-contained page: each article as prose, its flagged passages highlighted, with scores on
 * hover and focus, filters by category and steps from finding to finding.
 *
 * <p>The articles are untrusted: all of their text is escaped, and the page's security policy lets
 * no script run but its own, by hash, and nothing be loaded. Without scripts it can still be read.
 */
final class HtmlFormat implements ResultFormat {

  /** How many colours the style sheet knows; further categories begin again. */
  static final int COLOURS = 6;

  private final Taxonomy taxonomy;
  private final String model;
  private final Policy policy;
  private final String style = resource("page.css");
  private final String script = resource("page.js");

  HtmlFormat(Taxonomy taxonomy, String model, Policy policy) {
    this.taxonomy = taxonomy;
    this.model = model;
    this.policy = policy;
  }

  @Override
  public String head() {
    return String.format(
        Locale.ROOT,
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '%s'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Screened articles</title>
        <style>
        %s</style>
        </head>
        <body data-categories="%s" data-thresholds="%s">
        <header class="bar"><div>
        <h1>Screened articles</h1>
        <div class="filters" role="group" aria-label="Show">
        <button type="button" aria-pressed="true">All passages <span class="n"></span></button>
        %s<button type="button" class="opt" aria-pressed="false" data-filter=".r">To review <span class="n"></span></button>
        <button type="button" class="opt" aria-pressed="false" data-filter=".p.u">Other language <span class="n"></span></button>
        <button type="button" class="opt" aria-pressed="false" data-filter=".failed">Not screened <span class="n"></span></button>
        </div>
        <div class="steps"><button type="button" id="previous">‹ Previous</button><button type="button" id="next">Next ›</button><span id="place" aria-live="polite"></span></div>
        </div></header>
        <div class="layout">
        <main>
        """,
        hash(script),
        style,
        categoryNames(),
        thresholds(),
        filterButtons());
  }

  @Override
  public String piece(Result result) {
    StringBuilder out = new StringBuilder();
    if (result instanceof Failure failure) {
      String where = failure.source();
      where += failure.position().isEmpty() ? "" : ", line " + failure.position();
      out.append("<article class=\"a failed\">\n<h2>").append(Html.escape(where));
      out.append("</h2>\n<p>Not screened: ").append(Html.escape(failure.error()));
      out.append("</p>\n</article>\n");
    } else if (result instanceof Result.Screened screened) {
      article(screened.screening(), out);
    }
    return out.toString();
  }

  @Override
  public String foot(BatchTally tally) {
    String flagged =
        taxonomy.categories().stream()
            .map(category -> tally.flagged(category) + " " + category)
            .collect(Collectors.joining(", "));
    String limits =
        taxonomy.categories().stream()
            .map(category -> category + " " + threshold(category))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        """
        </main>
        </div>
        <footer class="end">
        <p>%d articles, %d passages: %s, %d to review, %d not judged because of their language. %d records could not be screened.</p>
        <p>Model %s. Policy %s; thresholds: %s. Darker stretches are what moved the score; “?” marks a score near its threshold. The program screens, a person decides.</p>
        </footer>
        <script>%s</script>
        </body>
        </html>
        """,
        tally.articles(),
        tally.passages(),
        flagged,
        tally.reviews(),
        tally.unjudged(),
        tally.failures(),
        Html.escape(model),
        Html.escape(policy.name()),
        limits,
        script);
  }

  private void article(Screening screening, StringBuilder out) {
    BatchTally tally = BatchTally.of(new Result.Screened(screening));
    String id = screening.article().id();
    out.append("<article class=\"a\">\n<h2 dir=\"auto\">").append(Html.escape(id));
    out.append("</h2>\n");
    String title = screening.article().title().orElse("");
    String source = screening.article().source().filter(it -> !it.equals(id)).orElse("");
    meta(title, out);
    meta(source, out);
    out.append("<ul class=\"chips\">");
    for (int i = 0; i < taxonomy.size(); i++) {
      Category category = taxonomy.categories().get(i);
      long count = tally.flagged(category);
      out.append("<li class=\"c").append(i % COLOURS).append(count == 0 ? " zero" : "");
      out.append("\"><span class=\"key\"></span>").append(count).append(' ').append(category);
      out.append("</li>");
    }
    if (tally.unjudged() > 0) {
      out.append("<li class=\"u\"><span class=\"key\"></span>").append(tally.unjudged());
      out.append(" not judged: other language</li>");
    }
    if (tally.reviews() > 0) {
      out.append("<li class=\"look\">").append(tally.reviews()).append(" to review</li>");
    }
    out.append("<li class=\"all\">of ").append(tally.passages()).append(" passages</li></ul>\n");
    HtmlProse prose = new HtmlProse(screening);
    prose.map(out);
    prose.text(out);
    out.append("</article>\n");
  }

  private static void meta(String line, StringBuilder out) {
    if (!line.isEmpty()) {
      out.append("<p class=\"meta\" dir=\"auto\">").append(Html.escape(line)).append("</p>\n");
    }
  }

  private String categoryNames() {
    return taxonomy.categories().stream().map(Category::name).collect(Collectors.joining(" "));
  }

  private String thresholds() {
    return taxonomy.categories().stream().map(this::threshold).collect(Collectors.joining(" "));
  }

  private String threshold(Category category) {
    return policy
        .threshold(category)
        .map(it -> Decimals.brief(it.value()).toPlainString())
        .orElse("-");
  }

  private String filterButtons() {
    StringBuilder buttons = new StringBuilder();
    for (int i = 0; i < taxonomy.size(); i++) {
      buttons.append(
          String.format(
              Locale.ROOT,
              """
          <button type="button" class="c%d" aria-pressed="false" data-filter=".f.k%d"><span class="key"></span>%s <span class="n"></span></button>
          """,
              i % COLOURS,
              i,
              taxonomy.categories().get(i)));
    }
    return buttons.toString();
  }

  private static String hash(String script) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] sum = digest.digest(script.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlFormat.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
