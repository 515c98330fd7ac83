package org.discern.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.discern.card.CardNotes;
import org.discern.card.CardSubject;
import org.discern.card.ModelCard;
import org.discern.evaluation.tuning.PolicyFile;
import org.discern.model.Model;
import org.discern.passage.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code discern model card}. */
@Command(
    name = "card",
    description = {
      "Writes a model's card: what it is, what it learned from and under which licences, what it"
          + " reaches and where it fails.",
      "Numbers come from the bundle and the reports, words from the notes."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  discern model card model/default --report training/reports/default/report.json"
    })
final class ModelCardCommand implements Runnable {

  private static final String BEGIN = "<!-- numbers:";
  private static final String END = "<!-- numbers end -->";

  @Mixin private BundleArgument bundle = new BundleArgument();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      required = true,
      description = "report.json of this model, as discern evaluate writes it.")
  private Path report = Path.of("");

  @Option(
      names = "--checks",
      paramLabel = "FILE",
      description = "checks.json of this model, as discern evaluate --checks writes it.")
  private Optional<Path> checks = Optional.empty();

  @Option(
      names = "--notes",
      paramLabel = "FILE",
      defaultValue = "training/card.yaml",
      description =
          "What a person says: purpose, sources and their licences, what was left out, limits"
              + " (default: ${DEFAULT-VALUE}).")
  private Path notes = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the card is written (default: card.md of the bundle).")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--readme",
      paramLabel = "FILE",
      description =
          "A file whose part between \"<!-- numbers: … -->\" and \""
              + END
              + "\" is replaced by the figures too.")
  private Optional<Path> readme = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  ModelCardCommand() {}

  @Override
  public void run() {
    try (Model model = bundle.load()) {
      Path policy = bundle.path().resolve("policy.yaml");
      PolicyFile thresholds =
          Files.exists(policy)
              ? PolicyFile.read(policy, model.taxonomy())
              : PolicyFile.of(model.policy());
      CardSubject subject = new CardSubject(model.id(), model.provenance(), thresholds);
      ModelCard card = ModelCard.of(subject, CardNotes.read(notes), report, checks);
      Path file = out.orElseGet(this::inBundle);
      OutputFolder.writeFile(file, card.write());
      spec.commandLine().getOut().println("Written: " + file);
      readme.ifPresent(each -> replaceNumbers(each, card.summary()));
    }
  }

  private Path inBundle() {
    if (!Files.isDirectory(bundle.path())) {
      throw new InputException(bundle.path().toString(), "is a zip: --out must name the card");
    }
    return bundle.path().resolve("card.md");
  }

  private void replaceNumbers(Path file, String numbers) {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputException(file.toString(), "cannot be read: " + e, e);
    }
    int begin = text.indexOf(BEGIN);
    int from = begin < 0 ? -1 : text.indexOf('\n', begin);
    int to = text.indexOf(END, Math.max(from, 0));
    if (from < 0 || to < 0) {
      throw new InputException(
          file.toString(), "has no \"" + BEGIN + " … -->\" line with \"" + END + "\" after it");
    }
    OutputFolder.writeFile(
        file, text.substring(0, from + 1) + "\n" + numbers + "\n" + text.substring(to));
    spec.commandLine().getOut().println("Written: " + file);
  }
}
