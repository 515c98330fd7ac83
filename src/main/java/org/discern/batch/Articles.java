package org.discern.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Articles on disk and on standard input, in a defined order.
 *
 * <p>The places are read in the order given; a folder is walked to its bottom, the names in each
 * folder in the order of their code units. By its name a file is
 *
 * <ul>
 *   <li>one article ({@code .txt}, {@code .text}, {@code .md}), whose id is the file's name, within
 *       a folder the path from there with {@code /} between the names;
 *   <li>one article a line ({@code .jsonl}, {@code .ndjson}), see the format in the documentation;
 *   <li>either of them compressed, with {@code .gz} behind.
 * </ul>
 *
 * <p>A file of another name that is given by itself, and standard input, is JSONL if it begins with
 * an opening brace and a quotation mark, otherwise one article; within a folder it is a failure.
 * Names that begin with a dot are passed over. All text is strict UTF-8. A file or a line of more
 * than {@link #LARGEST} bytes (once unpacked) is a failure.
 *
 * <p>Can be read more than once, unless standard input is among the places. Not thread-safe.
 */
public final class Articles {

  /** The largest article that is read, in bytes. */
  public static final int LARGEST = 100_000_000;

  /** Names standard input among the places, and as the id and source of what came from there. */
  public static final String STANDARD_INPUT = "-";

  private final List<Path> places;
  private final InputStream standardInput;
  private final TextReader text = new TextReader(LARGEST);
  private final JsonlReader jsonl = new JsonlReader(LARGEST);
  private final InputMeter meter;

  private Articles(List<Path> places, InputStream standardInput) {
    this.places = List.copyOf(places);
    this.standardInput = standardInput;
    this.meter = new InputMeter(this.places);
  }

  /** The articles of these files and folders. */
  public static Articles of(List<Path> places) {
    return of(places, InputStream.nullInputStream());
  }

  /**
   * The articles of these files and folders, where the place {@code -} is a stream.
   *
   * @param standardInput read where {@code -} stands, never closed
   */
  public static Articles of(List<Path> places, InputStream standardInput) {
    return new Articles(places, standardInput);
  }

  /** Reads everything, one entry at a time; only that entry is held in memory. */
  public void forEach(Consumer<? super Entry> entries) {
    for (Path place : places) {
      if (place.toString().equals(STANDARD_INPUT)) {
        readStandardInput(entries);
      } else if (Files.isDirectory(place)) {
        readFolder(place, "", new HashSet<>(), entries);
      } else {
        String name = String.valueOf(place.getFileName());
        readFile(place, name, entries);
      }
    }
  }

  /** Whether reading would come across this file, so that writing to it would be a mistake. */
  public boolean covers(Path file) {
    Path target = file.toAbsolutePath().normalize();
    for (Path place : places) {
      Path start = place.toAbsolutePath().normalize();
      if (Files.isDirectory(place) ? target.startsWith(start) : target.equals(start)) {
        return true;
      }
    }
    return false;
  }

  /** How much of all has been read, in [0, 1]; empty if that cannot be told. */
  public OptionalDouble fractionRead() {
    return meter.fraction();
  }

  private void readStandardInput(Consumer<? super Entry> entries) {
    try {
      sniff(new BufferedInputStream(standardInput), STANDARD_INPUT, STANDARD_INPUT, entries);
    } catch (IOException e) {
      entries.accept(Failure.of(STANDARD_INPUT, Reason.of(e)));
    }
  }

  private void readFolder(
      Path folder, String prefix, Set<Path> parents, Consumer<? super Entry> entries) {
    try {
      Path real = folder.toRealPath();
      if (!parents.add(real)) {
        entries.accept(Failure.of(folder.toString(), "a folder that contains itself by a link"));
        return;
      }
      for (Path child : children(folder)) {
        readChild(child, prefix + child.getFileName(), parents, entries);
      }
      parents.remove(real);
    } catch (IOException e) {
      entries.accept(Failure.of(folder.toString(), Reason.of(e)));
    }
  }

  private void readChild(
      Path child, String id, Set<Path> parents, Consumer<? super Entry> entries) {
    if (Files.isDirectory(child)) {
      readFolder(child, id + "/", parents, entries);
    } else if (FileKind.of(id) == FileKind.UNKNOWN) {
      String problem = "not read: no known kind of file (" + FileKind.KNOWN + ")";
      entries.accept(Failure.of(child.toString(), problem));
    } else {
      readFile(child, id, entries);
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream =
        Files.newDirectoryStream(folder, child -> !isHidden(child))) {
      stream.forEach(children::add);
    }
    children.sort(Comparator.comparing(child -> child.getFileName().toString()));
    return children;
  }

  private static boolean isHidden(Path child) {
    return child.getFileName().toString().startsWith(".");
  }

  private void readFile(Path file, String id, Consumer<? super Entry> entries) {
    String source = file.toString();
    try (InputStream raw = new BufferedInputStream(meter.counted(Files.newInputStream(file)));
        InputStream in = FileKind.isGzip(id) ? new GZIPInputStream(raw) : raw) {
      switch (FileKind.of(id)) {
        case TEXT -> entries.accept(text.read(in, id, source));
        case JSONL -> jsonl.read(in, source, entries);
        case UNKNOWN -> sniff(new BufferedInputStream(in), id, source, entries);
      }
    } catch (IOException e) {
      entries.accept(Failure.of(source, Reason.of(e)));
    }
  }

  private void sniff(
      BufferedInputStream in, String id, String source, Consumer<? super Entry> entries)
      throws IOException {
    if (beginsLikeJsonl(in)) {
      jsonl.read(in, source, entries);
    } else {
      entries.accept(text.read(in, id, source));
    }
  }

  private static boolean beginsLikeJsonl(BufferedInputStream in) throws IOException {
    in.mark(64);
    String beginning = new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
    in.reset();
    return beginning.matches("(?s)(\u00EF\u00BB\u00BF)?\\s*\\{\\s*\".*");
  }
}
