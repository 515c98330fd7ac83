package org.discern.corpus;

import org.discern.passage.LabelledPassage;

/**
 * Two passages that say nearly the same in nearly the same words.
 *
 * @param first of one corpus, or the earlier of two in one
 * @param second of the other corpus, or the later
 * @param similarity in [{@link NearDuplicates#THRESHOLD}, 1]; 1 for texts that are equal after
 *     folding or made of the same word pairs
 */
public record NearDuplicate(LabelledPassage first, LabelledPassage second, double similarity) {

  /** Whether the two belong to different articles, so that a split could part them. */
  public boolean isAcrossArticles() {
    return !first.article().equals(second.article());
  }
}
