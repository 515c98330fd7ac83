package org.discern.batch;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.discern.passage.Category;
import org.discern.screening.ScreenedPassage;

/**
 * How much was screened, and what came of it.
 *
 * @param articles screened
 * @param passages screened
 * @param failures records that could not be screened
 * @param unjudged passages not judged, because of their language
 * @param reviews passages marked for review, those not judged among them
 * @param flagged passages flagged, by category; a category that is not there has none
 */
public record BatchTally(
    long articles,
    long passages,
    long failures,
    long unjudged,
    long reviews,
    Map<Category, Long> flagged) {

  /** Nothing yet. */
  public static final BatchTally NONE = new BatchTally(0, 0, 0, 0, 0, Map.of());

  /** Copies the map, in the order of the categories' names. */
  public BatchTally {
    flagged = Collections.unmodifiableMap(new TreeMap<>(flagged));
  }

  /** The tally of one result. */
  static BatchTally of(Result result) {
    if (!(result instanceof Result.Screened screened)) {
      return new BatchTally(0, 0, 1, 0, 0, Map.of());
    }
    Map<Category, Long> flagged = new TreeMap<>();
    long unjudged = 0;
    long reviews = 0;
    for (ScreenedPassage passage : screened.screening().passages()) {
      passage.labels().forEach(label -> flagged.merge(label, 1L, Long::sum));
      unjudged += passage.isJudged() ? 0 : 1;
      reviews += passage.review() ? 1 : 0;
    }
    long passages = screened.screening().passages().size();
    return new BatchTally(1, passages, 0, unjudged, reviews, flagged);
  }

  /** Both together. */
  BatchTally plus(BatchTally other) {
    Map<Category, Long> sum = new TreeMap<>(flagged);
    other.flagged.forEach((category, count) -> sum.merge(category, count, Long::sum));
    return new BatchTally(
        articles + other.articles,
        passages + other.passages,
        failures + other.failures,
        unjudged + other.unjudged,
        reviews + other.reviews,
        sum);
  }

  /** How many passages are flagged for a category. */
  public long flagged(Category category) {
    return flagged.getOrDefault(category, 0L);
  }
}
