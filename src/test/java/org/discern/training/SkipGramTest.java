package org.discern.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.discern.text.Lexicon;
import org.junit.jupiter.api.Test;

class SkipGramTest {

  private static final Lexicon LEXICON =
      Lexicon.of(List.of("king", "queen", "apple", "pear", "the"));
  private static final Recipe.Vectors SETTINGS = new Recipe.Vectors(8, 3, 4, 5, 1, 0.05);

  @Test
  void theSameTextAndSeedGiveTheSameBits() {
    float[][] vectors = new SkipGram(SETTINGS, 3, text()).learn(TrainingProgress.SILENT);

    assertThat(new SkipGram(SETTINGS, 3, text()).learn(TrainingProgress.SILENT))
        .isDeepEqualTo(vectors);
    assertThat(new SkipGram(SETTINGS, 4, text()).learn(TrainingProgress.SILENT)[0])
        .isNotEqualTo(vectors[0]);
  }

  @Test
  void wordsOfTheSameCompanyAreAlike() {
    float[][] vectors = new SkipGram(SETTINGS, 3, text()).learn(TrainingProgress.SILENT);

    assertThat(cosine(vectors[0], vectors[1])).isGreaterThan(cosine(vectors[0], vectors[2]));
    assertThat(cosine(vectors[2], vectors[3])).isGreaterThan(cosine(vectors[1], vectors[3]));
  }

  @Test
  void vectorsAreCentredAndOfUnitVariance() {
    float[][] vectors = new SkipGram(SETTINGS, 3, text()).learn(TrainingProgress.SILENT);

    double sum = 0;
    double squares = 0;
    for (float[] vector : vectors) {
      for (float value : vector) {
        sum += value;
        squares += value * value;
      }
    }
    assertThat(sum).isCloseTo(0, within(1e-3));
    assertThat(squares / (5 * 8)).isCloseTo(1, within(1e-3));
  }

  @Test
  void withoutTextVectorsAreRandomAndFinite() {
    float[][] vectors =
        new SkipGram(SETTINGS, 3, new TokenStream(LEXICON)).learn(TrainingProgress.SILENT);

    assertThat(vectors.length).isEqualTo(5);
    for (float[] vector : vectors) {
      for (float value : vector) {
        assertThat(value).isFinite();
      }
    }
  }

  @Test
  void withoutWordsThereAreNoVectors() {
    TokenStream nothing = new TokenStream(Lexicon.EMPTY);
    nothing.add("nobody knows these");

    assertThat(new SkipGram(SETTINGS, 3, nothing).learn(TrainingProgress.SILENT).length).isZero();
  }

  @Test
  void theSigmoidIsTheLogisticFunctionUpToItsReach() {
    SkipGram skipGram = new SkipGram(SETTINGS, 3, text());

    for (float x :
        new float[] {-7, -6, Math.nextUp(-6f), -1, 0, 0.5f, 5.99f, Math.nextDown(6f), 6, 7}) {
      assertThat((double) skipGram.sigmoid(x))
          .as("%s", x)
          .isCloseTo(1 / (1 + Math.exp(-x)), within(4e-3));
    }
  }

  private static TokenStream text() {
    TokenStream text = new TokenStream(LEXICON);
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      List<String> company =
          random.nextBoolean() ? List.of("king", "queen") : List.of("apple", "pear");
      text.add(
          "the "
              + company.get(random.nextInt(2))
              + " "
              + company.get(random.nextInt(2))
              + " the "
              + company.get(random.nextInt(2)));
    }
    return text;
  }

  private static double cosine(float[] one, float[] other) {
    double product = 0;
    double ones = 0;
    double others = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
      ones += one[i] * one[i];
      others += other[i] * other[i];
    }
    return product / Math.sqrt(ones * others);
  }
}
