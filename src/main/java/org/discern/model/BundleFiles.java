package org.discern.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.discern.passage.InputException;

/**
 * The files of a bundle, read from a directory or a zip, with nothing believed before its checksum
 * was checked.
 *
 * <p>Only the known names are read and none larger than {@link #LARGEST} bytes.
 */
final class BundleFiles {

  static final String MANIFEST = "manifest.json";
  static final String NETWORK = "network.zip";
  static final String LEXICON = "lexicon.txt";
  static final String ENCODING = "encoding.bin";
  static final String POLICY = "policy.yaml";
  static final String CARD = "card.md";

  /** What the manifest must list; the card may be missing. */
  static final List<String> LISTED = List.of(NETWORK, LEXICON, ENCODING, POLICY);

  /** No file of a bundle may be larger, in bytes. */
  static final long LARGEST = 512L << 20;

  private BundleFiles() {}

  /** The contents of the known files that are there, by name. */
  static Map<String, byte[]> read(Path bundle) {
    if (!Files.exists(bundle)) {
      throw new InputException(bundle.toString(), "there is no model bundle here");
    }
    try {
      Map<String, byte[]> files =
          Files.isDirectory(bundle) ? readDirectory(bundle) : readZip(bundle);
      if (!files.containsKey(MANIFEST)) {
        throw new InputException(bundle.toString(), "not a model bundle: it has no " + MANIFEST);
      }
      return files;
    } catch (ZipException e) {
      throw new InputException(bundle.toString(), "not a model bundle: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new InputException(bundle.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<String> names() {
    return List.of(MANIFEST, NETWORK, LEXICON, ENCODING, POLICY, CARD);
  }

  private static Map<String, byte[]> readDirectory(Path directory) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : names()) {
      Path file = directory.resolve(name);
      if (Files.exists(file)) {
        checkSize(file.toString(), Files.size(file));
        files.put(name, Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static Map<String, byte[]> readZip(Path file) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (String name : names()) {
        ZipEntry entry = zip.getEntry(name);
        if (entry != null) {
          try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Math.min(LARGEST + 1, Integer.MAX_VALUE - 8));
            checkSize(file + "!" + name, bytes.length);
            files.put(name, bytes);
          }
        }
      }
    }
    return files;
  }

  private static void checkSize(String where, long size) {
    if (size > LARGEST) {
      throw new InputException(where, "larger than " + LARGEST + " bytes");
    }
  }

  /**
   * Checks every listed file against its checksum.
   *
   * @throws InputException if one is missing or differs
   */
  static void verify(Path bundle, Map<String, byte[]> files, Map<String, String> checksums) {
    for (String name : LISTED) {
      if (!checksums.containsKey(name)) {
        throw new InputException(bundle.resolve(MANIFEST).toString(), "lists no " + name);
      }
    }
    checksums.forEach(
        (name, checksum) -> {
          byte[] content = files.get(name);
          String where = bundle.resolve(name).toString();
          if (content == null) {
            throw new InputException(where, "missing from the model bundle");
          }
          String found = sha256(content);
          if (!found.equals(checksum)) {
            throw new InputException(
                where,
                "corrupted or changed: its SHA-256 is "
                    + found
                    + ", the manifest says "
                    + checksum);
          }
        });
  }

  /** The SHA-256 of bytes, in lower-case hexadecimal. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
