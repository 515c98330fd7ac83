package org.discern.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.discern.passage.Category;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;

/**
 * SHA-256 of a corpus's content, whatever the files it came from.
 *
 * <p>Hashed are the taxonomy in its order, then the passages by ascending id with labels, known
 * categories and fields by ascending name. Each list is preceded by its length and each string by
 * its length in bytes, so no two contents serialise alike. Strings are UTF-16BE, which also tells
 * unpaired surrogates apart.
 */
final class Fingerprint {

  private final MessageDigest digest = sha256();
  private final ByteBuffer number = ByteBuffer.allocate(Integer.BYTES);

  private Fingerprint() {}

  static String of(Taxonomy taxonomy, List<LabelledPassage> passages) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(taxonomy.categories().stream().map(Category::name).toList());
    fingerprint.add(passages.size());
    passages.stream().sorted(Comparator.comparing(LabelledPassage::id)).forEach(fingerprint::add);
    return hex(fingerprint.digest);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digest in lower-case hexadecimal; the digest begins anew. */
  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(LabelledPassage passage) {
    add(passage.id());
    add(passage.text());
    add(passage.labels().stream().map(Category::name).sorted().toList());
    add(passage.known().stream().map(Category::name).sorted().toList());
    add(passage.article());
    add(passage.source());
    TreeMap<String, String> fields = new TreeMap<>(passage.fields());
    add(fields.size());
    fields.forEach(
        (name, value) -> {
          add(name);
          add(value);
        });
  }

  private void add(List<String> values) {
    add(values.size());
    values.forEach(this::add);
  }

  private void add(String value) {
    byte[] bytes = new byte[2 * value.length()];
    for (int i = 0; i < value.length(); i++) {
      bytes[2 * i] = (byte) (value.charAt(i) >> 8);
      bytes[2 * i + 1] = (byte) value.charAt(i);
    }
    add(bytes.length);
    digest.update(bytes);
  }

  private void add(int value) {
    digest.update(number.clear().putInt(value).flip());
  }

  /** SHA-256 of a text's UTF-8 bytes as an unsigned number in [0, 1), for seeded choices. */
  static double fraction(String text) {
    byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1.0p-53;
  }
}
