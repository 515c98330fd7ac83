package org.discern.evaluation.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.Interval;
import org.discern.evaluation.Proportion;

/** Figures as the page shows them: rates in per cent, with counts, intervals and little gauges. */
final class PageFigures {

  private PageFigures() {}

  /** A rate, its interval and its counts. */
  static Markup rate(Proportion proportion) {
    return rate(proportion, proportion.estimate());
  }

  /** A rate with an interval that is not Wilson's. */
  static Markup rate(Proportion proportion, Estimate estimate) {
    if (proportion.of() == 0) {
      return Markup.text("– (0/0)");
    }
    return Markup.element("b", percent(proportion))
        .and(Markup.text(" "))
        .and(interval(estimate))
        .and(Markup.text(" "))
        .and(
            Markup.element(
                "span.counts",
                FigureText.count(proportion.hits()) + "/" + FigureText.count(proportion.of())));
  }

  /**
   * A table that scrolls sideways where the page is narrow.
   *
   * @param tag {@code table} with its classes
   * @param head its first row
   */
  static Markup table(String tag, Markup head, List<Markup> rows) {
    return Markup.element(
        "div.scroll",
        Markup.element(
            tag, Markup.element("thead", head), Markup.element("tbody", Markup.join(rows))));
  }

  /** A figure between 0 and 1 that is no rate, with its interval. */
  static Markup score(Estimate estimate) {
    if (!estimate.isDefined()) {
      return Markup.text(FigureText.UNDEFINED);
    }
    return withInterval(
        FigureText.of(estimate.value()),
        estimate
            .interval()
            .map(each -> FigureText.of(each.low()) + "–" + FigureText.of(each.high())));
  }

  /** A figure and, in small print behind it, its interval. */
  static Markup withInterval(String figure, Optional<String> interval) {
    return Markup.element("b", figure)
        .and(
            interval
                .map(each -> Markup.text(" ").and(Markup.element("span.interval", each)))
                .orElse(Markup.NONE));
  }

  /** A rate with a gauge below it. */
  static Markup gauged(Proportion proportion) {
    return rate(proportion).and(gauge(proportion.estimate()));
  }

  /** A score with a gauge below it. */
  static Markup gauged(Estimate estimate) {
    return score(estimate).and(gauge(estimate));
  }

  /** A cell of a rate, marked if it is worse than on the whole beyond doubt. */
  static Markup cell(Proportion whole, Proportion part, Better better) {
    boolean worse = isWorse(whole.estimate(), part.estimate(), better);
    return Markup.element(worse ? "td.worse" : "td", gauged(part));
  }

  /** A cell of a score, hidden on phones, marked if it is worse than on the whole beyond doubt. */
  static Markup wideCell(Estimate whole, Estimate part, Better better) {
    boolean worse = isWorse(whole, part, better);
    return Markup.element(worse ? "td.wide.worse" : "td.wide", gauged(part));
  }

  private static boolean isWorse(Estimate whole, Estimate part, Better better) {
    if (whole.value().isEmpty() || part.interval().isEmpty()) {
      return false;
    }
    double value = whole.value().getAsDouble();
    Interval interval = part.interval().get();
    return better == Better.HIGH ? interval.high() < value : interval.low() > value;
  }

  /** Which way a figure is better. */
  enum Better {
    HIGH,
    LOW
  }

  /** A bar from 0 to 1 that marks value and interval. */
  static Markup gauge(Estimate estimate) {
    if (!estimate.isDefined()) {
      return Markup.NONE;
    }
    double value = estimate.value().getAsDouble();
    Interval interval = estimate.interval().orElse(new Interval(value, value));
    String style =
        String.format(
            Locale.ROOT,
            "--low:%.1f%%;--width:%.1f%%;--at:%.1f%%",
            100 * interval.low(),
            100 * (interval.high() - interval.low()),
            100 * value);
    return Markup.element("span.gauge").with("style", style).with("aria-hidden", "true");
  }

  /** For example {@code 91.0 %}. */
  static String percent(Proportion proportion) {
    return proportion.of() == 0
        ? "– (0/0)"
        : String.format(Locale.ROOT, "%.1f %%", 100 * proportion.value().orElse(0));
  }

  private static Markup interval(Estimate estimate) {
    Optional<Interval> interval = estimate.interval();
    return interval
        .map(
            each ->
                Markup.element(
                    "span.interval",
                    String.format(Locale.ROOT, "%.1f–%.1f", 100 * each.low(), 100 * each.high())))
        .orElse(Markup.NONE);
  }
}
