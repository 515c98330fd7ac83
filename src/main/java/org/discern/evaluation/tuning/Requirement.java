package org.discern.evaluation.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.discern.passage.Category;
import org.discern.passage.InputException;

/**
 * What a team wants of a threshold, as in {@code adult: recall max where precision >= 0.90}.
 *
 * @param category whose threshold
 * @param target the figure to push
 * @param direction which way
 * @param constraints to keep meanwhile; may be empty
 */
public record Requirement(
    Category category, Metric target, Direction direction, List<Constraint> constraints) {

  /** Which way a figure is pushed. */
  public enum Direction {
    /** As high as can be. */
    MAX,
    /** As low as can be. */
    MIN
  }

  private static final String FORM = "CATEGORY: METRIC max [where METRIC >= NUMBER [and …]]";
  private static final Pattern WHOLE =
      Pattern.compile(
          "\\s*(?<category>[^:]+?)\\s*:\\s*(?<target>.+?)\\s+(?<direction>max|min)"
              + "(?:\\s+where\\s+(?<constraints>.+?))?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AND = Pattern.compile("\\s+and\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern BOUND =
      Pattern.compile(
          "\\s*(?<metric>.+?)\\s*(?<sign>>=|<=|≥|≤)\\s*(?<number>[0-9.]+)\\s*(?<percent>%?)\\s*");

  /** Copies the constraints. */
  public Requirement {
    constraints = List.copyOf(constraints);
  }

  /**
   * Reads a requirement.
   *
   * <p>Its form is {@code CATEGORY: METRIC max [where METRIC >= NUMBER [and METRIC >= NUMBER]…]};
   * {@code min} and {@code <=} are understood too, and a number may be a percentage. Metrics are
   * precision, recall, F1, match rate and specificity.
   *
   * @param where names the option or the file and line in errors
   * @throws InputException if the text is of another form
   */
  public static Requirement parse(String where, String text) {
    Matcher matcher = WHOLE.matcher(text);
    if (!matcher.matches()) {
      throw new InputException(where, "\"" + text + "\" is not of the form " + FORM);
    }
    List<Constraint> constraints = new ArrayList<>();
    String bounds = matcher.group("constraints");
    if (bounds != null) {
      for (String bound : AND.split(bounds, -1)) {
        constraints.add(constraint(where, bound));
      }
    }
    return new Requirement(
        category(where, matcher.group("category")),
        metric(where, matcher.group("target")),
        Direction.valueOf(matcher.group("direction").toUpperCase(Locale.ROOT)),
        constraints);
  }

  private static Category category(String where, String name) {
    try {
      return Category.of(name);
    } catch (IllegalArgumentException e) {
      throw new InputException(where, String.valueOf(e.getMessage()), e);
    }
  }

  private static Constraint constraint(String where, String text) {
    Matcher matcher = BOUND.matcher(text);
    if (!matcher.matches()) {
      throw new InputException(where, "\"" + text + "\" is not of the form METRIC >= NUMBER");
    }
    Constraint.Side side =
        matcher.group("sign").matches(">=|≥") ? Constraint.Side.AT_LEAST : Constraint.Side.AT_MOST;
    String number = matcher.group("number");
    try {
      double scale = matcher.group("percent").isEmpty() ? 1 : 100;
      return new Constraint(
          metric(where, matcher.group("metric")), side, Double.parseDouble(number) / scale);
    } catch (IllegalArgumentException e) {
      throw new InputException(where, "\"" + text + "\" has no bound between 0 and 1", e);
    }
  }

  private static Metric metric(String where, String name) {
    return Metric.named(name)
        .orElseThrow(
            () ->
                new InputException(
                    where, "unknown metric \"" + name + "\" (known: " + Metric.names() + ")"));
  }

  /** The same with other constraints. */
  Requirement with(List<Constraint> others) {
    return new Requirement(category, target, direction, others);
  }

  /** What is wanted, without the category. */
  String wish() {
    String where =
        constraints.stream().map(Constraint::toString).collect(Collectors.joining(" and "));
    return target.phrase()
        + " "
        + direction.name().toLowerCase(Locale.ROOT)
        + (where.isEmpty() ? "" : " where " + where);
  }

  /** The requirement in the form that {@link #parse} reads. */
  @Override
  public String toString() {
    return category + ": " + wish();
  }
}
