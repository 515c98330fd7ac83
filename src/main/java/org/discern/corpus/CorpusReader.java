package org.discern.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.discern.passage.InputException;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;

/**
 * Reads labelled passages from files of any {@link CorpusFormat}, and from folders.
 *
 * <p>A folder whose subfolders are named after labels ({@code political}, {@code political+adult},
 * {@code neutral}) is read as one passage a file; any other folder as the corpus files directly
 * inside, sorted by name. Text must be UTF-8. Defaults for what a record does not say: {@code
 * known} is all of the taxonomy, {@code article} the part of the id before {@code #}, {@code id}
 * the file's name and line.
 *
 * <p>Reading streams: one record is in memory at a time, and of the earlier ones only their ids.
 * Immutable and thread-safe.
 */
public final class CorpusReader {

  private final Taxonomy taxonomy;
  private final DuplicateIds duplicates;

  private CorpusReader(Taxonomy taxonomy, DuplicateIds duplicates) {
    this.taxonomy = taxonomy;
    this.duplicates = duplicates;
  }

  /** A reader that knows these categories and refuses duplicate ids. */
  public static CorpusReader of(Taxonomy taxonomy) {
    return new CorpusReader(taxonomy, DuplicateIds.REFUSE);
  }

  /** The categories of the labels. */
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  /** This reader with another rule for duplicate ids. */
  public CorpusReader with(DuplicateIds rule) {
    return new CorpusReader(taxonomy, rule);
  }

  /**
   * Reads all of the paths into memory.
   *
   * @throws InputException at the first thing wrong
   */
  public Corpus read(List<Path> paths) {
    return read(
        paths,
        error -> {
          throw error;
        });
  }

  /**
   * Reads what can be read of the paths into memory, and hands over what is wrong with the rest.
   *
   * @param errors takes each broken record and unreadable file; may throw to stop
   */
  public Corpus read(List<Path> paths, Consumer<InputException> errors) {
    List<LabelledPassage> passages = new ArrayList<>();
    List<CorpusFile> files = forEach(paths, passages::add, errors);
    return new Corpus(taxonomy, passages, files);
  }

  /**
   * Hands over each passage in the order of paths, files and lines, and each error as it is met.
   *
   * <p>After a broken record reading goes on with the next one; after broken CSV quoting or damaged
   * compression, with the next file.
   *
   * @param passages takes each valid passage
   * @param errors takes each broken record and unreadable file; may throw to stop
   * @return the files that were read to their end, in order
   */
  public List<CorpusFile> forEach(
      List<Path> paths, Consumer<LabelledPassage> passages, Consumer<InputException> errors) {
    Reading reading = new Reading(new Drafting(taxonomy), duplicates, passages, errors);
    for (Path path : paths) {
      reading.path(path, taxonomy);
    }
    return List.copyOf(reading.files);
  }

  /** One pass over the paths. */
  private static final class Reading {

    private final Drafting drafting;
    private final DuplicateIds duplicates;
    private final Consumer<LabelledPassage> passages;
    private final Consumer<InputException> errors;
    private final Map<String, String> placesById = new HashMap<>();
    private final List<CorpusFile> files = new ArrayList<>();

    Reading(
        Drafting drafting,
        DuplicateIds duplicates,
        Consumer<LabelledPassage> passages,
        Consumer<InputException> errors) {
      this.drafting = drafting;
      this.duplicates = duplicates;
      this.passages = passages;
      this.errors = errors;
    }

    void path(Path path, Taxonomy taxonomy) {
      List<SourceFile> sources;
      try {
        sources = SourceFile.of(path, taxonomy);
      } catch (InputException e) {
        errors.accept(e);
        return;
      }
      sources.forEach(this::file);
    }

    private void file(SourceFile source) {
      try (FileRecords records = FileRecords.open(source)) {
        Optional<Records.Pending> next = records.next();
        while (next.isPresent()) {
          record(next.get());
          next = records.next();
        }
        records.finished().ifPresent(files::add);
      }
    }

    private void record(Records.Pending pending) {
      LabelledPassage passage;
      try {
        passage = unique(pending.where(), drafting.passage(pending));
      } catch (InputException e) {
        errors.accept(e);
        return;
      }
      passages.accept(passage);
    }

    private LabelledPassage unique(String where, LabelledPassage passage) {
      String first = placesById.putIfAbsent(passage.id(), where);
      if (first == null) {
        return passage;
      }
      if (duplicates == DuplicateIds.REFUSE) {
        throw new InputException(
            where, "duplicate id " + Quoted.of(passage.id()) + " (first at " + first + ")");
      }
      int count = 2;
      while (placesById.putIfAbsent(passage.id() + "~" + count, where) != null) {
        count++;
      }
      return renamed(passage, passage.id() + "~" + count);
    }

    private static LabelledPassage renamed(LabelledPassage passage, String id) {
      return new LabelledPassage(
          id,
          passage.text(),
          passage.labels(),
          passage.known(),
          passage.article(),
          passage.source(),
          passage.fields());
    }
  }
}
