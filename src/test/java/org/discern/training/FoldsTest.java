package org.discern.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldsTest {

  private static final List<String> PASSAGES = List.of("a1", "b1", "a2", "d1", "b2");

  /** "a" is in fold 0, "b" in 1, "c" in 2, "d" in 0. */
  private static final Folds<String> FOLDS = new Folds<>(3, each -> (each.charAt(0) - 'a') % 3);

  @Test
  void eachPassageIsJudgedByWhatThePassagesOutsideItsFoldTeach() {
    Map<Integer, String> judged =
        FOLDS.judged(
            PASSAGES, each -> true, (fold, outside) -> fold + ":" + outside, FoldsTest::judgements);

    assertThat(judged)
        .containsExactly(
            Map.entry(0, "a1 by 0:[b1, b2]"),
            Map.entry(1, "b1 by 1:[a1, a2, d1]"),
            Map.entry(2, "a2 by 0:[b1, b2]"),
            Map.entry(3, "d1 by 0:[b1, b2]"),
            Map.entry(4, "b2 by 1:[a1, a2, d1]"));
  }

  @Test
  void whatIsNotWantedIsLearnedFromAndNotJudged() {
    List<Integer> lessons = new ArrayList<>();

    Map<Integer, String> judged =
        FOLDS.judged(
            PASSAGES,
            each -> each.equals("b2"),
            (fold, outside) -> {
              lessons.add(fold);
              return outside.toString();
            },
            FoldsTest::judgements);

    assertThat(judged).containsExactly(Map.entry(4, "b2 by [a1, a2, d1]"));
    assertThat(lessons).containsExactly(1);
  }

  private static List<String> judgements(String network, List<String> passages) {
    return passages.stream().map(each -> each + " by " + network).toList();
  }
}
