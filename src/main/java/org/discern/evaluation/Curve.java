package org.discern.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Curves for the eye: the points of a full curve without those that would fall on each other. */
final class Curve {

  private static final double STEP = 1.0 / 200;

  private Curve() {}

  /** Keeps the first and the last point and every one that moves by half a percent or more. */
  static List<CurvePoint> thinned(List<CurvePoint> points) {
    List<CurvePoint> kept = new ArrayList<>();
    for (CurvePoint point : points) {
      if (kept.isEmpty() || isApart(kept.get(kept.size() - 1), point)) {
        kept.add(point);
      }
    }
    if (!kept.isEmpty() && !kept.get(kept.size() - 1).equals(points.get(points.size() - 1))) {
      kept.add(points.get(points.size() - 1));
    }
    return kept;
  }

  private static boolean isApart(CurvePoint one, CurvePoint other) {
    Confusion before = one.confusion();
    Confusion after = other.confusion();
    return isApart(before.precision(), after.precision())
        || isApart(before.recall(), after.recall())
        || isApart(before.falsePositiveRate(), after.falsePositiveRate());
  }

  private static boolean isApart(Proportion one, Proportion other) {
    return Math.abs(one.value().orElse(0) - other.value().orElse(0)) >= STEP;
  }
}
