package org.discern.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.discern.evaluation.checks.CapabilityResult;
import org.discern.evaluation.checks.CheckFile;
import org.discern.evaluation.checks.CheckResults;
import org.discern.evaluation.checks.CheckRunner;
import org.discern.evaluation.report.ChecksJson;
import org.discern.evaluation.report.ChecksMarkdown;
import org.discern.model.Model;
import org.discern.passage.Policy;
import picocli.CommandLine.Option;

/** Which suite of checks a model is put through, and what comes of it. */
final class CheckOptions {

  @Option(
      names = "--checks",
      paramLabel = "DIR",
      arity = "0..1",
      fallbackValue = "training/checks",
      description =
          "Run SensitivityCheck too, or alone without --corpus: the cases in this folder (default:"
              + " ${FALLBACK-VALUE}).")
  private Optional<Path> suite = Optional.empty();

  @Option(
      names = "--gate",
      description = "Exit status 1 if fewer cases of a capability pass than its floor asks for.")
  private boolean gated;

  CheckOptions() {}

  boolean isGiven() {
    return suite.isPresent();
  }

  /** Runs the suite if there is one, prints and writes the results, and tells the exit status. */
  int run(Model model, Policy policy, OutputFolder folder, PrintWriter out) {
    if (suite.isEmpty()) {
      return Main.DONE;
    }
    CheckResults results =
        new CheckRunner(model, policy)
            .run(model.id(), CheckFile.readAll(suite.get(), model.taxonomy()));
    folder.write("checks.json", new ChecksJson().write(results));
    folder.write("checks.md", new ChecksMarkdown().write(results));
    print(results, out);
    return gated && results.isBelowFloor() ? Main.DONE_WITH_FAILURES : Main.DONE;
  }

  private static void print(CheckResults results, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("capability", "kind", "passed", "floor"));
    for (CapabilityResult each : results.capabilities()) {
      rows.add(
          List.of(
              each.capability().title(),
              each.capability().kind().phrase(),
              FigureColumn.of(each.passed()),
              String.format(Locale.ROOT, "%.2f", each.capability().floor())
                  + (each.isBelowFloor() ? " below" : "")));
    }
    rows.add(List.of("all", "", FigureColumn.of(results.passed()), ""));
    out.println();
    new TextTable(out).print(rows);
  }
}
