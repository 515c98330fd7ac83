package org.discern.baseline;

import java.util.Locale;
import opennlp.tools.tokenize.SimpleTokenizer;

/** The lower-cased tokens of a text, as both plain classifiers see it. */
final class Tokens {

  private Tokens() {}

  static String[] of(String text) {
    return SimpleTokenizer.INSTANCE.tokenize(text.toLowerCase(Locale.ROOT));
  }
}
