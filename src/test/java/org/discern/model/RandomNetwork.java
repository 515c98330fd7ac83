package org.discern.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import org.discern.text.FeatureExtractor;
import org.discern.text.FeatureSpec;
import org.discern.text.KnownNgrams;
import org.discern.text.Lexicon;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Networks of two categories whose weights are drawn, not learned, and texts to feed them. */
final class RandomNetwork {

  private static final FeatureSpec FEATURES =
      new FeatureSpec(1, 2, FeatureSpec.WordForm.SURFACE, 4, 16, 0.75);
  private static final Lexicon LEXICON =
      Lexicon.of(List.of("the", "of", "minister", "vote", "nude", "rain", "soup", "garden"));
  private static final FeatureExtractor EXTRACTOR = extractor();
  private static final NetworkSpec SPEC =
      new NetworkSpec(2, EXTRACTOR.known().size() + 1, LEXICON.size() + 1, 5, 6, 3, 4);
  private static final NetworkSpec WIDE = new NetworkSpec(2, SPEC.ngrams(), 0, 0, 0, 0, 0);
  private static final NetworkSpec DEEP = new NetworkSpec(2, 0, SPEC.vocabulary(), 5, 6, 3, 4);

  private final Random random;

  RandomNetwork(long seed) {
    this.random = new Random(seed);
  }

  TrainedNetwork wide() {
    return drawn(WIDE, encoding(new float[0]));
  }

  TrainedNetwork deep() {
    return drawn(DEEP, encoding(topicWeights()));
  }

  /** Deep networks that share encoding and word vectors. */
  List<TrainedNetwork> members(int count) {
    List<TrainedNetwork> members = new ArrayList<>(List.of(deep()));
    Encoding encoding = members.get(0).encoding();
    while (members.size() < count) {
      TrainedNetwork member = drawn(DEEP, encoding);
      member.setWordVectors(members.get(0).wordVectors());
      members.add(member);
    }
    return members;
  }

  TrainedNetwork joined() {
    return drawn(SPEC, encoding(topicWeights()));
  }

  /** Texts of known and unknown words; among them a single word and one of several windows. */
  List<String> texts() {
    List<String> texts =
        new ArrayList<>(
            List.of("vote", "Zwölf", "Nude!", "the the the", "2026", "n.u.d.e", "a b", "🙈 rain"));
    for (int i = 0; i < 70; i++) {
      texts.add(text(1 + random.nextInt(12)));
    }
    texts.add(text(17));
    texts.add(text(400));
    return texts;
  }

  private String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      String word =
          random.nextInt(3) == 0
              ? Integer.toString(100_000 + random.nextInt(900_000), 36)
              : LEXICON.words().get(random.nextInt(LEXICON.size()));
      text.append(word).append(random.nextInt(8) == 0 ? ". " : " ");
    }
    return text.toString();
  }

  /** One that knows the words of the lexicon, one after another in any order, and some others. */
  private static FeatureExtractor extractor() {
    FeatureExtractor none = new FeatureExtractor(FEATURES, LEXICON, KnownNgrams.NONE);
    StringBuilder text = new StringBuilder("zwölf 2026 a b ");
    for (String first : LEXICON.words()) {
      LEXICON.words().forEach(second -> text.append(first).append(' ').append(second).append(' '));
    }
    int[] hashes = none.hashes(none.words(text.toString())).distinct().toArray();
    return none.knowing(KnownNgrams.in(1, List.of(hashes)));
  }

  private Encoding encoding(float[] topicWeights) {
    float[][] ratios = new float[SPEC.categories()][];
    for (int category = 0; category < ratios.length; category++) {
      ratios[category] = numbers(SPEC.ngrams(), () -> 0.01 + 3 * random.nextDouble());
    }
    return new Encoding(
        EXTRACTOR,
        numbers(EXTRACTOR.known().size(), () -> 1 + 5 * random.nextDouble()),
        ratios,
        topicWeights);
  }

  private float[] topicWeights() {
    return numbers(SPEC.vocabulary(), () -> 0.05 + random.nextDouble());
  }

  private TrainedNetwork drawn(NetworkSpec spec, Encoding encoding) {
    TrainedNetwork network = TrainedNetwork.initial(spec, encoding, Optimisation.NONE);
    for (Map.Entry<String, INDArray> each :
        new TreeMap<>(network.graph().paramTable()).entrySet()) {
      INDArray weights = each.getValue();
      float[] drawn = numbers(Math.toIntExact(weights.length()), random::nextGaussian);
      network.graph().setParam(each.getKey(), Nd4j.createFromArray(drawn).reshape(weights.shape()));
    }
    return network;
  }

  private static float[] numbers(int count, DoubleSupplier next) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) next.getAsDouble();
    }
    return numbers;
  }
}
