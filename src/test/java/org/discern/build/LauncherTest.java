package org.discern.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Java and a Maven that print what they are asked. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {

  private static final String ECHOING_JAVA =
      """
      #!/bin/sh
      printf '%s\\n' "$@" "OMP=$OMP_NUM_THREADS"
      """;

  /** Stands for a Maven that builds: notes that it ran, and leaves a jar and a class path. */
  private static final String BUILDING_MVNW =
      """
      #!/bin/sh
      here=$(dirname "$0")
      echo built >>"$here/builds"
      sleep 0.2
      mkdir -p "$here/target/launcher"
      : >"$here/target/launcher/discern-1.jar"
      printf '%s' "$here/library.jar" >"$here/target/launcher/class-path"
      """;

  private static final String FAILING_MVNW =
      """
      #!/bin/sh
      echo '[INFO] Scanning'
      echo '[ERROR] Unknown host'
      exit 1
      """;

  @TempDir Path folder;

  private Path home;
  private Script launcher;

  @BeforeEach
  void copyTheLauncher() throws IOException {
    home = folder.toRealPath().resolve("a folder");
    launcher = Script.copied("discern", home).with("JAVA_HOME", java("17.0.15").toString());
  }

  @Test
  void aDistributionRunsTheJarsBesideTheLauncher() throws IOException {
    distribution();

    Script.Run run = launcher.run("score", "an article.txt");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .containsExactly(
            "-Ddiscern.home=" + home,
            "-cp",
            home + "/lib/a.jar:" + home + "/lib/b.jar",
            "org.discern.cli.Main",
            "score",
            "an article.txt",
            "OMP=1");
  }

  @Test
  void aLinkToTheLauncherFindsItsHome() throws IOException {
    distribution();
    Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("discern"));
    Path relative = Files.createSymbolicLink(folder.resolve("relative"), Path.of("link"));

    Script.Run run =
        Script.of(relative.toAbsolutePath()).with("JAVA_HOME", java("17").toString()).run();

    assertThat(link).isSymbolicLink();
    assertThat(run.out()).contains("-Ddiscern.home=" + home + "\n");
  }

  @Test
  void javaOptionsAndThreadsAreThoseOfTheEnvironment() throws IOException {
    distribution();

    Script.Run run =
        launcher.with("JAVA_OPTS", "-Xmx8g -Dx=y").with("OMP_NUM_THREADS", "4").run("score");

    assertThat(run.out().lines()).containsSubsequence("-Xmx8g", "-Dx=y", "-cp").contains("OMP=4");
  }

  @Test
  void aNewJavaIsTheReasonForItsFlags() throws IOException {
    distribution();

    Script.Run run = launcher.with("JAVA_HOME", java("25.0.1").toString()).run();

    assertThat(run.out().lines())
        .contains("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
  }

  @Test
  void anOldJavaIsRefusedInOneLine() throws IOException {
    distribution();
    Path old = java("11.0.2");

    Script.Run run = launcher.with("JAVA_HOME", old.toString()).run();

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "discern: "
                + old
                + "/bin/java is Java 11.0.2: install Java 17 or newer, or set JAVA_HOME\n");
  }

  @Test
  void aJavaHomeWithoutJavaIsRefusedInOneLine() throws IOException {
    distribution();

    Script.Run run = launcher.with("JAVA_HOME", "/no/such/java").run();

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo("discern: JAVA_HOME is /no/such/java, which holds no bin/java\n");
  }

  @Test
  void aCheckoutIsBuiltOnceAndAgainWhenASourceIsNewer() throws IOException {
    Path source = checkout(BUILDING_MVNW);

    Script.Run first = launcher.run("--version");
    Script.Run second = launcher.run("--version");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    Script.Run third = launcher.run("--version");

    assertThat(first.out())
        .contains(home + "/target/launcher/discern-1.jar:" + home + "/library.jar\n");
    assertThat(first.err())
        .startsWith("discern: building")
        .contains("log: " + home)
        .hasLineCount(1);
    assertThat(second.err()).isEmpty();
    assertThat(third.err()).startsWith("discern: building");
    assertThat(home.resolve("builds")).content(StandardCharsets.UTF_8).hasLineCount(2);
  }

  @Test
  void aMissingLibraryIsAReasonToBuild() throws IOException {
    checkout(BUILDING_MVNW);
    launcher.run("--version");
    Files.delete(home.resolve("library.jar"));

    Script.Run run = launcher.run("--version");

    assertThat(run.err()).startsWith("discern: building");
  }

  @Test
  void classesKeptForThisJavaAreUsed() throws IOException {
    checkout(BUILDING_MVNW);
    launcher.run("--version");
    Path kept = Files.createFile(home.resolve("target/launcher/classes-17.0.15.jsa"));

    Script.Run same = launcher.run("--version");
    Script.Run other = launcher.with("JAVA_HOME", java("17.0.16").toString()).run("--version");

    assertThat(same.out()).contains("-XX:SharedArchiveFile=" + kept + "\n");
    assertThat(other.out()).doesNotContain("SharedArchiveFile");
  }

  @Test
  void twoFirstRunsBuildOnce() throws IOException {
    checkout(BUILDING_MVNW);

    Process one = launcher.start("one");
    Process two = launcher.start("two");

    assertThat(Script.finish(one).out()).contains("\none\n");
    assertThat(Script.finish(two).out()).contains("\ntwo\n");
    assertThat(home.resolve("builds")).content(StandardCharsets.UTF_8).hasLineCount(1);
  }

  @Test
  void aFailedBuildSaysWhyAndWhereTheLogIs() throws IOException {
    checkout(FAILING_MVNW);

    Script.Run run = launcher.run("score");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().skip(1))
        .containsExactly(
            "[ERROR] Unknown host",
            "discern: the build failed; all that was said is in " + home + "/target/launcher.log");
    assertThat(home.resolve("target/launcher.lock")).doesNotExist();
  }

  private void distribution() throws IOException {
    Path lib = Files.createDirectories(home.resolve("lib"));
    Files.createFile(lib.resolve("b.jar"));
    Files.createFile(lib.resolve("a.jar"));
  }

  /** A checkout of one source file, which is returned. */
  private Path checkout(String mvnw) throws IOException {
    Script.write(home.resolve("mvnw"), mvnw);
    Files.createFile(home.resolve("library.jar"));
    Files.createFile(home.resolve("pom.xml"));
    Path sources = Files.createDirectories(home.resolve("src/main/java"));
    return Files.createFile(sources.resolve("Main.java"));
  }

  private Path java(String version) throws IOException {
    Path java = folder.toRealPath().resolve("java-" + version);
    Script.write(java.resolve("bin/java"), ECHOING_JAVA);
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return java;
  }
}
