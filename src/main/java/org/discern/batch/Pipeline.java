package org.discern.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on entries several chunks at a time and hands the chunks on in input order.
 *
 * <p>Memory is bounded: as soon as there are enough chunks, or enough text, on their way, the
 * caller waits for the first of them. Only an article longer than the bound goes beyond it. Called
 * from one thread, on which also the chunks are handed on.
 */
final class Pipeline implements AutoCloseable {

  private static final int CHUNK_ENTRIES = 128;
  private static final long CHUNK_TEXT = 200_000;
  private static final long TEXT_ON_ITS_WAY = 16_000_000;
  private static final int CHUNKS_PER_THREAD = 3;

  private final ExecutorService pool;
  private final int mostChunks;
  private final Function<List<Entry>, Chunk> work;
  private final Consumer<Chunk> done;
  private final Deque<Future<Chunk>> onTheirWay = new ArrayDeque<>();
  private List<Entry> gathered = new ArrayList<>();
  private long gatheredText;
  private long textOnItsWay;

  Pipeline(int threads, Function<List<Entry>, Chunk> work, Consumer<Chunk> done) {
    this.pool = Executors.newFixedThreadPool(threads, Pipeline::daemon);
    this.mostChunks = threads * CHUNKS_PER_THREAD;
    this.work = work;
    this.done = done;
  }

  /** Takes one more entry. */
  void accept(Entry entry) {
    gathered.add(entry);
    gatheredText += size(entry);
    if (gathered.size() >= CHUNK_ENTRIES || gatheredText >= CHUNK_TEXT) {
      submit();
    }
  }

  /** Waits until everything has been handed on. */
  void finish() {
    submit();
    while (!onTheirWay.isEmpty()) {
      handOn();
    }
  }

  /** Gives up what is still on its way. */
  @Override
  public void close() {
    pool.shutdownNow();
  }

  /** How much text an entry holds, in code units. */
  static long size(Entry entry) {
    return entry instanceof Entry.Found found ? found.article().text().length() : 0;
  }

  private void submit() {
    if (gathered.isEmpty()) {
      return;
    }
    while (!onTheirWay.isEmpty()
        && (onTheirWay.size() >= mostChunks || textOnItsWay + gatheredText > TEXT_ON_ITS_WAY)) {
      handOn();
    }
    List<Entry> entries = gathered;
    onTheirWay.add(pool.submit(() -> work.apply(entries)));
    textOnItsWay += gatheredText;
    gathered = new ArrayList<>();
    gatheredText = 0;
  }

  private void handOn() {
    try {
      Chunk chunk = onTheirWay.remove().get();
      textOnItsWay -= chunk.size();
      done.accept(chunk);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a chunk could not be screened", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while screening", e);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "screening");
    thread.setDaemon(true);
    return thread;
  }
}
