package org.discern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private static final long SECOND = 1_000_000_000L;

  private final StringWriter shown = new StringWriter();
  private final AtomicLong clock = new AtomicLong(5);
  private final ProgressLine line = ProgressLine.on(new PrintWriter(shown), clock::get);

  @Test
  void itShowsABarWithTheTimeLeft() {
    clock.addAndGet(30 * SECOND);

    line.show(OptionalDouble.of(0.25), () -> "10 articles");

    assertThat(shown)
        .hasToString("\r\u001B[K██████░░░░░░░░░░░░░░░░░░  25 %  1:30 left  10 articles");
  }

  @Test
  void itShowsNoBarWhenTheWholeCannotBeTold() {
    line.show(OptionalDouble.empty(), () -> "10 articles");

    assertThat(shown).hasToString("\r\u001B[K10 articles");
  }

  @Test
  void itIsWrittenAtMostTenTimesASecond() {
    for (int i = 0; i < 1_000; i++) {
      line.show(OptionalDouble.empty(), () -> "x");
      clock.addAndGet(SECOND / 1_000);
    }

    assertThat(shown.toString().split("\r", -1)).hasSize(11);
  }

  @Test
  void withoutATerminalItIsSilentButForLinesThatStay() {
    ProgressLine none = ProgressLine.none(new PrintWriter(shown, true));

    none.show(OptionalDouble.of(0.5), () -> "x");
    none.println("stays");
    none.close();

    assertThat(shown.toString().strip()).isEqualTo("stays");
  }
}
