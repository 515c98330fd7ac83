package org.discern.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.passage.Category;
import org.discern.passage.LabelledPassage;

/** Looks for what spoils training or testing with a corpus. */
public final class CorpusCheck {

  /** A longer text is a document rather than a passage, in UTF-16 code units. */
  static final int LONGEST_PASSAGE = 4_000;

  private CorpusCheck() {}

  /** The defects of a corpus, by kind, then in the order of passages. */
  public static List<Defect> defects(Corpus corpus) {
    List<Defect> defects = new ArrayList<>();
    corpus.passages().forEach(passage -> addTextDefects(defects, passage));
    List<NearDuplicate> pairs = NearDuplicates.within(corpus);
    pairs.forEach(pair -> addContradictions(defects, pair));
    addRepetitions(defects, pairs);
    addBalanceDefects(defects, corpus);
    defects.sort(Comparator.comparing(Defect::kind));
    return List.copyOf(defects);
  }

  /**
   * The passages of a corpus that nearly equal one of another, such as training passages in a test
   * set; each once, those of equal text together.
   */
  public static List<Defect> shared(Corpus corpus, Corpus other) {
    List<Defect> defects = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (NearDuplicate pair : NearDuplicates.across(corpus, other)) {
      if (named.add(pair.first().id())) {
        defects.add(defect(Defect.Kind.SHARED, pair.first(), likeness(pair, pair.second())));
      }
    }
    return List.copyOf(defects);
  }

  private static void addTextDefects(List<Defect> defects, LabelledPassage passage) {
    String text = passage.text();
    EncodingDamage.in(text)
        .ifPresent(damage -> defects.add(defect(Defect.Kind.DAMAGE, passage, damage)));
    EncodingDamage.entityIn(text)
        .ifPresent(entity -> defects.add(defect(Defect.Kind.ENTITY, passage, entity)));
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      defects.add(defect(Defect.Kind.LENGTH, passage, "no letter or digit"));
    } else if (text.length() > LONGEST_PASSAGE) {
      defects.add(defect(Defect.Kind.LENGTH, passage, text.length() + " characters"));
    }
  }

  private static void addContradictions(List<Defect> defects, NearDuplicate pair) {
    for (Category category : pair.first().known()) {
      boolean contradicts =
          pair.second().knows(category)
              && pair.first().has(category) != pair.second().has(category);
      if (contradicts) {
        LabelledPassage negative = pair.first().has(category) ? pair.second() : pair.first();
        LabelledPassage positive = pair.first().has(category) ? pair.first() : pair.second();
        Defect.Kind kind =
            pair.similarity() == 1 ? Defect.Kind.CONTRADICTION : Defect.Kind.NEAR_CONTRADICTION;
        defects.add(
            defect(
                kind,
                negative,
                "not " + category + ", but " + likeness(pair, positive) + ", which is"));
      }
    }
  }

  /** Each repeating passage once, however many it repeats. */
  private static void addRepetitions(List<Defect> defects, List<NearDuplicate> pairs) {
    Set<String> named = new HashSet<>();
    for (NearDuplicate pair : pairs) {
      if (pair.isAcrossArticles() && named.add(pair.second().id())) {
        defects.add(defect(Defect.Kind.REPETITION, pair.second(), likeness(pair, pair.first())));
      }
    }
  }

  private static void addBalanceDefects(List<Defect> defects, Corpus corpus) {
    CorpusStats stats = CorpusStats.of(corpus);
    for (Map.Entry<Category, CorpusStats.Judgements> each : stats.categories().entrySet()) {
      if (each.getValue().positives() == 0) {
        defects.add(new Defect(Defect.Kind.BALANCE, each.getKey().name(), "no positive passage"));
      }
      if (each.getValue().negatives() == 0) {
        defects.add(new Defect(Defect.Kind.BALANCE, each.getKey().name(), "no negative passage"));
      }
    }
    stats
        .combinations()
        .forEach(
            (combination, count) -> {
              if (count == 0) {
                defects.add(new Defect(Defect.Kind.BALANCE, combination, "no passage"));
              }
            });
  }

  private static String likeness(NearDuplicate pair, LabelledPassage other) {
    return (pair.similarity() == 1
            ? "same text as "
            : Math.round(100 * pair.similarity()) + " % like ")
        + other.id();
  }

  private static Defect defect(Defect.Kind kind, LabelledPassage passage, String detail) {
    return new Defect(kind, passage.id(), detail);
  }
}
