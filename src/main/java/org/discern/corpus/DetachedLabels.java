package org.discern.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.passage.InputException;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;

/**
 * Labels whose texts may not be passed on: each record names its text by a digest, and whoever has
 * the texts puts both together again.
 *
 * <p>A record is one of a corpus in JSON lines without {@code text}; its {@code id} is {@code
 * sha256:} and the first 16 hexadecimal digits of the SHA-256 of the text in UTF-8, each run of
 * white space counting as one blank and none at either end. Texts come from {@code .jsonl} files
 * (the {@code text} of each record, and each of its paragraphs, as blank lines part them) and from
 * other files (each line); each may be compressed ({@code .gz}). Of texts that differ in white
 * space alone the first is taken.
 */
public final class DetachedLabels {

  private DetachedLabels() {}

  /**
   * A corpus without its texts: each id the digest of the text, which is then empty.
   *
   * @throws InputException if two passages have the same text, white space aside
   */
  public static Corpus of(Corpus corpus) {
    List<LabelledPassage> detached = new ArrayList<>(corpus.size());
    Map<String, String> idsByDigest = new HashMap<>();
    for (LabelledPassage passage : corpus.passages()) {
      String digest = TextDigest.of(passage.text());
      String first = idsByDigest.putIfAbsent(digest, passage.id());
      if (first != null) {
        throw new InputException(passage.id(), "has the same text as " + Quoted.of(first));
      }
      detached.add(with(passage, digest, ""));
    }
    return new Corpus(corpus.taxonomy(), detached, corpus.files());
  }

  /**
   * Puts labels and texts together.
   *
   * @param labels files or folders of them, in JSON lines
   * @param texts files
   * @return the passages in the order of their labels
   * @throws InputException at the first record that is broken, has a text of its own, or whose text
   *     is in none of the files
   */
  public static Corpus attached(List<Path> labels, List<Path> texts, Taxonomy taxonomy) {
    Map<String, String> wanted = new HashMap<>();
    List<CorpusFile> files = new ArrayList<>();
    List<Placed> read = read(labels, taxonomy, files);
    read.forEach(each -> wanted.put(each.labels().id(), ""));
    for (Path file : texts) {
      TextFiles.texts(
          file,
          text ->
              wanted.computeIfPresent(
                  TextDigest.of(text), (id, known) -> known.isEmpty() ? text.strip() : known));
    }
    List<LabelledPassage> passages = new ArrayList<>(read.size());
    for (Placed each : read) {
      String text = wanted.getOrDefault(each.labels().id(), "");
      if (text.isEmpty()) {
        throw new InputException(
            each.where(),
            "no text of "
                + Quoted.of(each.labels().id())
                + " in "
                + named(texts)
                + missing(wanted));
      }
      passages.add(with(each.labels(), each.labels().id(), text));
    }
    return new Corpus(taxonomy, passages, files);
  }

  private static List<Placed> read(List<Path> labels, Taxonomy taxonomy, List<CorpusFile> files) {
    Drafting drafting = new Drafting(taxonomy);
    List<Placed> read = new ArrayList<>();
    Map<String, String> places = new HashMap<>();
    for (Path path : labels) {
      for (SourceFile source : SourceFile.of(path, taxonomy)) {
        try (FileRecords records = FileRecords.openDetached(source)) {
          Optional<Records.Pending> next = records.next();
          while (next.isPresent()) {
            Placed placed = new Placed(next.get().where(), drafting.reading(next.get()));
            placed.check(places);
            read.add(placed);
            next = records.next();
          }
          records.finished().ifPresent(files::add);
        }
      }
    }
    return read;
  }

  private static String named(List<Path> texts) {
    return String.join(", ", texts.stream().map(Path::toString).toList());
  }

  private static String missing(Map<String, String> texts) {
    long missing = texts.values().stream().filter(String::isEmpty).count();
    return " (" + missing + " of " + texts.size() + " are missing)";
  }

  private static LabelledPassage with(LabelledPassage passage, String id, String text) {
    return new LabelledPassage(
        id,
        text,
        passage.labels(),
        passage.known(),
        passage.article().equals(passage.id()) ? id : passage.article(),
        passage.source(),
        passage.fields());
  }

  /** A record and where it stands. */
  private record Placed(String where, LabelledPassage labels) {

    void check(Map<String, String> places) {
      if (!labels.text().isEmpty()) {
        throw new InputException(where, "has a text of its own, so its labels are not detached");
      }
      if (!labels.id().startsWith(TextDigest.PREFIX)) {
        throw new InputException(
            where, "the id " + Quoted.of(labels.id()) + " names no text: no " + TextDigest.PREFIX);
      }
      String first = places.putIfAbsent(labels.id(), where);
      if (first != null) {
        throw new InputException(
            where, "duplicate id " + Quoted.of(labels.id()) + " (first at " + first + ")");
      }
    }
  }
}
