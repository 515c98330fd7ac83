package org.discern.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The Maven wrapper, with an archive that holds a Maven which prints its arguments. */
@DisabledOnOs(OS.WINDOWS)
final class MavenWrapperTest {

  private static final String NAME = "apache-maven-3.9.16";

  @TempDir Path folder;

  private Path archive;
  private Script wrapper;

  @BeforeEach
  void copyTheWrapper() throws IOException {
    Path root = folder.resolve("root");
    archive = root.resolve(".mvn/" + NAME + "-bin.zip");
    wrapper =
        Script.copied("mvnw", root)
            .with("JAVA_HOME", System.getProperty("java.home"))
            .with("MAVEN_USER_HOME", folder.resolve("maven home").toString());
    Files.createDirectories(archive.getParent());
    writeArchive();
    writeChecksum(sha512(Files.readAllBytes(archive)));
  }

  @Test
  void theCommittedArchiveIsTheOneNoted() throws IOException {
    Path committed = Path.of(".mvn/" + NAME + "-bin.zip");

    String noted = Files.readString(committed.resolveSibling(NAME + "-bin.zip.sha512"));

    assertThat(noted).isEqualTo(sha512(Files.readAllBytes(committed)) + "  " + NAME + "-bin.zip\n");
  }

  @Test
  void theFirstRunUnpacksMavenAndLaterRunsUseIt() throws IOException {
    Script.Run first = wrapper.run("-v", "two words");
    Files.write(archive, new byte[0]);
    Script.Run second = wrapper.run("verify");

    assertThat(first).isEqualTo(new Script.Run(0, "-v\ntwo words\n", ""));
    assertThat(second).isEqualTo(new Script.Run(0, "verify\n", ""));
  }

  @Test
  void severalFirstRunsAtOnceAllWork() throws IOException {
    List<Process> processes = Stream.of("1", "2", "3", "4").map(wrapper::start).toList();

    assertThat(processes).extracting(each -> Script.finish(each).err()).containsOnly("");
    try (Stream<Path> unpacked = Files.walk(folder.resolve("maven home"))) {
      assertThat(unpacked.filter(Files::isRegularFile)).hasSize(2);
    }
  }

  @Test
  void anArchiveThatIsNotTheOneNotedIsRefused() throws IOException {
    writeChecksum("0".repeat(128));

    Script.Run run = wrapper.run("verify");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("mvnw: ").contains("SHA-512").hasLineCount(1);
  }

  @Test
  void aMavenOfOnesOwnIsUsedWhenNamed() {
    Path own = Script.write(folder.resolve("own-mvn"), "#!/bin/sh\necho own \"$@\"\n");

    Script.Run run = wrapper.with("DISCERN_MVN", own.toString()).run("verify");

    assertThat(run.out()).isEqualTo("own verify\n");
  }

  private void writeArchive() throws IOException {
    try (OutputStream file = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (String each : List.of("mvn", "mvnDebug")) {
        zip.putNextEntry(new ZipEntry(NAME + "/bin/" + each));
        zip.write("#!/bin/sh\nprintf '%s\\n' \"$@\"\n".getBytes(UTF_8));
      }
    }
  }

  private void writeChecksum(String sha512) throws IOException {
    Path file = archive.resolveSibling(archive.getFileName() + ".sha512");
    Files.writeString(file, sha512 + "  " + archive.getFileName() + "\n");
  }

  private static String sha512(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
