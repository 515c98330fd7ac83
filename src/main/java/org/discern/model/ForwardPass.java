package org.discern.model;

import java.util.List;

/**
 * The network's forward pass: windows in, raw outputs out.
 *
 * <p>There are two: {@link Dl4jPass} runs the Deeplearning4j network itself, {@link JavaPass} reads
 * the same weights and is many times faster for few windows. They agree to 1e-5 in probability.
 */
interface ForwardPass {

  /**
   * The log-odds of each category for each window, before calibration.
   *
   * @return one array per window in order, one value per category
   */
  List<float[]> logits(List<EncodedWindow> windows);
}
