package org.discern.passage;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A natural language.
 *
 * @param code its two letters in ISO 639-1 where it has them ({@code fr}), else its three in ISO
 *     639-3 ({@code ceb}); {@code und} if only the script can be told
 */
public record Language(String code) {

  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

  /**
   * The language of the models trained here: sentences are cut, spellings repaired and disguises
   * undone for English, so a bundle does not name another.
   */
  public static final Language ENGLISH = new Language("en");

  /** Not English, and no more can be told. */
  public static final Language UNDETERMINED = new Language("und");

  /** Checks the form of the code. */
  public Language {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("not a language code: \"" + code + "\"");
    }
  }

  /** The language's English name, such as {@code French}; its code if the JDK knows no name. */
  public String englishName() {
    return equals(UNDETERMINED)
        ? "another language"
        : Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }

  @Override
  public String toString() {
    return code;
  }
}
