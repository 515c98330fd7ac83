package org.discern.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.discern.passage.Passage;
import org.discern.passage.Span;

/**
 * Cuts articles into passages with exact offsets.
 *
 * <p>Passages come in order, do not overlap, have no white space at their ends and are never blank.
 * Nothing is lost: outside them stand only white space (with the fillers U+200B, U+2060, U+FEFF)
 * and the bullets of list items. A text of any content is cut in time proportional to its length.
 *
 * <p>First the text is cut into blocks at line breaks and bullets, where breaks of hard-wrapped
 * lines do not count. Then OpenNLP's English sentence detector cuts the blocks into sentences, and
 * its known wrong and missed breaks are repaired. What is longer than the longest passage is cut at
 * white space, or in the middle of a word if there is none, but never between surrogates.
 *
 * <p>A sentence cut out and segmented by itself is that one sentence again, with rare exceptions:
 * it holds a line break that was taken for wrapping, it begins with a dash that would then be a
 * bullet, or the detector was swayed by the word before it (on news, one in forty thousand).
 *
 * <p>Thread-safe: the model is shared, each call has a detector of its own.
 */
public final class Segmenter {

  /** The longest sentence, in UTF-16 code units. */
  public static final int LONGEST_SENTENCE = 2_000;

  /** The longest paragraph, in UTF-16 code units. Longer ones are cut between sentences. */
  public static final int LONGEST_PARAGRAPH = 20_000;

  /**
   * What OpenNLP is handed at most. Twice the longest sentence, so that one fits behind any cut.
   */
  private static final int WINDOW = 2 * LONGEST_SENTENCE;

  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  private final SentenceModel model;

  private Segmenter(SentenceModel model) {
    this.model = model;
  }

  /**
   * A segmenter with OpenNLP's English model, read from the class path.
   *
   * @throws IllegalStateException if the model is not on the class path
   */
  public static Segmenter load() {
    try (InputStream in = Segmenter.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + MODEL);
      }
      return new Segmenter(new SentenceModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The passages of a text, in order.
   *
   * @param text any text; blank text has no passages
   * @param unit {@link Unit#WHOLE} gives one passage of any length
   */
  public List<Passage> segment(String text, Unit unit) {
    List<Passage> passages = new ArrayList<>();
    Stretches found = (start, end) -> passages.add(Passage.at(new Span(start, end), text));
    SentenceDetectorME detector = new SentenceDetectorME(model);
    switch (unit) {
      case WHOLE -> addTrimmed(text, 0, text.length(), found);
      case PARAGRAPH ->
          Blocks.of(text, (start, end) -> addParagraphs(text, start, end, detector, found));
      case SENTENCE ->
          Blocks.of(text, (start, end) -> addSentences(text, start, end, detector, found));
    }
    return passages;
  }

  private static void addParagraphs(
      String text, int start, int end, SentenceDetectorME detector, Stretches paragraphs) {
    if (end - start <= LONGEST_PARAGRAPH) {
      paragraphs.add(start, end);
      return;
    }
    Packing packing = new Packing(paragraphs);
    addSentences(text, start, end, detector, packing);
    packing.flush();
  }

  private static void addSentences(
      String text, int start, int end, SentenceDetectorME detector, Stretches sentences) {
    int at = start;
    while (at < end) {
      int windowEnd = end - at <= WINDOW ? end : cut(text, at, at + WINDOW);
      BitSet starts = Sentences.startsIn(new Piece(text, at, windowEnd), detector);
      at += addWindow(text, at, windowEnd, starts, windowEnd == end, sentences);
    }
  }

  /**
   * Hands on the sentences of a window and returns how far the text is done. The last sentence is
   * left to the next window unless it is known to end here or is overlong.
   */
  private static int addWindow(
      String text, int at, int windowEnd, BitSet starts, boolean last, Stretches sentences) {
    int start = starts.nextSetBit(0);
    while (start >= 0) {
      int next = starts.nextSetBit(start + 1);
      if (next < 0 && !last) {
        if (start >= LONGEST_SENTENCE) {
          return start;
        }
        int end = cut(text, at + start, Math.min(at + start + LONGEST_SENTENCE, windowEnd));
        addTrimmed(text, at + start, end, sentences);
        return end - at;
      }
      addCut(text, at + start, next < 0 ? windowEnd : at + next, sentences);
      start = next;
    }
    return windowEnd - at;
  }

  private static void addCut(String text, int start, int end, Stretches sentences) {
    int at = start;
    while (end - at > LONGEST_SENTENCE) {
      int cut = cut(text, at, at + LONGEST_SENTENCE);
      addTrimmed(text, at, cut, sentences);
      at = cut;
    }
    addTrimmed(text, at, end, sentences);
  }

  /** The last white space before {@code limit}, not too far back; else the limit itself. */
  private static int cut(String text, int from, int limit) {
    int earliest = limit - (limit - from) / 4;
    for (int at = limit; at > earliest; at--) {
      if (Marks.isBlank(text.charAt(at - 1))) {
        return at;
      }
    }
    boolean splitsPair =
        limit < text.length()
            && Character.isLowSurrogate(text.charAt(limit))
            && Character.isHighSurrogate(text.charAt(limit - 1));
    return splitsPair ? limit - 1 : limit;
  }

  private static void addTrimmed(String text, int from, int to, Stretches stretches) {
    int start = from;
    int end = to;
    while (start < end && Marks.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && Marks.isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      stretches.add(start, end);
    }
  }

  /** Puts as many sentences together as a paragraph may hold. */
  private static final class Packing implements Stretches {
    private final Stretches paragraphs;
    private int start;
    private int end;

    Packing(Stretches paragraphs) {
      this.paragraphs = paragraphs;
    }

    @Override
    public void add(int sentenceStart, int sentenceEnd) {
      if (end > start && sentenceEnd - start > LONGEST_PARAGRAPH) {
        flush();
      }
      if (end == start) {
        start = sentenceStart;
      }
      end = sentenceEnd;
    }

    void flush() {
      if (end > start) {
        paragraphs.add(start, end);
      }
      start = end;
    }
  }
}
