package org.discern.evaluation;

/**
 * The standard normal distribution.
 *
 * <p>The distribution function is Hart's rational approximation as given by West (2005), good to
 * double precision; its inverse is found by bisection.
 */
final class Normal {

  private static final double FAR = 37;
  private static final double SPLIT = 7.07106781186547;

  private Normal() {}

  /** The chance of a value at or below {@code x}. */
  static double cumulative(double x) {
    double distance = Math.abs(x);
    if (distance > FAR) {
      return x > 0 ? 1 : 0;
    }
    double density = Math.exp(-distance * distance / 2);
    double tail = distance < SPLIT ? density * near(distance) : density * far(distance);
    return x > 0 ? 1 - tail : tail;
  }

  private static double near(double x) {
    double above = 3.52624965998911e-02 * x + 0.700383064443688;
    above = above * x + 6.37396220353165;
    above = above * x + 33.912866078383;
    above = above * x + 112.079291497871;
    above = above * x + 221.213596169931;
    above = above * x + 220.206867912376;
    double below = 8.83883476483184e-02 * x + 1.75566716318264;
    below = below * x + 16.064177579207;
    below = below * x + 86.7807322029461;
    below = below * x + 296.564248779674;
    below = below * x + 637.333633378831;
    below = below * x + 793.826512519948;
    below = below * x + 440.413735824752;
    return above / below;
  }

  private static double far(double x) {
    double fraction = x + 0.65;
    fraction = x + 4 / fraction;
    fraction = x + 3 / fraction;
    fraction = x + 2 / fraction;
    fraction = x + 1 / fraction;
    return 1 / (fraction * 2.506628274631);
  }

  /**
   * The value below which a share of the distribution lies.
   *
   * @param share in (0, 1)
   */
  static double quantile(double share) {
    double low = -FAR;
    double high = FAR;
    while (high - low > 1e-13) {
      double middle = (low + high) / 2;
      if (cumulative(middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
