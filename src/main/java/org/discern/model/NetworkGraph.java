package org.discern.model;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.StackVertex;
import org.deeplearning4j.nn.conf.graph.UnstackVertex;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/**
 * The Deeplearning4j graph of a {@link NetworkSpec}.
 *
 * <pre>
 *   n-grams of category c ─► weights (1 each) ─► sum ──────────────────────────┐
 *                                                                              + ─► sigmoid
 *   words ─► vectors ─► filters over neighbours ─► maximum ─┐                  │
 *                 └───► topic: weighted sum ────────────────┴─► hidden ─► deep ┘
 * </pre>
 *
 * <p>Masks carry weights. Deeplearning4j applies a sequence's mask twice, in the embedding and in
 * the pooling, so the square root of a weight is passed.
 */
public final class NetworkGraph {

  static final String WORD_VECTORS = "word-vectors";
  static final String FILTERS = "filters";
  static final String HIDDEN = "hidden";
  static final String DEEP = "deep";

  private NetworkGraph() {}

  /** The layer that holds the n-gram weights of a category. */
  static String wideWeights(int category) {
    return "wide-weights-" + category;
  }

  /** The names of the inputs, in order. */
  static List<String> inputs(NetworkSpec spec) {
    List<String> inputs = new ArrayList<>();
    for (int category = 0; spec.isWide() && category < spec.categories(); category++) {
      inputs.add("ngrams-" + category);
    }
    if (spec.isDeep()) {
      inputs.add("words");
      inputs.add("topic");
    }
    return inputs;
  }

  /**
   * The configuration, ready for {@code ComputationGraph}.
   *
   * @param optimisation how its weights will be learned
   */
  public static ComputationGraphConfiguration of(NetworkSpec spec, Optimisation optimisation) {
    return of(
        spec,
        optimisation,
        new LossLayer.Builder(new LossBinaryXENT()).activation(Activation.SIGMOID).build());
  }

  /**
   * The same network, to be read only, that puts out log-odds: near 0 and 1 a probability in single
   * precision no longer tells them.
   */
  static ComputationGraphConfiguration logOdds(NetworkSpec spec) {
    return of(
        spec,
        Optimisation.NONE,
        new LossLayer.Builder(new LossMSE()).activation(Activation.IDENTITY).build());
  }

  private static ComputationGraphConfiguration of(
      NetworkSpec spec, Optimisation optimisation, LossLayer output) {
    GraphBuilder graph =
        new NeuralNetConfiguration.Builder()
            .seed(optimisation.seed())
            .updater(optimisation.deepUpdater())
            .l2(optimisation.deepL2())
            .weightInit(WeightInit.RELU)
            .activation(Activation.IDENTITY)
            .graphBuilder()
            .addInputs(inputs(spec));
    List<String> parts = new ArrayList<>();
    if (spec.isWide()) {
      parts.add(addWide(graph, spec, optimisation));
    }
    if (spec.isDeep()) {
      addDeep(graph, spec, optimisation);
      parts.add(DEEP);
    }
    String logits = joined(graph, "logits", new ElementWiseVertex(ElementWiseVertex.Op.Add), parts);
    return graph.addLayer("output", output, logits).setOutputs("output").build();
  }

  private static String addWide(GraphBuilder graph, NetworkSpec spec, Optimisation optimisation) {
    List<String> sums = new ArrayList<>();
    for (int category = 0; category < spec.categories(); category++) {
      sums.add(addWide(graph, spec, category, optimisation));
    }
    return joined(graph, "wide", new MergeVertex(), sums);
  }

  private static String addWide(
      GraphBuilder graph, NetworkSpec spec, int category, Optimisation optimisation) {
    String sum = "wide-" + category;
    graph.addLayer(
        wideWeights(category),
        new EmbeddingSequenceLayer.Builder()
            .nIn(spec.ngrams())
            .nOut(1)
            .hasBias(false)
            .weightInit(WeightInit.ZERO)
            .updater(optimisation.wideUpdater())
            .l2(optimisation.wideL2())
            .build(),
        "ngrams-" + category);
    graph.addLayer(sum, pooling(PoolingType.SUM), wideWeights(category));
    return sum;
  }

  private static void addDeep(GraphBuilder graph, NetworkSpec spec, Optimisation optimisation) {
    graph
        .addVertex("words-and-topic", new StackVertex(), "words", "topic")
        .addLayer(
            WORD_VECTORS,
            new EmbeddingSequenceLayer.Builder()
                .nIn(spec.vocabulary())
                .nOut(spec.dimension())
                .hasBias(false)
                .updater(optimisation.vectorUpdater())
                .l2(0)
                .build(),
            "words-and-topic")
        .addVertex("word-sequence", new UnstackVertex(0, 2), WORD_VECTORS)
        .addVertex("topic-sequence", new UnstackVertex(1, 2), WORD_VECTORS)
        .addLayer(
            FILTERS,
            new Convolution1DLayer.Builder()
                .nIn(spec.dimension())
                .nOut(spec.filters())
                .kernelSize(spec.filterWidth())
                .convolutionMode(ConvolutionMode.Same)
                .activation(Activation.RELU)
                .build(),
            "word-sequence")
        .addLayer("strongest", pooling(PoolingType.MAX), FILTERS)
        .addLayer("topic-vector", pooling(PoolingType.SUM), "topic-sequence")
        .addVertex("reading", new MergeVertex(), "strongest", "topic-vector")
        .addLayer(
            HIDDEN,
            new DenseLayer.Builder()
                .nIn(spec.filters() + spec.dimension())
                .nOut(spec.hidden())
                .activation(Activation.RELU)
                .dropOut(1 - optimisation.dropout())
                .build(),
            "reading")
        .addLayer(
            DEEP,
            new DenseLayer.Builder()
                .nIn(spec.hidden())
                .nOut(spec.categories())
                .dropOut(1 - optimisation.dropout() / 2)
                .build(),
            HIDDEN);
  }

  private static GlobalPoolingLayer pooling(PoolingType type) {
    return new GlobalPoolingLayer.Builder().poolingType(type).build();
  }

  private static String joined(
      GraphBuilder graph, String name, GraphVertex vertex, List<String> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    graph.addVertex(name, vertex, parts.toArray(String[]::new));
    return name;
  }
}
