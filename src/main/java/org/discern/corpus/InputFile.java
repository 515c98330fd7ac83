package org.discern.corpus;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.discern.passage.InputException;

/** A file being read once, front to back, hashed on the way. */
final class InputFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final SourceFile source;
  private final DigestInputStream stored;
  private final InputStream content;

  private InputFile(SourceFile source, DigestInputStream stored, InputStream content) {
    this.source = source;
    this.stored = stored;
    this.content = content;
  }

  /**
   * Opens a file, unpacking it if its name says it is gzip.
   *
   * @throws InputException if it is missing or unreadable
   */
  static InputFile open(SourceFile source) {
    DigestInputStream stored;
    try {
      InputStream file = Files.newInputStream(source.path());
      stored = new DigestInputStream(file, Fingerprint.sha256());
    } catch (IOException e) {
      throw unreadable(source.where(), e);
    }
    try {
      InputStream content =
          CorpusFormat.isCompressed(source.path())
              ? new GZIPInputStream(new BufferedInputStream(stored, BUFFER), BUFFER)
              : stored;
      return new InputFile(source, stored, content);
    } catch (EOFException e) {
      throw closing(stored, new InputException(source.where(), "the file is empty", e));
    } catch (IOException e) {
      throw closing(stored, unreadable(source.where(), e));
    }
  }

  /** The unpacked bytes. */
  InputStream content() {
    return content;
  }

  /** Whether it has no bytes at all. */
  boolean isEmpty() {
    try {
      return Files.size(source.path()) == 0;
    } catch (IOException e) {
      throw unreadable(source.where(), e);
    }
  }

  /** Reads what is left of the stored bytes and says what the file was. */
  CorpusFile finish() {
    try {
      stored.transferTo(OutputStream.nullOutputStream());
      String sha256 = Fingerprint.hex(stored.getMessageDigest());
      return new CorpusFile(source.name(), sha256, Files.size(source.path()));
    } catch (IOException e) {
      throw unreadable(source.where(), e);
    }
  }

  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The exception in one line that a person can act on. */
  static InputException unreadable(String where, IOException e) {
    String problem;
    if (e instanceof NoSuchFileException) {
      problem = "no such file";
    } else if (e instanceof AccessDeniedException) {
      problem = "cannot be read: permission denied";
    } else if (e instanceof ZipException || e instanceof EOFException) {
      problem = "damaged gzip data";
    } else {
      problem = "cannot be read: " + e.getMessage();
    }
    return new InputException(where, problem, e);
  }

  private static InputException closing(InputStream stream, InputException thrown) {
    try {
      stream.close();
    } catch (IOException e) {
      thrown.addSuppressed(e);
    }
    return thrown;
  }
}
