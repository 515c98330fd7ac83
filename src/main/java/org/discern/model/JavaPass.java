package org.discern.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The network's forward pass in plain Java over the network's own weights.
 *
 * <p>What each word adds to the filters around it is worked out once for the frequent words and
 * then only added up. Adds in single precision in a fixed order, so the same window gives the same
 * bits on every machine and in any company. Thread-safe.
 */
final class JavaPass implements ForwardPass {

  /** The lexicon is in order of frequency: these many first rows are most of any text. */
  private static final int FREQUENT = 12_000;

  private final NetworkSpec spec;
  private final Encoding encoding;
  private final float[][] wide;
  private final DeepWeights deep;

  /**
   * Projections of frequent words, filled as they are met; whoever fills one finds the same bits.
   */
  private final AtomicReferenceArray<float[]> frequent;

  JavaPass(NetworkSpec spec, Encoding encoding, Parameters parameters) {
    this.spec = spec;
    this.encoding = encoding;
    this.wide = new float[spec.isWide() ? spec.categories() : 0][];
    for (int category = 0; category < wide.length; category++) {
      wide[category] =
          parameters.vector(NetworkGraph.wideWeights(category) + "_W", spec.ngrams(), 1);
    }
    this.deep = spec.isDeep() ? DeepWeights.of(spec, parameters) : DeepWeights.NONE;
    this.frequent = new AtomicReferenceArray<>(Math.min(FREQUENT, spec.vocabulary()));
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
      int[] ngrams = window.ngrams();
      float sum = 0;
      for (int i = 0; i < inputs.length; i++) {
        sum += inputs[i] * wide[category][ngrams[i]];
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
    float[][] projections = new float[rows.length][];
    for (int at = 0; at < rows.length; at++) {
      projections[at] = projections(rows[at]);
    }
    for (int at = 0; at < rows.length; at++) {
      respond(projections, at, response);
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

  /** The response of every filter at one word, neighbours beyond the ends being zero. */
  private void respond(float[][] projections, int at, float[] response) {
    System.arraycopy(deep.filterBias(), 0, response, 0, response.length);
    int reach = spec.filterWidth() / 2;
    for (int neighbour = 0; neighbour < spec.filterWidth(); neighbour++) {
      int word = at + neighbour - reach;
      if (word >= 0 && word < projections.length) {
        int start = neighbour * response.length;
        for (int filter = 0; filter < response.length; filter++) {
          response[filter] += projections[word][start + filter];
        }
      }
    }
  }

  private float[] projections(int row) {
    if (row >= frequent.length()) {
      return deep.projections(row);
    }
    float[] known = frequent.get(row);
    if (known == null) {
      known = deep.projections(row);
      frequent.set(row, known);
    }
    return known;
  }
}
