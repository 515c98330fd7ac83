package org.discern.training;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What a run ran on: it decides the bytes of the result. */
final class Versions {

  private Versions() {}

  static Map<String, String> all() {
    Map<String, String> versions = new TreeMap<>();
    versions.put("discern", of(Versions.class));
    versions.put("deeplearning4j", of(org.deeplearning4j.nn.graph.ComputationGraph.class));
    versions.put("opennlp", opennlp.tools.util.Version.currentVersion().toString());
    versions.put("java", System.getProperty("java.runtime.version", "unknown"));
    versions.put("os", System.getProperty("os.name", "unknown"));
    versions.put("arch", System.getProperty("os.arch", "unknown"));
    String home = System.getProperty("discern.home", "");
    versions.put("commit", GitCommit.of(Path.of(home)).orElse("unknown"));
    return versions;
  }

  private static String of(Class<?> type) {
    String version = type.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
