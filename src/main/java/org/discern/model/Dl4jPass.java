package org.discern.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The forward pass of the Deeplearning4j network itself.
 *
 * <p>One call at a time: the network is not used by two threads at once.
 */
final class Dl4jPass implements ForwardPass {

  private static final int BATCH = 64;

  private final NetworkSpec spec;
  private final Encoding encoding;
  private final ComputationGraph network;

  /** The network of this shape with these weights, in Deeplearning4j's flattened order. */
  Dl4jPass(NetworkSpec spec, Encoding encoding, float[] coefficients) {
    this.spec = spec;
    this.encoding = encoding;
    this.network = new ComputationGraph(NetworkGraph.logOdds(spec));
    network.init();
    network.setParams(Nd4j.createFromArray(coefficients).reshape(1, coefficients.length));
  }

  @Override
  public synchronized List<float[]> logits(List<EncodedWindow> windows) {
    List<float[]> logits = new ArrayList<>(windows.size());
    for (int start = 0; start < windows.size(); start += BATCH) {
      addLogits(windows.subList(start, Math.min(start + BATCH, windows.size())), logits);
    }
    return logits;
  }

  private void addLogits(List<EncodedWindow> batch, List<float[]> logits) {
    try (NetworkInputs inputs = NetworkInputs.of(spec, encoding, batch);
        INDArray logOdds = network.output(false, inputs.indices(), inputs.masks())[0]) {
      logits.addAll(Arrays.asList(logOdds.toFloatMatrix()));
    }
  }
}
