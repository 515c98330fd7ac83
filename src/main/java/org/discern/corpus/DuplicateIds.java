package org.discern.corpus;

/** What a reader does with a record whose id an earlier record has. */
public enum DuplicateIds {
  /** It is an error. */
  REFUSE,

  /**
   * The later record gets the id {@code id~2}, {@code id~3}, …; its article stays. For sets made by
   * others, which cannot be mended.
   */
  NUMBER
}
