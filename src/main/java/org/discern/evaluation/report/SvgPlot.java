package org.discern.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jetbrains.letsPlot.commons.encoding.UnsupportedRGBEncoder;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/**
 * A plot on the unit square, drawn by Lets-Plot as SVG.
 *
 * <p>Lets-Plot needs no AWT, so it also works on a JDK without fonts. Its output is made fit for a
 * page: it scales, its colours are {@link Ink}s that the page's style sheet decides for light and
 * dark, its random ids become stable ones, and its coordinates lose needless digits.
 */
final class SvgPlot {

  private static final int WIDTH = 360;
  private static final int HEIGHT = 320;
  private static final Pattern STYLE = Pattern.compile("(?s)<style.*?</style>");
  private static final Pattern ROOT = Pattern.compile("(?s)^\\s*<svg[^>]*>");
  private static final Pattern BACKGROUND =
      Pattern.compile(
          "(?s)<path fill-rule=\"evenodd\" fill=\"rgb\\(255,255,255\\)\"[^>]*>\\s*</path>");
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
  private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d+\\.\\d{3,}(E-?\\d+)?");
  private static final Pattern BETWEEN_TAGS = Pattern.compile("\\s*\n\\s*");

  private final String id;
  private final String description;
  private final List<Object> layers = new ArrayList<>();
  private final List<Object> scales = new ArrayList<>();

  /**
   * An empty plot.
   *
   * @param id unique on the page
   * @param description what it shows, for those who cannot see it
   */
  SvgPlot(String id, String description, String xAxis, String yAxis) {
    this.id = id;
    this.description = description;
    scales.add(scale("x", xAxis));
    scales.add(scale("y", yAxis));
  }

  private static Map<String, Object> scale(String aesthetic, String name) {
    return options(
        "aesthetic",
        aesthetic,
        "name",
        name,
        "limits",
        List.of(0.0, 1.0),
        "expand",
        List.of(0.012, 0.0),
        "breaks",
        List.of(0.0, 0.25, 0.5, 0.75, 1.0),
        "labels",
        List.of("0", "0.25", "0.5", "0.75", "1"));
  }

  /** A line through points, in their order. */
  SvgPlot line(Ink ink, double width, List<Double> xs, List<Double> ys) {
    return layer("path", ink, Map.of("x", xs, "y", ys), "size", width);
  }

  /** A line that rises or falls first and then goes on level, as average precision sums it. */
  SvgPlot steps(Ink ink, double width, List<Double> xs, List<Double> ys) {
    return layer("step", ink, Map.of("x", xs, "y", ys), "size", width, "direction", "vh");
  }

  /** A dashed straight line. */
  SvgPlot dashed(Ink ink, double fromX, double fromY, double toX, double toY) {
    return layer(
        "path",
        ink,
        Map.of("x", List.of(fromX, toX), "y", List.of(fromY, toY)),
        "size",
        0.8,
        "linetype",
        "dashed");
  }

  /** Filled points. */
  SvgPlot points(Ink ink, double size, List<Double> xs, List<Double> ys) {
    return layer("point", ink, Map.of("x", xs, "y", ys), "size", size);
  }

  /** A hollow point. */
  SvgPlot mark(Ink ink, Mark mark, double x, double y) {
    return layer(
        "point",
        ink,
        Map.of("x", List.of(x), "y", List.of(y)),
        "size",
        3.6,
        "shape",
        mark.shape(),
        "stroke",
        0.9);
  }

  /** A bar that stands on the lower edge. */
  SvgPlot bar(Ink ink, double fromX, double toX, double height) {
    Map<String, Object> data =
        Map.of(
            "x", List.of(fromX), "xend", List.of(toX), "y", List.of(0.0), "yend", List.of(height));
    Map<String, Object> mapping = options("xmin", "x", "xmax", "xend", "ymin", "y", "ymax", "yend");
    layers.add(
        options(
            "geom",
            "rect",
            "data",
            data,
            "mapping",
            mapping,
            "fill",
            ink.hex(),
            "size",
            0,
            "tooltips",
            "none",
            "show_legend",
            false));
    return this;
  }

  private SvgPlot layer(String geom, Ink ink, Map<String, Object> data, Object... more) {
    Map<String, Object> layer =
        options("geom", geom, "data", data, "tooltips", "none", "show_legend", false);
    Map<String, Object> mapping = new LinkedHashMap<>();
    data.keySet().stream().sorted().forEach(each -> mapping.put(each, each));
    layer.put("mapping", mapping);
    layer.put("color", ink.hex());
    layer.putAll(options(more));
    layers.add(layer);
    return this;
  }

  /** The plot as an {@code svg} element. */
  Markup draw() {
    Map<String, Object> specification =
        options(
            "kind",
            "plot",
            "layers",
            layers,
            "scales",
            scales,
            "theme",
            options("name", "minimal", "panel_grid_minor", "blank"),
            "coord",
            options("name", "fixed", "ratio", 1));
    String svg =
        PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
            specification, new DoubleVector(WIDTH, HEIGHT), new UnsupportedRGBEncoder(), false);
    return Markup.trusted(fitForAPage(svg));
  }

  private String fitForAPage(String svg) {
    String root =
        "<svg class=\"plot\" viewBox=\"0 0 "
            + WIDTH
            + " "
            + HEIGHT
            + "\" role=\"img\" aria-label=\""
            + Markup.escaped(description)
            + "\">";
    String page = STYLE.matcher(svg).replaceAll("");
    page = ROOT.matcher(page).replaceFirst(Matcher.quoteReplacement(root));
    page = BACKGROUND.matcher(page).replaceAll("");
    for (Ink ink : Ink.values()) {
      page = page.replace("\"" + ink.hex() + "\"", "\"" + ink.rgb() + "\"");
    }
    page = withStableIds(page);
    page = LONG_NUMBER.matcher(page).replaceAll(number -> shortened(number.group()));
    return BETWEEN_TAGS.matcher(page).replaceAll("");
  }

  private String withStableIds(String svg) {
    Map<String, String> names = new LinkedHashMap<>();
    Matcher matcher = ID.matcher(svg);
    while (matcher.find()) {
      names.putIfAbsent(matcher.group(1), id + "-" + names.size());
    }
    String renamed = svg;
    for (Map.Entry<String, String> name : names.entrySet()) {
      renamed =
          renamed
              .replace("id=\"" + name.getKey() + "\"", "id=\"" + name.getValue() + "\"")
              .replace("#" + name.getKey() + ")", "#" + name.getValue() + ")");
    }
    return renamed;
  }

  private static String shortened(String number) {
    double rounded = Math.round(Double.parseDouble(number) * 10) / 10.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  /** A map that the library may change, in the order given. */
  private static Map<String, Object> options(Object... keysAndValues) {
    Map<String, Object> options = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      options.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return options;
  }
}
