package org.discern.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A Deeplearning4j network together with its shape and the encoding of its inputs.
 *
 * @param spec its shape
 * @param encoding what its inputs are made by
 * @param graph the network
 */
public record TrainedNetwork(NetworkSpec spec, Encoding encoding, ComputationGraph graph) {

  /** An untrained network. */
  public static TrainedNetwork initial(
      NetworkSpec spec, Encoding encoding, Optimisation optimisation) {
    ComputationGraph graph = new ComputationGraph(NetworkGraph.of(spec, optimisation));
    graph.init();
    return new TrainedNetwork(spec, encoding, graph);
  }

  /** Replaces the word vectors, row by row. */
  public void setWordVectors(float[][] vectors) {
    graph.setParam(NetworkGraph.WORD_VECTORS + "_W", Nd4j.createFromArray(vectors));
  }

  /** The word vectors, row by row. */
  public float[][] wordVectors() {
    return graph.getParam(NetworkGraph.WORD_VECTORS + "_W").toFloatMatrix();
  }

  /** The log-odds of each window, by a forward pass over the present weights. */
  public List<float[]> logits(List<EncodedWindow> windows) {
    return new JavaPass(spec, encoding, parameters()).logits(windows);
  }

  private Parameters parameters() {
    return new Parameters(graph.params().toFloatVector(), NetworkZip.layout(graph), "network");
  }

  /**
   * One network whose log-odds are the mean of several deep ones (Hansen and Salamon, "Neural
   * network ensembles", 1990).
   *
   * @param members without a wide part, of the same shape, encoding and word vectors; at least one
   */
  public static TrainedNetwork mean(List<TrainedNetwork> members) {
    DeepWeights weights =
        DeepWeights.mean(
            members.stream().map(each -> DeepWeights.of(each.spec(), each.parameters())).toList());
    NetworkSpec spec = weights.spec();
    TrainedNetwork mean = initial(spec, members.get(0).encoding(), Optimisation.NONE);
    int dimension = spec.dimension();
    mean.set(NetworkGraph.WORD_VECTORS + "_W", weights.vectors(), spec.vocabulary(), dimension);
    mean.setAsInMemory(NetworkGraph.FILTERS + "_W", weights.filters());
    mean.set(NetworkGraph.FILTERS + "_b", weights.filterBias(), 1, spec.filters());
    mean.set(
        NetworkGraph.HIDDEN + "_W", weights.hidden(), spec.filters() + dimension, spec.hidden());
    mean.set(NetworkGraph.HIDDEN + "_b", weights.hiddenBias(), 1, spec.hidden());
    mean.set(NetworkGraph.DEEP + "_W", weights.output(), spec.hidden(), spec.categories());
    mean.set(NetworkGraph.DEEP + "_b", weights.outputBias(), 1, spec.categories());
    return mean;
  }

  private void set(String name, float[] values, int rows, int columns) {
    INDArray matrix = Nd4j.createFromArray(values).reshape('c', rows, columns);
    graph.setParam(name, matrix.reshape('c', graph.getParam(name).shape()));
  }

  /** Sets weights as they lie in memory, whatever extents Deeplearning4j gives them. */
  private void setAsInMemory(String name, float[] values) {
    float[] weights = graph.params().toFloatVector();
    for (Parameters.Slot slot : NetworkZip.layout(graph)) {
      if (slot.name().equals(name)) {
        System.arraycopy(values, 0, weights, slot.offset(), values.length);
      }
    }
    setAll(weights);
  }

  private void setAll(float[] weights) {
    graph.setParams(Nd4j.createFromArray(weights).reshape('c', graph.params().shape()));
  }

  /**
   * The same network with weights of eight significant bits, as in bfloat16: scores change in the
   * third digit at most, and a bundle takes half the room.
   */
  public TrainedNetwork rounded() {
    float[] weights = graph.params().toFloatVector();
    for (int i = 0; i < weights.length; i++) {
      int bits = Float.floatToIntBits(weights[i]);
      // To the nearest; of two as near, to the even one.
      weights[i] = Float.intBitsToFloat((bits + 0x7FFF + ((bits >>> 16) & 1)) & 0xFFFF0000);
    }
    TrainedNetwork rounded = initial(spec, encoding, Optimisation.NONE);
    rounded.setAll(weights);
    return rounded;
  }

  /**
   * One network that adds the log-odds of two, each scaled per category.
   *
   * @param wide has no deep part
   * @param deep has no wide part
   * @param blend per category the scale of the wide part, the scale of the deep part, and what is
   *     added
   */
  public static TrainedNetwork joined(TrainedNetwork wide, TrainedNetwork deep, double[][] blend) {
    NetworkSpec shape = deep.spec();
    NetworkSpec spec =
        new NetworkSpec(
            shape.categories(),
            wide.spec().ngrams(),
            shape.vocabulary(),
            shape.dimension(),
            shape.filters(),
            shape.filterWidth(),
            shape.hidden());
    TrainedNetwork joined = initial(spec, deep.encoding(), Optimisation.NONE);
    Map<String, INDArray> parameters = new TreeMap<>(deep.graph().paramTable());
    parameters.putAll(wide.graph().paramTable());
    parameters.forEach((name, values) -> joined.graph().setParam(name, values.dup()));
    for (int category = 0; category < blend.length; category++) {
      joined.scale(NetworkGraph.wideWeights(category) + "_W", blend[category][0]);
      joined.scaleColumn(NetworkGraph.DEEP + "_W", category, blend[category][1], 0);
      joined.scaleColumn(
          NetworkGraph.DEEP + "_b", category, blend[category][1], blend[category][2]);
    }
    return joined;
  }

  private void scale(String name, double factor) {
    graph.setParam(name, graph.getParam(name).mul(factor));
  }

  private void scaleColumn(String name, int column, double factor, double added) {
    INDArray values = graph.getParam(name).dup();
    int columns = spec.categories();
    INDArray rows = values.reshape(values.length() / columns, columns);
    for (int row = 0; row < rows.rows(); row++) {
      rows.putScalar(row, column, rows.getFloat(row, column) * factor + added);
    }
    graph.setParam(name, rows.reshape(values.shape()));
  }
}
