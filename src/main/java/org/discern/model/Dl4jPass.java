package org.discern.model;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

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

  Dl4jPass(NetworkSpec spec, Encoding encoding, ComputationGraph network) {
    this.spec = spec;
    this.encoding = encoding;
    this.network = network;
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
        INDArray probabilities = network.output(false, inputs.indices(), inputs.masks())[0]) {
      for (float[] row : probabilities.toFloatMatrix()) {
        for (int i = 0; i < row.length; i++) {
          row[i] = (float) Math.log(row[i] / (1 - (double) row[i]));
        }
        logits.add(row);
      }
    }
  }
}
