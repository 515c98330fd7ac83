package org.discern.model;

import java.util.List;

/**
 * The deep part's weights, laid out for reading along the innermost loops.
 *
 * @param spec their shape
 * @param vectors word vectors, one after the other
 * @param filters by neighbour, then vector component, then filter
 * @param filterBias one per filter
 * @param hidden by input, then hidden unit
 * @param hiddenBias one per hidden unit
 * @param output by hidden unit, then category
 * @param outputBias one per category
 */
@SuppressWarnings("ArrayRecordComponent")
record DeepWeights(
    NetworkSpec spec,
    float[] vectors,
    float[] filters,
    float[] filterBias,
    float[] hidden,
    float[] hiddenBias,
    float[] output,
    float[] outputBias) {

  /** Of a network without a deep part. */
  static final DeepWeights NONE =
      new DeepWeights(
          new NetworkSpec(1, 1, 0, 0, 0, 0, 0),
          new float[0],
          new float[0],
          new float[0],
          new float[0],
          new float[0],
          new float[0],
          new float[0]);

  static DeepWeights of(NetworkSpec spec, Parameters parameters) {
    int dimension = spec.dimension();
    int count = spec.filters();
    return new DeepWeights(
        spec,
        matrix(parameters, NetworkGraph.WORD_VECTORS, spec.vocabulary(), dimension),
        // Deeplearning4j calls them [filter, component, neighbour], but in memory they lie the
        // other
        // way round, and its convolution reads memory.
        parameters.vector(NetworkGraph.FILTERS + "_W", count, dimension, spec.filterWidth(), 1),
        parameters.vector(NetworkGraph.FILTERS + "_b", count),
        matrix(parameters, NetworkGraph.HIDDEN, count + dimension, spec.hidden()),
        parameters.vector(NetworkGraph.HIDDEN + "_b", spec.hidden()),
        matrix(parameters, NetworkGraph.DEEP, spec.hidden(), spec.categories()),
        parameters.vector(NetworkGraph.DEEP + "_b", spec.categories()));
  }

  /**
   * One deep part that answers as the mean of several: their filters and hidden units side by side,
   * no filter of one heard by a hidden unit of another.
   *
   * @param parts of the same shape and with the same word vectors, at least one
   */
  static DeepWeights mean(List<DeepWeights> parts) {
    NetworkSpec shape = parts.get(0).spec;
    int members = parts.size();
    int dimension = shape.dimension();
    int count = shape.filters();
    int units = shape.hidden();
    NetworkSpec spec = shape.withDeep(members * count, members * units);
    float[] filters = new float[members * parts.get(0).filters.length];
    float[] filterBias = new float[members * count];
    float[] hidden = new float[(members * count + dimension) * members * units];
    float[] hiddenBias = new float[members * units];
    float[] output = new float[members * parts.get(0).output.length];
    float[] outputBias = new float[shape.categories()];
    for (int member = 0; member < members; member++) {
      DeepWeights part = parts.get(member);
      for (int row = 0; row < shape.filterWidth() * dimension; row++) {
        System.arraycopy(
            part.filters, row * count, filters, (row * members + member) * count, count);
      }
      System.arraycopy(part.filterBias, 0, filterBias, member * count, count);
      for (int input = 0; input < count + dimension; input++) {
        // The topic stands behind the filters of all.
        int to = input < count ? member * count + input : members * count + input - count;
        System.arraycopy(
            part.hidden, input * units, hidden, (to * members + member) * units, units);
      }
      System.arraycopy(part.hiddenBias, 0, hiddenBias, member * units, units);
      for (int i = 0; i < part.output.length; i++) {
        output[member * part.output.length + i] = part.output[i] / members;
      }
      for (int category = 0; category < outputBias.length; category++) {
        outputBias[category] += part.outputBias[category] / members;
      }
    }
    return new DeepWeights(
        spec, parts.get(0).vectors, filters, filterBias, hidden, hiddenBias, output, outputBias);
  }

  private static float[] matrix(Parameters parameters, String layer, int rows, int columns) {
    Parameters.Reader reader = parameters.reader(layer + "_W", rows, columns);
    float[] matrix = new float[rows * columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        matrix[row * columns + column] = reader.at(row, column);
      }
    }
    return matrix;
  }

  /**
   * What one word adds to the response of every filter at itself and at its neighbours: one stretch
   * per place of the word within a filter's width.
   */
  float[] projections(int row) {
    int dimension = spec.dimension();
    int count = spec.filters();
    float[] projections = new float[spec.filterWidth() * count];
    for (int neighbour = 0; neighbour < spec.filterWidth(); neighbour++) {
      for (int component = 0; component < dimension; component++) {
        float value = vectors[row * dimension + component];
        int weight = (neighbour * dimension + component) * count;
        for (int filter = 0; filter < count; filter++) {
          projections[neighbour * count + filter] += value * filters[weight + filter];
        }
      }
    }
    return projections;
  }

  /** The dense layers: reading in, one log-odds per category out. */
  float[] join(float[] reading) {
    float[] units = hiddenBias.clone();
    for (int i = 0; i < reading.length; i++) {
      for (int unit = 0; unit < units.length; unit++) {
        units[unit] += reading[i] * hidden[i * units.length + unit];
      }
    }
    float[] logits = outputBias.clone();
    for (int unit = 0; unit < units.length; unit++) {
      float value = Math.max(0, units[unit]);
      for (int category = 0; category < logits.length; category++) {
        logits[category] += value * output[unit * logits.length + category];
      }
    }
    return logits;
  }
}
