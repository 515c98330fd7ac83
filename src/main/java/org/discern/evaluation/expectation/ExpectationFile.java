package org.discern.evaluation.expectation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.discern.evaluation.CorpusOrigin;
import org.discern.evaluation.yaml.YamlNode;
import org.discern.evaluation.yaml.YamlText;
import org.discern.passage.Category;

/**
 * An {@link Expectation} as kept in a YAML file beside its recipe.
 *
 * <p>A new one is a single line, {@code recipe: PATH}; the rest is written when figures are
 * accepted. Tolerances are for people to edit.
 */
public final class ExpectationFile {

  private static final String HEADER =
      """
      # What a model trained by the recipe measures. A figure that is off by more than its tolerance, for better
      # or worse, fails. Once someone can say why, the new figures are accepted by the second command; both
      # measure a bundle that is there already with --model DIR, and train anew without.
      #   discern reproduce %1$s
      #   discern reproduce %1$s --accept
      """;
  private static final String UNDEFINED = "undefined";
  private static final String RECIPE = "recipe";

  private ExpectationFile() {}

  /**
   * Reads a file.
   *
   * @throws org.discern.passage.InputException with file and line, if it is not such a file
   */
  public static Expectation read(Path file) {
    YamlNode root = YamlNode.read(file).withKeys(List.of(RECIPE, "learned", "measured", "figures"));
    String recipe = root.get(RECIPE).text();
    if (root.entries().size() == 1) {
      return Expectation.of(recipe);
    }
    List<CorpusOrigin> learned = new ArrayList<>();
    root.get("learned")
        .entries()
        .forEach((path, hash) -> learned.add(new CorpusOrigin(path, hash.text())));
    YamlNode measured = root.get("measured").withKeys(List.of("corpus", "sha256"));
    Map<Category, Map<Measure, Expected>> figures = new LinkedHashMap<>();
    root.get("figures")
        .entries()
        .forEach((name, node) -> figures.put(category(name, node), figures(node)));
    return new Expectation(
        recipe,
        learned,
        Optional.of(new CorpusOrigin(measured.get("corpus").text(), measured.get("sha256").text())),
        figures);
  }

  private static Category category(String name, YamlNode node) {
    try {
      return Category.of(name);
    } catch (IllegalArgumentException e) {
      throw node.error(String.valueOf(e.getMessage()));
    }
  }

  private static Map<Measure, Expected> figures(YamlNode node) {
    Map<Measure, Expected> figures = new EnumMap<>(Measure.class);
    List<String> known = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      known.add(measure.phrase());
      YamlNode figure = node.get(measure.phrase()).withKeys(List.of("expected", "tolerance"));
      YamlNode value = figure.get("expected");
      figures.put(
          measure,
          new Expected(
              value.text().equals(UNDEFINED)
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(number(measure, value)),
              number(measure, figure.get("tolerance"))));
    }
    node.withKeys(known);
    return figures;
  }

  private static double number(Measure measure, YamlNode node) {
    return measure.isCount() ? node.count() : node.share();
  }

  /**
   * The text of a file; {@link #read} reads it back.
   *
   * @param name the file's, for the commands in its head
   */
  public static String format(Expectation expectation, String name) {
    YamlText root = new YamlText();
    root.put(RECIPE, expectation.recipe());
    YamlText learned = root.putMapping("learned");
    expectation.learned().forEach(each -> learned.put(each.path(), each.sha256()));
    expectation
        .measured()
        .ifPresent(
            each ->
                root.putMapping("measured")
                    .put("corpus", each.path())
                    .put("sha256", each.sha256()));
    YamlText figures = root.putMapping("figures");
    expectation
        .figures()
        .forEach(
            (category, each) -> {
              YamlText mapping = figures.putMapping(category.name());
              each.forEach((measure, figure) -> add(mapping, measure, figure));
            });
    return String.format(Locale.ROOT, HEADER, name) + root;
  }

  private static void add(YamlText category, Measure measure, Expected figure) {
    YamlText node = category.putMapping(measure.phrase());
    if (figure.value().isEmpty()) {
      node.put("expected", UNDEFINED);
    } else if (measure.isCount()) {
      node.put("expected", Math.round(figure.value().getAsDouble()));
    } else {
      node.put("expected", figure.value().getAsDouble());
    }
    if (measure.isCount()) {
      node.put("tolerance", Math.round(figure.tolerance()));
    } else {
      node.put("tolerance", figure.tolerance());
    }
  }
}
