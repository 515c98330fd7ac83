package org.discern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.discern.corpus.Corpus;
import org.discern.corpus.CorpusReader;
import org.discern.corpus.DuplicateIds;
import org.discern.evaluation.CorpusOrigin;
import org.discern.passage.InputException;
import org.discern.passage.Taxonomy;
import picocli.CommandLine.Option;

/** Which labelled passages a model is measured on. */
final class CorpusOption {

  @Option(
      names = "--corpus",
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Labelled passages: files (.jsonl, .csv, .tsv, .doccat, each also .gz) or folders. An id"
              + " that appears again is numbered (id~2).")
  private List<Path> paths = new ArrayList<>();

  CorpusOption() {}

  boolean isGiven() {
    return !paths.isEmpty();
  }

  /** Reads all of them, labelled with the categories of a model. */
  Corpus read(Taxonomy taxonomy) {
    if (paths.isEmpty()) {
      throw new InputException("--corpus", "missing: no labelled passages to measure on");
    }
    Corpus corpus =
        CorpusReader.of(taxonomy)
            .with(DuplicateIds.NUMBER)
            .read(CorpusInput.existing(List.copyOf(paths)));
    if (corpus.size() == 0) {
      throw new InputException(name(), "holds no passage");
    }
    return corpus;
  }

  /** Which corpus it was: of one file the hash of its bytes, of several that of their content. */
  CorpusOrigin origin(Corpus corpus) {
    String sha256 =
        corpus.files().size() == 1 ? corpus.files().get(0).sha256() : corpus.fingerprint();
    return new CorpusOrigin(name(), sha256);
  }

  private String name() {
    return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
  }
}
