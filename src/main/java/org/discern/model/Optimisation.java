package org.discern.model;

import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/**
 * How the weights of a network are learned.
 *
 * @param seed decides initial weights and dropout
 * @param wideLearningRate the rate of stochastic gradient descent for the n-gram weights
 * @param wideL2 the pull of the n-gram weights towards zero
 * @param deepLearningRate Adam's rate (Kingma and Ba, 2015) for filters and dense layers
 * @param vectorLearningRate Adam's rate for the word vectors
 * @param deepL2 the pull of the deep part's weights towards zero; word vectors excepted
 * @param steps after how many batches every rate has fallen, along a straight line, to zero
 * @param dropout the share of the reading hidden at random while training, in [0, 1); half of it in
 *     the layer above
 */
public record Optimisation(
    long seed,
    double wideLearningRate,
    double wideL2,
    double deepLearningRate,
    double vectorLearningRate,
    double deepL2,
    int steps,
    double dropout) {

  /** For a network that is only read. */
  static final Optimisation NONE = new Optimisation(0, 0, 0, 0, 0, 0, 1, 0);

  /** Checks the ranges. */
  public Optimisation {
    if (!(dropout >= 0 && dropout < 1)) {
      throw new IllegalArgumentException("dropout must be in [0, 1), but is " + dropout);
    }
    for (double rate :
        new double[] {wideLearningRate, wideL2, deepLearningRate, vectorLearningRate, deepL2}) {
      if (!(rate >= 0 && rate < 1000)) {
        throw new IllegalArgumentException("not a rate: " + rate);
      }
    }
  }

  IUpdater wideUpdater() {
    return new Sgd(falling(wideLearningRate));
  }

  IUpdater deepUpdater() {
    return new Adam(falling(deepLearningRate));
  }

  IUpdater vectorUpdater() {
    return new Adam(falling(vectorLearningRate));
  }

  private ISchedule falling(double rate) {
    return new PolySchedule(ScheduleType.ITERATION, rate, 1, steps);
  }
}
