package org.discern.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.discern.batch.Printable;
import org.discern.corpus.Corpus;
import org.discern.corpus.LabelError;
import org.discern.corpus.LabelErrors;
import org.discern.corpus.ScoredPassage;
import org.discern.passage.InputException;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Scores;
import org.discern.training.HeldOutScores;
import org.discern.training.RecipeFile;
import picocli.CommandLine.Option;

/** Whether labels are doubted by models that did not see them, and by which. */
final class LabelRankingOptions {

  /** How much of a passage is shown. */
  private static final int EXCERPT = 80;

  @Option(
      names = "--rank-labels",
      description =
          "List the labels that are probably wrong, the most doubtful first: by models that learned"
              + " from the other articles. Takes seconds per thousand passages.")
  private boolean wanted;

  @Option(
      names = "--folds",
      paramLabel = "N",
      defaultValue = "" + HeldOutScores.DEFAULT_FOLDS,
      description =
          "With --rank-labels, how many parts the articles are dealt into, at least 2"
              + " (default: ${DEFAULT-VALUE}).")
  private int folds;

  @Option(
      names = "--recipe",
      paramLabel = "FILE",
      defaultValue = "training/recipes/quickstart.yaml",
      description =
          "With --rank-labels, whose wide part is learned, without its corpora (default:"
              + " ${DEFAULT-VALUE}).")
  private Path recipe = Path.of("");

  LabelRankingOptions() {}

  boolean isGiven() {
    return wanted;
  }

  /** The doubted labels of a corpus as lines, the most doubtful first. */
  List<String> rank(Corpus corpus, PrintWriter err) {
    if (folds < 2) {
      throw new InputException("--folds", "must be at least 2, but is " + folds);
    }
    List<Scores> scores =
        new HeldOutScores(RecipeFile.read(recipe), folds, new TrainingDisplay(err)).scores(corpus);
    List<ScoredPassage> scored = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      scored.add(new ScoredPassage(corpus.passages().get(i), scores.get(i)));
    }
    return LabelErrors.ranked(scored).stream().map(LabelRankingOptions::line).toList();
  }

  private static String line(LabelError error) {
    LabelledPassage passage = error.passage();
    String text = Printable.oneLine(passage.text());
    boolean whole = text.codePointCount(0, text.length()) <= EXCERPT;
    return String.format(
        Locale.ROOT,
        "%s: %s%s, right with probability %.3f: %s",
        Printable.oneLine(passage.id()),
        passage.has(error.category()) ? "" : "not ",
        error.category(),
        error.probability(),
        whole ? text : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…");
  }
}
