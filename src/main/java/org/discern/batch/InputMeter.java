package org.discern.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** How many of the bytes of some files and folders have been read. Not thread-safe. */
final class InputMeter {

  private final List<Path> places;
  private Optional<OptionalDouble> total = Optional.empty();
  private long read;

  InputMeter(List<Path> places) {
    this.places = places;
  }

  /** The same stream, counted. */
  InputStream counted(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int value = super.read();
        read += value < 0 ? 0 : 1;
        return value;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        read += Math.max(0, count);
        return count;
      }
    };
  }

  /** The part read, in [0, 1]; empty if the whole cannot be told, as of a pipe. */
  OptionalDouble fraction() {
    if (total.isEmpty()) {
      total = Optional.of(size());
    }
    OptionalDouble whole = total.get();
    return whole.isPresent() && whole.getAsDouble() > 0
        ? OptionalDouble.of(Math.min(1, read / whole.getAsDouble()))
        : OptionalDouble.empty();
  }

  private OptionalDouble size() {
    double sum = 0;
    try {
      for (Path place : places) {
        if (!Files.isRegularFile(place) && !Files.isDirectory(place)) {
          return OptionalDouble.empty();
        }
        try (Stream<Path> files = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
          sum += files.filter(Files::isRegularFile).mapToDouble(InputMeter::size).sum();
        }
      }
      return OptionalDouble.of(sum);
    } catch (IOException | UncheckedIOException e) {
      // It is only for showing progress; reading will say what is wrong.
      return OptionalDouble.empty();
    }
  }

  private static double size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
