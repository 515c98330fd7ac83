package org.discern.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** What a run ran on: it decides the bytes of the result. */
final class Versions {

  private Versions() {}

  static Map<String, String> all() {
    Map<String, String> versions = new TreeMap<>();
    versions.put("discern", of(Versions.class));
    versions.put("deeplearning4j", deeplearning4j());
    versions.put("opennlp", opennlp.tools.util.Version.currentVersion().toString());
    versions.put("java", System.getProperty("java.runtime.version", "unknown"));
    versions.put("os", System.getProperty("os.name", "unknown"));
    versions.put("arch", System.getProperty("os.arch", "unknown"));
    String home = System.getProperty("discern.home", "");
    versions.put("commit", GitCommit.of(Path.of(home)).orElse("unknown"));
    return versions;
  }

  /** Its jar says so only in what Maven left there. */
  private static String deeplearning4j() {
    String name = "/META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties";
    Properties properties = new Properties();
    try (InputStream in = ComputationGraph.class.getResourceAsStream(name)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }

  private static String of(Class<?> type) {
    String version = type.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
