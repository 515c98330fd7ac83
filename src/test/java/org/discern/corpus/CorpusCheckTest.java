package org.discern.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.discern.corpus.CorpusFixture.ADULT;
import static org.discern.corpus.CorpusFixture.POLITICAL;
import static org.discern.corpus.CorpusFixture.corpus;
import static org.discern.corpus.CorpusFixture.passage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.passage.LabelledPassage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusCheckTest {

  private static final String SENTENCE =
      "The ministers of the seven northern states met on Tuesday in the old town hall to talk about"
          + " fishing rights and went home without an agreement.";

  private static List<String> defects(LabelledPassage... passages) {
    return CorpusCheck.defects(corpus(passages)).stream()
        .filter(defect -> defect.kind() != Defect.Kind.BALANCE)
        .map(defect -> defect.kind() + " " + defect.where() + ": " + defect.detail())
        .toList();
  }

  @Test
  void contradictionsOnEqualAndNearlyEqualTextAreToldApart() {
    LabelledPassage political = passage("a#1", SENTENCE, POLITICAL);
    LabelledPassage neutral = passage("a#2", SENTENCE + "!");
    LabelledPassage both = passage("b", SENTENCE.replace("Tuesday", "Friday"), POLITICAL, ADULT);

    assertThat(defects(political, neutral, both))
        .containsExactly(
            "CONTRADICTION a#2: not political, but same text as a#1, which is",
            "NEAR_CONTRADICTION a#1: not adult, but 85 % like b, which is",
            "REPETITION b: 85 % like a#1");
  }

  @Test
  void whatIsUnknownContradictsNothing() {
    LabelledPassage positive = passage("a#1", SENTENCE, ADULT);
    LabelledPassage unknown =
        new LabelledPassage("a#2", SENTENCE, Set.of(), Set.of(POLITICAL), "a", "", Map.of());

    assertThat(defects(positive, unknown)).isEmpty();
  }

  @Test
  void passagesSharedWithAnotherCorpusAreNamed() {
    Corpus train = corpus(passage("t", SENTENCE), passage("u", "Soup of the day"));
    Corpus dev = corpus(passage("d", SENTENCE.replace("Tuesday", "Friday")));

    assertThat(CorpusCheck.shared(train, dev))
        .containsExactly(new Defect(Defect.Kind.SHARED, "t", "85 % like d"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "Itâ€™s late => UTF-8 read as another encoding: \"Itâ€™s late\"",
        "CafÃ© noir => UTF-8 read as another encoding: \"CafÃ© noir\"",
        "Â£5 => UTF-8 read as another encoding: \"Â£5\"",
        "ha ðŸ˜€ => UTF-8 read as another encoding: \"ha ðŸ˜€\"",
        "caf\uFFFD => a replacement character at character 4",
        "a\u0007b => the control character U+0007 at character 2",
        "a\u0085b => the control character U+0085 at character 2",
      })
  void damageIsNamedWithItsPlace(String text, String damage) {
    assertThat(EncodingDamage.in(text)).contains(damage);
  }

  @Test
  void anUnpairedSurrogateIsDamage() {
    assertThat(EncodingDamage.in("a\ud83d")).contains("an unpaired surrogate at character 2");
    assertThat(EncodingDamage.in("\ude00\ud83d")).contains("an unpaired surrogate at character 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CAFÉ” – “¿Qué?”",
        "Ça va? Où ça… à Århus",
        "naïve façade, São Paulo, ÑANDÚ",
        "zero\u200bwidth and soft\u00adhyphen",
        "tabs\tand\r\nlines",
        "😀 👩‍👩‍👧 🇬🇧",
        "AT&T; R&D; fish & chips",
      })
  void soundTextIsNotSuspected(String text) {
    assertThat(EncodingDamage.in(text)).isEmpty();
  }

  @Test
  void entitiesAndLengthsAreWarnings() {
    List<Defect> defects =
        CorpusCheck.defects(
            corpus(
                passage("a", "fish &amp; chips", ADULT, POLITICAL),
                passage("b", "it&#8217;s"),
                passage("c", "…", ADULT),
                passage("d", "word ".repeat(1000), POLITICAL)));

    assertThat(defects)
        .containsExactly(
            new Defect(Defect.Kind.ENTITY, "a", "the HTML entity &amp;"),
            new Defect(Defect.Kind.ENTITY, "b", "the HTML entity &#8217;"),
            new Defect(Defect.Kind.LENGTH, "c", "no letter or digit"),
            new Defect(Defect.Kind.LENGTH, "d", "5000 characters"))
        .noneMatch(defect -> defect.kind().isError());
  }

  @Test
  void aClassOrCombinationWithoutPassagesIsAWarning() {
    assertThat(CorpusCheck.defects(corpus(passage("a", "A vote", POLITICAL))))
        .containsExactly(
            new Defect(Defect.Kind.BALANCE, "political", "no negative passage"),
            new Defect(Defect.Kind.BALANCE, "adult", "no positive passage"),
            new Defect(Defect.Kind.BALANCE, "neutral", "no passage"),
            new Defect(Defect.Kind.BALANCE, "adult", "no passage"),
            new Defect(Defect.Kind.BALANCE, "political+adult", "no passage"));
  }
}
