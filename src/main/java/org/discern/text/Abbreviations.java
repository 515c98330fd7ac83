package org.discern.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** English words written with a point that does not, or need not, end a sentence. */
final class Abbreviations {

  /** What an abbreviation says about a sentence that may end after it. */
  enum Kind {
    /** Not an abbreviation. */
    NONE,
    /** {@code Sen.}: stands before a name. */
    TITLE,
    /** {@code p.}, {@code Jan.}: stands before a number, if one follows. */
    BEFORE_NUMBER,
    /** {@code vs.}: ends no sentence. */
    INSIDE_SENTENCE,
    /** {@code Inc.}, {@code U.S.}, {@code J.}: ends one only before a word that starts one. */
    IN_NAME,
    /** {@code a.m.}: ends none before a day, a month or a zone. */
    TIME,
    /** {@code etc.}, {@code Fla.}: ends one as often as not. */
    OTHER
  }

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Map<String, Kind> KINDS = kinds();

  private static final Set<String> AFTER_A_TIME =
      setOf(
          """
          am apr april aug august bst cdt central cet cst daily dec december eastern
          edt est et feb february fri friday gmt ist jan january july june march may
          mdt mon monday mountain mst mt nov november oct october pacific pdt pst pt
          sat saturday sept september sun sunday thu thurs thursday tue tues tuesday
          utc wed wednesday
          """);

  /**
   * Words that, capitalised after a point, begin a sentence rather than a name. Verbs are left out:
   * they are capitalised in headlines ({@code U.S. Is Better Off}).
   */
  private static final Set<String> STARTERS =
      setOf(
          """
          a about after again all also although an and another any as at because before
          both but by despite during each earlier even every everyone few for from he
          her here his how however i if in instead it its just last later many
          meanwhile more moreover most my neither nobody none not nothing now on once
          one our perhaps please she since so some still such that the their then there
          these they this those though through today two unless until we what when
          where whether which while who why with without yes yet you your
          """);

  private Abbreviations() {}

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new HashMap<>();
    put(
        kinds,
        Kind.TITLE,
        """
          Adm Amb Atty Brig Capt Cllr Cmdr Col Comdr Cpl Cpt Det Dr Fr Gen Gov Hon Insp
          Lt Maj Messrs Mlle Mme Mr Mrs Ms Msgr Mt Mx Pfc Pres Prof Pvt Rep Reps Rev
          Sen Sens Sgt Spc Supt Treas
        """);
    put(
        kinds,
        Kind.BEFORE_NUMBER,
        """
          Apr Art Aug Ch Dec Feb Fig Figs Jan Jul Jun Mar No Nos Nov Oct Op Para Sec
          Sep Sept Vol Vols art ch col eds fig figs nos p para pp sec vol vols
        """);
    put(
        kinds,
        Kind.INSIDE_SENTENCE,
        """
          Vs approx ca cf e.g eg esp i.e ie incl v viz vs
        """);
    put(
        kinds,
        Kind.IN_NAME,
        """
          Assn Bros Co Corp Cos Dept Dist Ft Inc Jr Ltd Mfg Natl Sr St Ste Univ al
        """);
    put(kinds, Kind.TIME, "A.M P.M a.m p.m");
    put(
        kinds,
        Kind.OTHER,
        """
          Ala Ariz Ark Ave Blvd Calif Colo Conn Del Esq Fla Fri Ga Hwy Ill Ind Kan Ky
          La Mass Md Mich Minn Miss Mo Mon Mont Neb Nev Okla Ore Pa Pkwy Rd Rte Sat Sun
          Tenn Tex Thu Thurs Tue Tues Va Vt Wash Wed Wis Wyo est etc ft govt hr hrs lb lbs
          min mph oz sq yr yrs
        """);
    return Map.copyOf(kinds);
  }

  private static void put(Map<String, Kind> kinds, Kind kind, String words) {
    split(words).forEach(word -> kinds.put(word, kind));
  }

  private static Set<String> setOf(String words) {
    return split(words).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> split(String words) {
    return SPACE.splitAsStream(words.strip());
  }

  /**
   * The kind of a word.
   *
   * @param word without its last point; in capitals it is what it is with one capital
   */
  static Kind kindOf(String word) {
    Kind kind = KINDS.getOrDefault(word, Kind.NONE);
    if (kind != Kind.NONE) {
      return kind;
    }
    if (isInitial(word) || isDotted(word)) {
      return Kind.IN_NAME;
    }
    return isShouted(word)
        ? KINDS.getOrDefault(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT), Kind.NONE)
        : Kind.NONE;
  }

  /** Whether a word after a time of day goes on with it. */
  static boolean followsTime(String word) {
    return AFTER_A_TIME.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a capitalised word begins a sentence rather than a name. */
  static boolean isStarter(String word) {
    return !isShouted(word) && STARTERS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isInitial(String word) {
    return word.length() == 1 && Character.isUpperCase(word.charAt(0));
  }

  /** Letters with points between, such as {@code U.S} and {@code Ph.D}. */
  private static boolean isDotted(String word) {
    int point = word.lastIndexOf('.');
    return point > 0 && word.length() - point == 2 && word.indexOf('.') <= 2;
  }

  private static boolean isShouted(String word) {
    return word.length() > 1 && Character.isUpperCase(word.charAt(1));
  }
}
