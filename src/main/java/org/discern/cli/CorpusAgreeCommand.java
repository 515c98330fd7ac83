package org.discern.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.discern.corpus.ReadingReader;
import org.discern.evaluation.agreement.Agreement;
import org.discern.evaluation.agreement.AgreementMeter;
import org.discern.evaluation.agreement.PairAgreement;
import org.discern.evaluation.agreement.RatedUnit;
import org.discern.evaluation.report.AgreementMarkdown;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code discern corpus agree}. */
@Command(
    name = "agree",
    description = {
      "Tells how far readers agree: Cohen's kappa and Krippendorff's alpha with intervals, and the"
          + " passages they disagree on.",
      "",
      "Each path is one reader's labels in JSON lines, the same id for the same passage; a single"
          + " path holds several readers, told apart by \"annotator\". Texts may be missing."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  discern corpus agree first.jsonl second.jsonl --out agreement.md"})
final class CorpusAgreeCommand implements Runnable {

  /** The source of passages that were written for this project, which alone are quoted. */
  private static final String OWN_SOURCE = "discern";

  @Mixin private CorpusInput input = new CorpusInput();

  @Mixin private MeasuringOptions measuring = new MeasuringOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the report is written, as Markdown (default: nowhere).")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--readers",
      paramLabel = "NAME",
      split = ",",
      description = "What to call the readers of the paths, in their order (default: the paths).")
  private List<String> names = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  CorpusAgreeCommand() {}

  @Override
  public void run() {
    Taxonomy taxonomy = input.taxonomy();
    Map<String, List<LabelledPassage>> readers =
        named(new ReadingReader(taxonomy).read(input.paths()));
    if (readers.size() < 2) {
      throw new InputException(
          input.paths().get(0).toString(), "holds the labels of one reader only");
    }
    AgreementMeter meter = new AgreementMeter(measuring.bootstrap());
    Map<Category, Agreement> agreements = new LinkedHashMap<>();
    for (Category category : taxonomy.categories()) {
      agreements.put(category, meter.measure(RatedUnit.of(category, readers)));
    }
    if (agreements.values().stream().allMatch(each -> each.units() == 0)) {
      throw new InputException(
          input.paths().get(0).toString(), "no passage was judged by two readers");
    }
    print(agreements);
    out.ifPresent(
        file -> {
          String text =
              new AgreementMarkdown(quotes(readers))
                  .write(agreements, Conditions.ofCorpus(spec, measuring));
          OutputFolder.writeFile(file, text);
          spec.commandLine().getOut().println("\nWritten: " + file);
        });
  }

  private Map<String, List<LabelledPassage>> named(Map<String, List<LabelledPassage>> readers) {
    if (names.isEmpty()) {
      return readers;
    }
    if (Set.copyOf(names).size() != readers.size()) {
      throw new InputException(
          "--readers", "needs " + readers.size() + " different names: " + String.join(", ", names));
    }
    Map<String, List<LabelledPassage>> named = new LinkedHashMap<>();
    readers.forEach((path, passages) -> named.put(names.get(named.size()), passages));
    return named;
  }

  private void print(Map<Category, Agreement> agreements) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("category", "readers", "agreement", "kappa", "alpha of all", "disputed"));
    agreements.forEach(
        (category, agreement) -> {
          for (PairAgreement pair : agreement.pairs()) {
            rows.add(
                List.of(
                    category.name(),
                    pair.first() + " and " + pair.second(),
                    FigureColumn.of(pair.agreed()),
                    FigureColumn.of(pair.kappa()),
                    FigureColumn.of(agreement.alpha()),
                    FigureColumn.count(agreement.disputed().size())));
          }
        });
    PrintWriter text = spec.commandLine().getOut();
    new TextTable(text).print(rows);
  }

  private static Map<String, String> quotes(Map<String, List<LabelledPassage>> readers) {
    Map<String, String> quotes = new TreeMap<>();
    for (List<LabelledPassage> passages : readers.values()) {
      for (LabelledPassage each : passages) {
        if (each.source().equals(OWN_SOURCE) && !each.text().isEmpty()) {
          quotes.put(each.id(), each.text());
        }
      }
    }
    return quotes;
  }
}
