package org.discern.training;

import org.discern.passage.InputException;

/**
 * A part of a model while it is learned, and what helps if it gets out of hand.
 *
 * @param name as progress calls it, such as "deep part 2"
 * @param remedy what to change in the recipe, such as "lower wide.learningRate, which is 50"
 */
record FittedPart(String name, String remedy) {

  /** A part that one learning rate of the recipe decides. */
  static FittedPart of(String name, String key, double learningRate) {
    return new FittedPart(name, "lower " + key + ", which is " + Ranges.plain(learningRate));
  }

  /** The same with another learning rate that may be at fault. */
  FittedPart or(String key, double learningRate) {
    return new FittedPart(
        name, remedy + ", or " + key + ", which is " + Ranges.plain(learningRate));
  }

  /**
   * Stops a training that no longer computes with numbers.
   *
   * @throws InputException if the figure is not finite
   */
  void checkFinite(int epoch, String figure, double value) {
    if (!Double.isFinite(value)) {
      throw new InputException(
          "recipe", name + ", epoch " + epoch + ": " + figure + " is " + value + "; " + remedy);
    }
  }
}
