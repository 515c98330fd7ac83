package org.discern.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.discern.passage.InputException;
import org.junit.jupiter.api.Test;

final class WordGroupsTest {

  @Test
  void aTermMatchesWholeWordsInAnyCase() {
    WordGroups groups = WordGroups.parse("test", List.of("art: art, fine art", "sea: sea"));

    assertThat(groups.in("ART by the sea")).containsExactly("art", "sea");
    assertThat(groups.in("a party for a season")).isEmpty();
    assertThat(groups.in("")).isEmpty();
  }

  @Test
  void aTermOfSeveralWordsMatchesAcrossSpacesAndHyphens() {
    WordGroups groups = WordGroups.identityTerms();

    assertThat(groups.in("an African-American voter")).containsExactly("Black people");
    assertThat(groups.in("The White House")).isEmpty();
    assertThat(groups.in("white men, and women’s rights"))
        .containsExactly("women", "men", "white people");
  }

  @Test
  void aLineOfAnotherFormIsNamedInTheError() {
    assertThatThrownBy(() -> WordGroups.parse("words.txt", List.of("# fine", "no colon here")))
        .isInstanceOf(InputException.class)
        .hasMessage("words.txt:2: not \"name: term, term\": no colon here");
    assertThatThrownBy(() -> WordGroups.parse("words.txt", List.of("name: a,,b")))
        .isInstanceOf(InputException.class)
        .hasMessage("words.txt:1: an empty term");
  }

  @Test
  void theShippedListsAreReadable() {
    assertThat(WordGroups.identityTerms().names()).contains("women", "transgender");
    assertThat(WordGroups.healthWords().in("breast cancer screening")).contains("breast and body");
  }
}
