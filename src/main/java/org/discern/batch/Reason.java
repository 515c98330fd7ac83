package org.discern.batch;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Why something failed, in words for the person who named the file. */
final class Reason {

  private static final int LONGEST = 300;

  private Reason() {}

  /** The reason of a failed read or write. */
  static String of(IOException thrown) {
    if (thrown instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (thrown instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (thrown instanceof EOFException) {
      return "ends in the middle of compressed data";
    }
    if (thrown instanceof ZipException) {
      return "not readable as gzip: " + thrown.getMessage();
    }
    return oneLine("cannot be read or written: " + thrown);
  }

  /** The first stretch of a message, with line breaks and other control characters as spaces. */
  static String oneLine(String message) {
    String line = message.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
