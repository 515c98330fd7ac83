package org.discern.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ByteLinesTest {

  @Test
  void aLineEndsAtALineFeedOrAtTheEnd() throws IOException {
    ByteLines lines = lines("one\n\nthree", 10);

    assertThat(lines.next().map(ByteLinesTest::text)).contains("one");
    assertThat(lines.offset()).isEqualTo(4);
    assertThat(lines.next().map(ByteLinesTest::text)).contains("");
    assertThat(lines.isEnded()).isTrue();
    assertThat(lines.next().map(ByteLinesTest::text)).contains("three");
    assertThat(lines.isEnded()).isFalse();
    assertThat(lines.number()).isEqualTo(3);
    assertThat(lines.offset()).isEqualTo(10);
    assertThat(lines.next()).isEmpty();
  }

  @Test
  void aLineThatIsTooLongIsSkippedWhole() throws IOException {
    ByteLines lines = lines("x".repeat(300_000) + "\nshort\n", 10);

    assertThatThrownBy(lines::next).hasMessage("a line of 300000 bytes (the longest is 10)");
    assertThat(lines.next().map(ByteLinesTest::text)).contains("short");
    assertThat(lines.number()).isEqualTo(2);
  }

  @Test
  void aLineAcrossTheBufferIsPutTogether() throws IOException {
    String line = "y".repeat(200_000);

    assertThat(lines("a\n" + line + "\nb", 1 << 20).next()).isPresent();
    ByteLines lines = lines("a\n" + line + "\nb", 1 << 20);
    lines.next();
    assertThat(lines.next().map(ByteLinesTest::text)).contains(line);
    assertThat(lines.next().map(ByteLinesTest::text)).contains("b");
  }

  private static ByteLines lines(String text, int longest) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new ByteLines(new ByteArrayInputStream(bytes), longest);
  }

  private static String text(byte[] line) {
    return new String(line, StandardCharsets.UTF_8);
  }
}
