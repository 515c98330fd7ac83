package org.discern.evaluation.disguise;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.discern.passage.Span;

/**
 * A text in which some words are disguised and all else is as it was.
 *
 * @param text what it reads now
 * @param words how many words the disguise changed
 */
record DisguisedText(String text, int words) {

  /** A word is letters with their marks; an apostrophe or a hyphen ends it. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /**
   * Disguises every word that lies in one of the stretches.
   *
   * @param stretches of the text, in any order, also overlapping
   * @param random decides where and with what; the same gives the same
   */
  static DisguisedText of(
      String text, List<Span> stretches, Disguise disguise, SplittableRandom random) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int words = 0;
    int done = 0;
    for (Span stretch : stretches.stream().sorted().toList()) {
      Matcher word = WORD.matcher(text).region(Math.max(done, stretch.start()), text.length());
      while (word.find() && word.end() <= stretch.end()) {
        String disguised = disguise.of(word.group(), random);
        out.append(text, done, word.start()).append(disguised);
        done = word.end();
        words += disguised.equals(word.group()) ? 0 : 1;
      }
    }
    return new DisguisedText(out.append(text, done, text.length()).toString(), words);
  }
}
