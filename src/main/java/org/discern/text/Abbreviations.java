package org.discern.text;

import java.util.Locale;
import java.util.Set;

/** English words written with a point that does not, or need not, end a sentence. */
final class Abbreviations {

  private static final Set<String> TITLES =
      Set.of(
          "Adm", "Amb", "Atty", "Brig", "Capt", "Cllr", "Cmdr", "Col", "Comdr", "Cpl", "Cpt", "Det",
          "Dr", "Fr", "Gen", "Gov", "Hon", "Insp", "Lt", "Maj", "Messrs", "Mlle", "Mme", "Mr",
          "Mrs", "Ms", "Msgr", "Mt", "Mx", "Pfc", "Pres", "Prof", "Pvt", "Rep", "Reps", "Rev",
          "Sen", "Sens", "Sgt", "Spc", "Supt", "Treas");

  private static final Set<String> BEFORE_NUMBERS =
      Set.of(
          "Art", "Ch", "Fig", "Figs", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep",
          "Sept", "Oct", "Nov", "Dec", "No", "Nos", "Op", "Para", "Sec", "Vol", "Vols", "art", "ch",
          "col", "eds", "fig", "figs", "nos", "p", "para", "pp", "sec", "vol", "vols");

  private static final Set<String> INSIDE_SENTENCES =
      Set.of("approx", "ca", "cf", "e.g", "eg", "esp", "i.e", "ie", "incl", "v", "viz", "vs", "Vs");

  /** May end a sentence, but more often stand before a name. */
  private static final Set<String> IN_NAMES =
      Set.of(
          "Assn", "Bros", "Co", "Corp", "Cos", "Dept", "Dist", "Ft", "Inc", "Jr", "Ltd", "Mfg",
          "Natl", "Sr", "St", "Ste", "Univ", "al");

  /** May end a sentence. */
  private static final Set<String> OTHERS =
      Set.of(
          "Ala", "Ariz", "Ark", "Ave", "Blvd", "Calif", "Colo", "Conn", "D.C", "Del", "Esq", "Fla",
          "Fri", "Ga", "Hwy", "Ill", "Ind", "Kan", "Ky", "La", "Mass", "Md", "Mich", "Minn", "Miss",
          "Mo", "Mon", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Pkwy", "Rd", "Rte", "Sat", "Sun",
          "Tenn", "Tex", "Thu", "Thurs", "Tue", "Tues", "Va", "Vt", "Wash", "Wed", "Wis", "Wyo",
          "est", "etc", "ft", "hr", "hrs", "lb", "lbs", "min", "mph", "oz", "sq", "yr", "yrs");

  private static final Set<String> AFTER_A_TIME =
      Set.of(
          "am",
          "apr",
          "april",
          "aug",
          "august",
          "bst",
          "cdt",
          "central",
          "cet",
          "cst",
          "daily",
          "dec",
          "december",
          "eastern",
          "edt",
          "est",
          "et",
          "feb",
          "february",
          "fri",
          "friday",
          "gmt",
          "ist",
          "jan",
          "january",
          "july",
          "june",
          "march",
          "may",
          "mdt",
          "mon",
          "monday",
          "mountain",
          "mst",
          "mt",
          "nov",
          "november",
          "oct",
          "october",
          "pacific",
          "pdt",
          "pst",
          "pt",
          "sat",
          "saturday",
          "sept",
          "september",
          "sun",
          "sunday",
          "thu",
          "thurs",
          "thursday",
          "tue",
          "tues",
          "tuesday",
          "utc",
          "wed",
          "wednesday");

  /** Words that, capitalised after a point, begin a sentence rather than a name. */
  private static final Set<String> STARTERS =
      Set.of(
          "a",
          "about",
          "after",
          "again",
          "all",
          "also",
          "although",
          "an",
          "and",
          "another",
          "any",
          "are",
          "as",
          "at",
          "because",
          "before",
          "both",
          "but",
          "by",
          "can",
          "could",
          "did",
          "do",
          "does",
          "during",
          "each",
          "even",
          "every",
          "everyone",
          "few",
          "for",
          "from",
          "had",
          "has",
          "have",
          "he",
          "her",
          "here",
          "his",
          "how",
          "however",
          "i",
          "if",
          "in",
          "instead",
          "is",
          "it",
          "its",
          "just",
          "last",
          "like",
          "many",
          "meanwhile",
          "more",
          "most",
          "my",
          "neither",
          "no",
          "nobody",
          "none",
          "not",
          "nothing",
          "now",
          "of",
          "on",
          "once",
          "one",
          "only",
          "or",
          "other",
          "others",
          "our",
          "over",
          "perhaps",
          "please",
          "she",
          "should",
          "since",
          "so",
          "some",
          "still",
          "such",
          "that",
          "the",
          "their",
          "then",
          "there",
          "these",
          "they",
          "this",
          "those",
          "though",
          "through",
          "to",
          "today",
          "two",
          "under",
          "unless",
          "until",
          "was",
          "we",
          "were",
          "what",
          "when",
          "where",
          "whether",
          "which",
          "while",
          "who",
          "why",
          "with",
          "without",
          "would",
          "yes",
          "yet",
          "you",
          "your");

  private Abbreviations() {}

  /** {@code Sen.}: stands before a name. */
  static boolean isTitle(String word) {
    return TITLES.contains(word) || isShouted(word, TITLES);
  }

  /** {@code p.}, {@code Jan.}: stands before a number, if one follows. */
  static boolean isBeforeNumbers(String word) {
    return BEFORE_NUMBERS.contains(word) || isShouted(word, BEFORE_NUMBERS);
  }

  /** {@code vs.}: ends no sentence. */
  static boolean isInsideSentences(String word) {
    return INSIDE_SENTENCES.contains(word);
  }

  /** {@code Inc.}: ends a sentence only if a word follows that starts one. */
  static boolean isInNames(String word) {
    return IN_NAMES.contains(word) || isShouted(word, IN_NAMES);
  }

  /** {@code a.m.} and {@code p.m.}. */
  static boolean isTime(String word) {
    return word.equalsIgnoreCase("a.m") || word.equalsIgnoreCase("p.m");
  }

  /** Whether a word after a time of day goes on with it. */
  static boolean followsTime(String word) {
    return AFTER_A_TIME.contains(word.toLowerCase(Locale.ROOT));
  }

  /** {@code etc.}, {@code Va.}, {@code U.S.}: may or may not end a sentence. */
  static boolean isOther(String word) {
    return OTHERS.contains(word) || isDotted(word);
  }

  /** Whether the word is any of these. */
  static boolean contains(String word) {
    return isTitle(word)
        || isBeforeNumbers(word)
        || isInsideSentences(word)
        || isInNames(word)
        || isTime(word)
        || isOther(word);
  }

  /** Whether a capitalised word begins a sentence rather than a name. */
  static boolean isStarter(String word) {
    return STARTERS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Letters with points between, such as {@code U.S} and {@code Ph.D}. */
  private static boolean isDotted(String word) {
    int point = word.lastIndexOf('.');
    return point > 0 && word.length() - point == 2 && word.indexOf('.') <= 2;
  }

  private static boolean isShouted(String word, Set<String> words) {
    if (word.length() < 2 || !word.equals(word.toUpperCase(Locale.ROOT))) {
      return false;
    }
    return words.contains(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
  }
}
