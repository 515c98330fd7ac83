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

  /** The log-odds of each window, by a forward pass over the present weights. */
  public List<float[]> logits(List<EncodedWindow> windows) {
    Parameters parameters =
        new Parameters(graph.params().toFloatVector(), NetworkZip.layout(graph), "network");
    return new JavaPass(spec, encoding, parameters).logits(windows);
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
            wide.spec().buckets(),
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
