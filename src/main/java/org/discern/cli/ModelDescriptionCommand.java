package org.discern.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.discern.model.Model;
import org.discern.passage.Calibration;
import org.discern.passage.Category;
import org.discern.passage.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code discern model info}. */
@Command(
    name = "info",
    description = "Prints what a bundle is, how large, where it came from, and its policy.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  discern model info model/default"})
final class ModelDescriptionCommand implements Runnable {

  @Mixin private BundleArgument bundle = new BundleArgument();

  @Spec private CommandSpec spec = CommandSpec.create();

  ModelDescriptionCommand() {}

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    try (Model model = bundle.load()) {
      out.println("model       " + model.id());
      out.println("categories  " + model.taxonomy());
      out.println();
      printFiles(out);
      out.println();
      printPolicy(out, model);
      out.println();
      out.println("provenance");
      print(out, "  ", model.provenance());
    }
  }

  private void printFiles(PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("file", "bytes"));
    long total = 0;
    for (Path file : bundle.files()) {
      long size = BundleArgument.size(file);
      total += size;
      rows.add(List.of(String.valueOf(file.getFileName()), FigureColumn.count(size)));
    }
    rows.add(List.of("all", FigureColumn.count(total)));
    new TextTable(out).print(rows);
  }

  private static void printPolicy(PrintWriter out, Model model) {
    Policy policy = model.policy();
    out.println("policy " + policy.name());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("category", "flagged from", "review within", "calibration"));
    List<Calibration> calibrations = model.calibrations();
    for (Category category : model.taxonomy().categories()) {
      Calibration calibration = calibrations.get(model.taxonomy().indexOf(category));
      rows.add(
          List.of(
              category.name(),
              policy.threshold(category).map(each -> number(each.value())).orElse("never"),
              policy.threshold(category).map(each -> number(each.reviewMargin())).orElse("–"),
              calibration.method().name().toLowerCase(Locale.ROOT)));
    }
    new TextTable(out).print(rows);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static void print(PrintWriter out, String indent, Map<?, ?> facts) {
    facts.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> map) {
            out.println(indent + name);
            print(out, indent + "  ", map);
          } else if (value instanceof Collection<?> list) {
            out.println(
                indent
                    + name
                    + ": "
                    + String.join(", ", list.stream().map(String::valueOf).toList()));
          } else if (String.valueOf(value).contains("\n")) {
            out.println(indent + name);
            String.valueOf(value).lines().forEach(line -> out.println(indent + "  | " + line));
          } else {
            out.println(indent + name + ": " + value);
          }
        });
  }
}
