package org.discern.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.discern.corpus.CorpusFixture.corpus;
import static org.discern.corpus.CorpusFixture.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearDuplicatesTest {

  private static final String SENTENCE =
      "The ministers of the seven northern states met on Tuesday in the old town hall to talk about"
          + " fishing rights and went home without an agreement.";

  @Test
  void anEqualTextIsFoundWhateverItsCaseAndPunctuation() {
    Corpus corpus =
        corpus(
            passage("a", SENTENCE),
            passage("b", "Soup of the day"),
            passage("c", "“" + SENTENCE.toUpperCase(Locale.ROOT).replace(" ", "  ") + "”!"));

    List<NearDuplicate> pairs = NearDuplicates.within(corpus);

    assertThat(pairs)
        .containsExactly(new NearDuplicate(corpus.passages().get(0), corpus.passages().get(2), 1));
    assertThat(pairs.get(0).isAcrossArticles()).isTrue();
  }

  @Test
  void oneWordReplacedInTwentySixIsFoundAndThreeAreNot() {
    String one = SENTENCE.replace("Tuesday", "Friday");
    String three = one.replace("seven", "six").replace("agreement", "accord");

    List<NearDuplicate> pairs =
        NearDuplicates.within(
            corpus(passage("a", SENTENCE), passage("b", one), passage("c", three)));

    assertThat(pairs)
        .extracting(pair -> pair.first().id() + pair.second().id())
        .containsExactly("ab");
    assertThat(pairs.get(0).similarity()).isCloseTo(23.0 / 27, within(1e-12));
  }

  @Test
  void veryShortTextsCountOnlyWhenEqual() {
    Corpus corpus =
        corpus(
            passage("a", "Read more here"),
            passage("b", "read more… HERE"),
            passage("c", "read more"),
            passage("d", "🔥🔥"),
            passage("e", "👍"),
            passage("f", " 🔥🔥 "));

    assertThat(NearDuplicates.within(corpus))
        .extracting(pair -> pair.first().id() + pair.second().id())
        .containsExactly("ab", "df");
  }

  @Test
  void textWithoutSpacesIsComparedByIdeograph() {
    String text = "政府昨日宣布新政策以應對經濟衰退並增加就業機會但反對黨批評有關措施不足";

    assertThat(
            NearDuplicates.within(corpus(passage("a", text), passage("b", text.replace("昨", "今")))))
        .hasSize(1);
  }

  @Test
  void acrossTwoCorporaEveryPassageWithACounterpartIsNamed() {
    Corpus train =
        corpus(passage("t1", SENTENCE), passage("t2", SENTENCE), passage("t3", "Soup of the day"));
    Corpus dev =
        corpus(
            passage("d1", SENTENCE.replace("Tuesday", "Friday")),
            passage("d2", SENTENCE),
            passage("d3", SENTENCE + "!"),
            passage("d4", "Something else altogether, my friend"));

    List<NearDuplicate> pairs = NearDuplicates.across(train, dev);

    assertThat(pairs).extracting(pair -> pair.first().id()).containsOnly("t1", "t2");
    assertThat(pairs).extracting(pair -> pair.second().id()).containsOnly("d1", "d2", "d3");
  }

  @Test
  void aCorpusIsFreeOfTheDuplicatesTakenOut() {
    Corpus train = random(3, 300);
    Corpus dev = random(4, 300);
    Set<String> ids = new HashSet<>();
    NearDuplicates.across(train, dev).forEach(pair -> ids.add(pair.first().id()));

    assertThat(ids).isNotEmpty();
    assertThat(NearDuplicates.across(train.without(ids), dev)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noPairIsMissedAndNoneIsMadeUp(long seed) {
    Corpus corpus = random(seed, 200);

    Set<String> found = new TreeSet<>();
    for (NearDuplicate pair : NearDuplicates.within(corpus)) {
      found.add(pair.first().id() + " " + pair.second().id());
      assertThat(pair.similarity())
          .isCloseTo(jaccard(pair.first().text(), pair.second().text()), within(1e-12));
    }

    assertThat(found).isNotEmpty().isEqualTo(byComparingAll(corpus.passages()));
  }

  /** All pairs of distinct texts, and each copy with the first of its kind. */
  private static Set<String> byComparingAll(List<LabelledPassage> passages) {
    Set<String> pairs = new TreeSet<>();
    List<LabelledPassage> distinct = new ArrayList<>();
    for (LabelledPassage later : passages) {
      boolean copy = false;
      for (LabelledPassage earlier : distinct) {
        if (earlier.text().equals(later.text())) {
          pairs.add(earlier.id() + " " + later.id());
          copy = true;
        }
      }
      for (LabelledPassage earlier : copy ? List.<LabelledPassage>of() : distinct) {
        if (jaccard(earlier.text(), later.text()) >= 0.8) {
          pairs.add(earlier.id() + " " + later.id());
        }
      }
      if (!copy) {
        distinct.add(later);
      }
    }
    return pairs;
  }

  private static double jaccard(String one, String other) {
    Set<String> a = pairs(one);
    Set<String> b = pairs(other);
    Set<String> union = new HashSet<>(a);
    union.addAll(b);
    a.retainAll(b);
    return one.equals(other) ? 1 : union.isEmpty() ? 0 : (double) a.size() / union.size();
  }

  private static Set<String> pairs(String text) {
    List<String> words = Arrays.asList(text.split(" ", -1));
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < words.size() && words.size() >= 4; i++) {
      pairs.add(words.get(i) + " " + words.get(i + 1));
    }
    return pairs;
  }

  /** Texts of a small vocabulary, a third of them earlier ones with a word or two changed. */
  private static Corpus random(long seed, int size) {
    Random random = new Random(seed);
    Random shared = new Random(99);
    List<List<String>> texts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      texts.add(words(shared, 25));
    }
    while (texts.size() < size) {
      List<String> text = new ArrayList<>(texts.get(random.nextInt(texts.size())));
      if (random.nextInt(3) > 0) {
        text = words(random, 1 + random.nextInt(40));
      }
      for (int change = random.nextInt(3); change > 0; change--) {
        text.set(random.nextInt(text.size()), "w" + random.nextInt(60));
      }
      texts.add(text);
    }
    List<LabelledPassage> passages = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      passages.add(passage(seed + "-" + i, String.join(" ", texts.get(i))));
    }
    return Corpus.of(Taxonomy.DEFAULT, passages);
  }

  private static List<String> words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int rank = (int) Math.pow(3000, random.nextDouble());
      words.add("w" + rank);
    }
    return words;
  }

  @Test
  @Tag("benchmark")
  void twoHundredThousandPassagesTakeSeconds() {
    Random random = new Random(5);
    List<LabelledPassage> passages = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      boolean repeats = i > 0 && random.nextInt(10) == 0;
      passages.add(
          passage(
              "p" + i,
              repeats
                  ? passages.get(random.nextInt(i)).text() + " x"
                  : String.join(" ", words(random, 10 + random.nextInt(40)))));
    }
    Corpus corpus = Corpus.of(Taxonomy.DEFAULT, passages);

    long start = System.nanoTime();
    int pairs = NearDuplicates.within(corpus).size();
    double seconds = (System.nanoTime() - start) / 1e9;

    System.out.printf(
        Locale.ROOT, "near-duplicates of 200,000 passages: %d pairs in %.1f s%n", pairs, seconds);
    assertThat(pairs).isGreaterThan(15_000);
    assertThat(seconds).isLessThan(20);
  }

  @Test
  @Tag("slow")
  void textsFromOneTemplateTakeTimeInProportionToTheirNumber() {
    List<LabelledPassage> passages = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      passages.add(passage("p" + i, SENTENCE + " " + i));
    }

    List<NearDuplicate> pairs = NearDuplicates.within(Corpus.of(Taxonomy.DEFAULT, passages));

    assertThat(pairs).hasSizeBetween(30_000, 30_000 * PairIndex.MOST_CANDIDATES);
  }
}
