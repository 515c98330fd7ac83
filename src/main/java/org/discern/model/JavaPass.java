package org.discern.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The network's forward pass in plain Java over the network's own weights.
 *
 * <p>Adds in single precision in a fixed order, so the same window gives the same bits on every
 * machine and in any company. Thread-safe.
 */
final class JavaPass implements ForwardPass {

  private final NetworkSpec spec;
  private final Encoding encoding;
  private final float[][] wide;
  private final DeepWeights deep;

  JavaPass(NetworkSpec spec, Encoding encoding, Parameters parameters) {
    this.spec = spec;
    this.encoding = encoding;
    this.wide = new float[spec.isWide() ? spec.categories() : 0][];
    for (int category = 0; category < wide.length; category++) {
      wide[category] =
          parameters.vector(NetworkGraph.wideWeights(category) + "_W", spec.buckets(), 1);
    }
    this.deep = spec.isDeep() ? DeepWeights.of(spec, parameters) : DeepWeights.NONE;
  }

  @Override
  public List<float[]> logits(List<EncodedWindow> windows) {
    List<float[]> logits = new ArrayList<>(windows.size());
    for (EncodedWindow window : windows) {
      logits.add(logits(window));
    }
    return logits;
  }

  private float[] logits(EncodedWindow window) {
    float[] logits = spec.isDeep() ? deep(window) : new float[spec.categories()];
    for (int category = 0; category < wide.length; category++) {
      float[] inputs = encoding.wideInputs(window, category);
      int[] buckets = window.buckets();
      float sum = 0;
      for (int i = 0; i < inputs.length; i++) {
        sum += inputs[i] * wide[category][buckets[i]];
      }
      logits[category] += sum;
    }
    return logits;
  }

  private float[] deep(EncodedWindow window) {
    int dimension = spec.dimension();
    float[] reading = new float[spec.filters() + dimension];
    float[] topic = encoding.topicInputs(window);
    int[] rows = window.rows();
    float[] response = new float[spec.filters()];
    for (int at = 0; at < rows.length; at++) {
      deep.respond(rows, at, response);
      for (int filter = 0; filter < response.length; filter++) {
        // The rectified maximum: a response below zero counts as zero.
        reading[filter] = Math.max(reading[filter], response[filter]);
      }
      int vector = rows[at] * dimension;
      for (int i = 0; i < dimension; i++) {
        reading[response.length + i] += topic[at] * deep.vectors()[vector + i];
      }
    }
    return deep.join(reading);
  }
}
