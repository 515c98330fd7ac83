package org.discern.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in Chromium, on a desk and on a phone; skipped where there is no Chromium. */
@Tag("slow")
final class HtmlReportBrowserTest {

  private static final List<Path> BROWSERS =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

  /** Measures the page after layout and writes what it finds into the document. */
  private static final String PROBE =
      """
      <script>
      const wide = [...document.querySelectorAll('body *')]
          .filter(e => !e.closest('.scroll') && !e.closest('svg'))
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
          .map(e => e.tagName + '.' + e.className);
      const flat = [...document.querySelectorAll('svg.plot')]
          .filter(e => e.getBoundingClientRect().height < 100).length;
      const inks = new Set([...document.querySelectorAll('svg.plot [stroke^="rgb(1,2,3"]')]
          .map(e => getComputedStyle(e).stroke));
      parent.document.body.insertAdjacentHTML('beforeend', '<pre id="probe">'
          + 'width ' + innerWidth + '; overflow ' + (document.documentElement.scrollWidth - innerWidth)
          + '; wide ' + wide.join(' ') + '; plots ' + document.querySelectorAll('svg.plot').length
          + '; flat ' + flat + '; unthemed ' + inks.has('rgb(1, 2, 3)') + '</pre>');
      </script>
      """;

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void nothingOverflowsNothingIsMissingNothingFails(int width, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path browser =
        BROWSERS.stream()
            .filter(Files::isExecutable)
            .findFirst()
            .orElseGet(() -> Assumptions.abort("no Chromium on this machine"));
    String page = new HtmlReport().write(Reports.full()).replace("</body>", PROBE + "</body>");
    Path file = folder.resolve("frame.html");
    Files.writeString(file, frame(page, width), StandardCharsets.UTF_8);

    String dom = run(browser, file, folder);
    String errors = Files.readString(folder.resolve("errors"), StandardCharsets.UTF_8);

    assertThat(dom)
        .contains("width " + width + "; overflow 0; wide ; plots 6; flat 0; unthemed false</pre>");
    assertThat(errors).doesNotContain("CONSOLE");
  }

  /** The page in a frame, for a window of its own cannot be as narrow as a phone. */
  private static String frame(String page, int width) {
    return "<!doctype html><meta charset=\"utf-8\"><body><iframe width=\""
        + width
        + "\" height=\"2000\" style=\"border:0\" srcdoc=\""
        + Markup.escaped(page)
        + "\"></iframe></body>";
  }

  private static String run(Path browser, Path page, Path folder)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(browser.toString()));
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--enable-logging=stderr",
            "--hide-scrollbars",
            "--user-data-dir=" + folder.resolve("profile"),
            "--window-size=1400,2100",
            "--dump-dom",
            page.toUri().toString()));
    Path out = folder.resolve("dom");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("Chromium ended").isTrue();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
