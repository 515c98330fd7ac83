package org.discern.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.discern.passage.Article;
import org.discern.screening.Screener;
import org.discern.screening.Screening;
import org.discern.text.Unit;

/**
 * Screens any number of articles on several threads and writes the results in input order.
 *
 * <p>The bytes written depend on the articles, the model, the policy, the unit and the format, not
 * on the number of threads. An entry that fails becomes a failure among the results, and the rest
 * is screened. Memory is bounded whatever the number of articles.
 */
public final class Batch {

  private final Screener screener;
  private final Unit unit;
  private final int threads;

  /**
   * A batch that can be run any number of times.
   *
   * @param threads at least 1
   */
  public Batch(Screener screener, Unit unit, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("not a number of threads: " + threads);
    }
    this.screener = screener;
    this.unit = unit;
    this.threads = threads;
  }

  /**
   * Screens all articles and writes the results.
   *
   * @param out is flushed as results come, and not closed
   * @return of everything written
   * @throws UncheckedIOException if {@code out} cannot be written
   */
  public BatchTally write(
      Articles articles, ResultFormat format, Writer out, BatchListener listener) {
    Results results = new Results(() -> out, listener);
    results.append(format.head());
    try (Pipeline pipeline =
        new Pipeline(threads, entries -> screen(entries, format), results::append)) {
      articles.forEach(pipeline::accept);
      pipeline.finish();
    }
    results.append(format.foot(results.tally()));
    return results.tally();
  }

  /**
   * Continues a JSONL file that an interrupted {@link #write} left, so that in the end it has the
   * bytes of an uninterrupted one.
   *
   * <p>A file that does not exist is begun. Otherwise its complete lines are compared with the
   * entries one by one: each must begin as this batch would begin it, with the same id, source,
   * model and policy. The last article there is screened again and must come out as the same bytes;
   * so other thresholds, another unit or another version are found out as well. Then a torn last
   * line is cut off and the rest of the batch appended. The entries that are done are read, not
   * screened. Only JSONL can be continued: in the other formats an entry is not always known to be
   * complete.
   *
   * @return of everything in the file; of what stood there before, only articles and failures are
   *     counted
   * @throws org.discern.passage.InputException if the file is not the beginning of this batch; it
   *     is left unchanged
   * @throws UncheckedIOException if the file cannot be read or written
   */
  public BatchTally resume(Articles articles, Path file, BatchListener listener) {
    JsonlFormat format = new JsonlFormat();
    try (Resumption resumption = Resumption.of(file, format, screener, unit)) {
      Results results = new Results(resumption::out, listener);
      try (Pipeline pipeline =
          new Pipeline(threads, entries -> screen(entries, format), results::append)) {
        articles.forEach(
            entry -> {
              if (!resumption.isDone(entry)) {
                pipeline.accept(entry);
              }
            });
        resumption.requireAllMatched();
        pipeline.finish();
      }
      return resumption.tally().plus(results.tally());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Chunk screen(List<Entry> entries, ResultFormat format) {
    StringBuilder text = new StringBuilder();
    BatchTally tally = BatchTally.NONE;
    List<Failure> failures = new ArrayList<>();
    long size = 0;
    Iterator<Entry> inputs = entries.iterator();
    for (Result result : results(entries)) {
      text.append(format.piece(result));
      tally = tally.plus(BatchTally.of(result));
      size += Pipeline.size(inputs.next());
      if (result instanceof Failure failure) {
        failures.add(failure);
      }
    }
    return new Chunk(text.toString(), tally, failures, size);
  }

  private List<Result> results(List<Entry> entries) {
    List<Article> articles = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.Found found) {
        articles.add(found.article());
      }
    }
    Iterator<Result> screened = screen(articles).iterator();
    return entries.stream()
        .map(entry -> entry instanceof Failure failure ? failure : screened.next())
        .toList();
  }

  /** Screens articles together; if that fails, one by one, to fail only for those that must. */
  private List<Result> screen(List<Article> articles) {
    try {
      return screener.screen(articles, unit).stream().<Result>map(Result.Screened::new).toList();
    } catch (RuntimeException e) {
      return articles.stream().map(this::screen).toList();
    }
  }

  private Result screen(Article article) {
    try {
      Screening screening = screener.screen(article, unit);
      return new Result.Screened(screening);
    } catch (RuntimeException e) {
      String error = "article \"" + article.id() + "\" could not be screened: " + e;
      return Failure.of(article.source().orElse(""), Reason.oneLine(error));
    }
  }
}
