package org.discern.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.discern.model.Model;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.discern.passage.Scores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code discern model verify}. */
@Command(
    name = "verify",
    description = {
      "Checks a bundle: the checksum of every file, and that the fast forward pass gives what the"
          + " Deeplearning4j network gives, to less than 0.00001 in probability.",
      "Exit status 1 if it does not hold."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  discern model verify model/default"})
final class ModelVerifyCommand implements Callable<Integer> {

  private static final double LARGEST_DIFFERENCE = 1e-5;

  /** Of every length and kind, a text without a word among them. */
  private static final List<String> TEXTS =
      List.of(
          "",
          "…",
          "Soup.",
          "Parliament votes on the budget tonight",
          "The minister denied that the embassy had been warned.",
          "She left the film festival early to catch the last train home.",
          "An actor of adult films has written a cookery book.",
          "A strip club owner is standing for mayor, and the senator is not amused.",
          "p o r n and P0RN and pоrn",
          "El congreso aprobó la ley; 议会通过了法案。",
          "🗳️🗳️ vote!!! soooo close",
          "\u200bzero\u200dwidth and a tab\tand a line\nbreak",
          "The garden needs rain before the weekend. ".repeat(200),
          "Rain fell on the harbour. ".repeat(60) + "Then they voted on the new police law.");

  @Mixin private BundleArgument bundle = new BundleArgument();

  @Spec private CommandSpec spec = CommandSpec.create();

  ModelVerifyCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Path path = bundle.path();
    if (!Files.exists(path)) {
      throw new InputException(path.toString(), "no such model bundle");
    }
    try (Model model = Model.load(path)) {
      out.println("checksums hold: " + model.id());
      double difference = largestDifference(model);
      boolean holds = difference < LARGEST_DIFFERENCE;
      out.printf(
          Locale.ROOT,
          "%s: forward pass and Deeplearning4j network differ by at most %.1e on %d texts%n",
          holds ? "holds" : "FAILED",
          difference,
          TEXTS.size());
      return holds ? Main.DONE : Main.DONE_WITH_FAILURES;
    } catch (InputException e) {
      out.println("FAILED: " + e.getMessage());
      return Main.DONE_WITH_FAILURES;
    }
  }

  private static double largestDifference(Model model) {
    List<Scores> fast = model.score(TEXTS);
    List<Scores> slow = model.onDeeplearning4j().score(TEXTS);
    double largest = 0;
    for (int i = 0; i < TEXTS.size(); i++) {
      for (Category category : model.taxonomy().categories()) {
        double difference = Math.abs(fast.get(i).of(category) - slow.get(i).of(category));
        largest = Math.max(largest, difference);
      }
    }
    return largest;
  }
}
