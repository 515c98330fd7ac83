package org.discern.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.discern.model.EncodedWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchesTest {

  private final Batches batches = new Batches(4, each -> each.window().rows().length);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5, 199, 200, 201, 1003})
  void everyExampleIsDealtOnce(int count) {
    List<Example> examples = examples(count);

    List<List<Example>> dealt = batches.of(examples, 5);

    List<Example> all = new ArrayList<>();
    dealt.forEach(all::addAll);
    assertThat(all).containsExactlyInAnyOrderElementsOf(examples);
    assertThat(dealt).allSatisfy(batch -> assertThat(batch).hasSizeBetween(1, 4));
    assertThat(dealt).hasSize((count + 3) / 4);
  }

  @Test
  void theNumberOfBatchesIsTheNumberOfStepsTheRateFallsOver() {
    NetworkTrainer.Schedule schedule = new NetworkTrainer.Schedule(3, 3, 4, 0, 1);

    int steps = NetworkTrainer.steps(1003, schedule);

    assertThat(steps).isEqualTo(3 * batches.of(examples(1003), 1).size());
  }

  @Test
  void theOrderFollowsFromTheSeed() {
    List<Example> examples = examples(500);

    List<List<Example>> dealt = batches.of(examples, 5);

    assertThat(batches.of(examples, 5)).isEqualTo(dealt);
    assertThat(batches.of(examples, 6)).isNotEqualTo(dealt);
    assertThat(examples).isEqualTo(examples.stream().toList());
  }

  @Test
  void aBatchHoldsExamplesOfLikeLength() {
    List<List<Example>> dealt = batches.of(examples(200), 5);

    assertThat(dealt)
        .allSatisfy(
            batch ->
                assertThat(
                        batch.get(batch.size() - 1).window().rows().length
                            - batch.get(0).window().rows().length)
                    .isBetween(0, 1));
  }

  private static List<Example> examples(int count) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      EncodedWindow window = new EncodedWindow(new int[] {i}, new float[] {1}, new int[1 + i % 9]);
      examples.add(new Example(window, new float[1], new float[1]));
    }
    return examples;
  }
}
