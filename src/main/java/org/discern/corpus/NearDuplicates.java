package org.discern.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.discern.passage.LabelledPassage;

/**
 * Finds passages that repeat others nearly word for word, within a corpus or across two.
 *
 * <p>Two passages are near-duplicates if the Jaccard similarity of their sets of neighbouring word
 * pairs (Broder 1997, "On the resemblance and containment of documents", with shingles of two
 * words) is at least {@link #THRESHOLD}, after lower-casing and dropping all but letters and
 * digits. At 25 words, that is one word replaced. Passages of fewer than four words are so only if
 * equal after folding. Similarities are exact; candidates come from a prefix filter, in time linear
 * in the number of passages.
 *
 * <p>Of many equal passages each is paired with the first only, and a text like more than {@value
 * PairIndex#MOST_CANDIDATES} others is not paired with all of them, so that boilerplate does not
 * give a number of pairs that is quadratic in its copies. The order of pairs is defined by the
 * order of passages.
 */
public final class NearDuplicates {

  /** The least similarity of near-duplicates. */
  public static final double THRESHOLD = 0.8;

  private NearDuplicates() {}

  /** The pairs within a corpus, by the position of the later passage. */
  public static List<NearDuplicate> within(Corpus corpus) {
    Texts texts = new Texts();
    corpus.passages().forEach(passage -> texts.add(passage, 0));
    List<NearDuplicate> pairs = new ArrayList<>();
    PairIndex index = texts.index();
    for (int text = 0; text < texts.size(); text++) {
      List<LabelledPassage> copies = texts.copies(text, 0);
      LabelledPassage first = copies.get(0);
      copies.stream().skip(1).forEach(copy -> pairs.add(new NearDuplicate(first, copy, 1)));
      texts.forEachSimilar(
          index,
          text,
          match ->
              pairs.add(
                  new NearDuplicate(
                      texts.copies(match.text(), 0).get(0), first, match.similarity())));
      index.add(text);
    }
    return List.copyOf(pairs);
  }

  /**
   * The pairs of one passage of each corpus; every passage that has a near-duplicate on the other
   * side is in one, also when both are the same record. Ordered by where the text first stands in
   * {@code one}.
   *
   * @return pairs whose first is of {@code one} and whose second is of {@code other}
   */
  public static List<NearDuplicate> across(Corpus one, Corpus other) {
    Texts texts = new Texts();
    other.passages().forEach(passage -> texts.add(passage, 1));
    int others = texts.size();
    Set<Integer> asked = new LinkedHashSet<>();
    one.passages().forEach(passage -> asked.add(texts.add(passage, 0)));
    PairIndex index = texts.index();
    for (int text = 0; text < others; text++) {
      index.add(text);
    }
    List<NearDuplicate> pairs = new ArrayList<>();
    for (int text : asked) {
      List<LabelledPassage> firsts = texts.copies(text, 0);
      addAll(pairs, firsts, texts.copies(text, 1), 1);
      texts.forEachSimilar(
          index,
          text,
          match -> addAll(pairs, firsts, texts.copies(match.text(), 1), match.similarity()));
    }
    return List.copyOf(pairs);
  }

  /** Pairs that name each passage of both sides: each with the first of the other side. */
  private static void addAll(
      List<NearDuplicate> pairs,
      List<LabelledPassage> firsts,
      List<LabelledPassage> seconds,
      double similarity) {
    if (seconds.isEmpty()) {
      return;
    }
    firsts.forEach(first -> pairs.add(new NearDuplicate(first, seconds.get(0), similarity)));
    seconds.stream()
        .skip(1)
        .forEach(second -> pairs.add(new NearDuplicate(firsts.get(0), second, similarity)));
  }

  private record Match(int text, double similarity) {}

  /** The distinct texts of up to two corpora, in order of appearance, with who has them. */
  private static final class Texts {

    private final List<FoldedText> folded = new ArrayList<>();
    private final List<List<List<LabelledPassage>>> copies = new ArrayList<>();
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    /** The position of the passage's text. */
    int add(LabelledPassage passage, int side) {
      FoldedText text = FoldedText.of(passage.text());
      int position = positions.computeIfAbsent(text.key(), key -> append(text));
      copies.get(position).get(side).add(passage);
      return position;
    }

    private int append(FoldedText text) {
      folded.add(text);
      copies.add(List.of(new ArrayList<>(1), new ArrayList<>(1)));
      return folded.size() - 1;
    }

    int size() {
      return folded.size();
    }

    List<LabelledPassage> copies(int text, int side) {
      return copies.get(text).get(side);
    }

    PairIndex index() {
      return new PairIndex(THRESHOLD, folded);
    }

    /** The indexed texts, other than the text itself, that are at least as similar as asked. */
    void forEachSimilar(PairIndex index, int text, Consumer<Match> matches) {
      index.candidates(
          text,
          candidate -> {
            double similarity = folded.get(text).similarity(folded.get(candidate));
            if (candidate != text && similarity >= THRESHOLD) {
              matches.accept(new Match(candidate, similarity));
            }
          });
    }
  }
}
