package org.discern.text;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts of every awkward kind, the same for the same seed. */
final class RandomTexts {

  private static final List<String> PROSE =
      List.of(
          "The minister said \"No.\" and left at 5 p.m. on Monday.",
          "“Stop! Go away!” he said... Then J. R. Smith (of Acme Inc.) sat down.",
          "Costs rose 3.5% to $4.2bn, e.g. in the U.S. and St. Louis.",
          "• One\r\n- two\n\n3. three",
          "see https://example.com/a.B?c=D.Then go",
          "p o r n and p.o.r.n, f**k, $ex, p0rn, don't, Sussex's sooooo");

  private static final String AWKWARD =
      " \t\n\r\u000B\f\u001C\u0085\u00A0\u2028\u2029\u200B\u2060\uFEFF\u00AD\u200D\u200E\u202E"
          + "..!?…\"'“”‘’()[]«»*•·-–—_$@#0123456789aAzZxI\u0130\u0131ßﬁſ"
          + "\u0301\u0308\u20E3рорнаΑΒορν中文。！？ｐｏｒｎאבגدשؤ؟।😀👩🏽\uD835\uDC29\uD800\uDFFF";

  private final Random random;

  RandomTexts(long seed) {
    this.random = new Random(seed);
  }

  /** The next text, of up to a few thousand characters. */
  String next() {
    return switch (random.nextInt(4)) {
      case 0 -> soup(random.nextInt(80));
      case 1 -> mutatedProse();
      case 2 -> anything(random.nextInt(300));
      default -> longText();
    };
  }

  /** The next texts. */
  List<String> list(int size) {
    return Stream.generate(this::next).limit(size).toList();
  }

  private String soup(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(AWKWARD.charAt(random.nextInt(AWKWARD.length())));
    }
    return text.toString();
  }

  private String mutatedProse() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(PROSE.get(random.nextInt(PROSE.size()))).append(soup(random.nextInt(3)));
    }
    for (int i = random.nextInt(10); i > 0 && text.length() > 0; i--) {
      int at = random.nextInt(text.length());
      if (random.nextBoolean()) {
        text.insert(at, soup(1 + random.nextInt(3)));
      } else {
        text.deleteCharAt(at);
      }
    }
    return text.toString();
  }

  private String anything(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) random.nextInt(0x10000));
    }
    return text.toString();
  }

  private String longText() {
    StringBuilder text = new StringBuilder();
    String part = random.nextBoolean() ? soup(1 + random.nextInt(5)) : mutatedProse();
    int length = random.nextInt(10_000);
    while (text.length() < length && !part.isEmpty()) {
      text.append(part);
    }
    return text.toString();
  }
}
