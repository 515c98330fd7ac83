package org.discern.text;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;

/**
 * The languages of scripts other than Latin, as ISO 639-3 codes of OpenNLP's detector.
 *
 * <p>Most of these scripts are written by one large language, which is then told without asking the
 * detector. Japanese is Han with kana, Chinese is Han without.
 */
final class ScriptLanguages {

  private static final Map<UnicodeScript, List<String>> LANGUAGES =
      Map.ofEntries(
          Map.entry(
              UnicodeScript.CYRILLIC,
              List.of(
                  "rus", "ukr", "bel", "bul", "mkd", "srp", "kaz", "kir", "mon", "tgk", "tat",
                  "che")),
          Map.entry(UnicodeScript.ARABIC, List.of("ara", "pes", "urd", "pus", "pnb")),
          Map.entry(UnicodeScript.DEVANAGARI, List.of("hin", "mar", "nep", "san")),
          Map.entry(UnicodeScript.GREEK, List.of("ell")),
          Map.entry(UnicodeScript.HEBREW, List.of("heb")),
          Map.entry(UnicodeScript.ARMENIAN, List.of("hye")),
          Map.entry(UnicodeScript.GEORGIAN, List.of("kat")),
          Map.entry(UnicodeScript.BENGALI, List.of("ben")),
          Map.entry(UnicodeScript.GURMUKHI, List.of("pan")),
          Map.entry(UnicodeScript.GUJARATI, List.of("guj")),
          Map.entry(UnicodeScript.TAMIL, List.of("tam")),
          Map.entry(UnicodeScript.TELUGU, List.of("tel")),
          Map.entry(UnicodeScript.KANNADA, List.of("kan")),
          Map.entry(UnicodeScript.MALAYALAM, List.of("mal")),
          Map.entry(UnicodeScript.SINHALA, List.of("sin")),
          Map.entry(UnicodeScript.THAI, List.of("tha")),
          Map.entry(UnicodeScript.LAO, List.of("lao")),
          Map.entry(UnicodeScript.KHMER, List.of("khm")),
          Map.entry(UnicodeScript.MYANMAR, List.of("mya")),
          Map.entry(UnicodeScript.ETHIOPIC, List.of("amh")),
          Map.entry(UnicodeScript.TIBETAN, List.of("bod")),
          Map.entry(UnicodeScript.HANGUL, List.of("kor")),
          Map.entry(UnicodeScript.HAN, List.of("cmn")),
          Map.entry(UnicodeScript.HIRAGANA, List.of("jpn")),
          Map.entry(UnicodeScript.KATAKANA, List.of("jpn")));

  private ScriptLanguages() {}

  /** The languages written in a script; empty for Latin and for scripts not known here. */
  static List<String> of(UnicodeScript script) {
    return LANGUAGES.getOrDefault(script, List.of());
  }

  /** Whether a language is written in one of these scripts. */
  static boolean include(String language) {
    return LANGUAGES.values().stream().anyMatch(each -> each.contains(language));
  }
}
