package org.discern.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What a report says of how it was made, besides the model and the corpus. */
final class Conditions {

  private Conditions() {}

  /** The command as given, and how intervals were drawn: all there is to say without a model. */
  static Map<String, String> ofCorpus(CommandSpec spec, MeasuringOptions measuring) {
    Map<String, String> conditions = new LinkedHashMap<>();
    conditions.put("command", command(spec));
    conditions.put("intervals", "95 %, " + measuring);
    return conditions;
  }

  /** The same with the versions and the machine that passages were scored on. */
  static Map<String, String> of(CommandSpec spec, MeasuringOptions measuring) {
    Map<String, String> conditions = ofCorpus(spec, measuring);
    conditions.put("passages scored", "each as a whole");
    conditions.put("discern", Version.current());
    conditions.put("Java", System.getProperty("java.runtime.version", "unknown"));
    conditions.put(
        "machine",
        System.getProperty("os.name", "unknown") + " " + System.getProperty("os.arch", "unknown"));
    return conditions;
  }

  private static String command(CommandSpec spec) {
    CommandLine root = spec.root().commandLine();
    StringBuilder command = new StringBuilder("discern");
    for (String word : root.getParseResult().originalArgs()) {
      command.append(' ').append(word.matches("[\\w./:=,@%+-]+") ? word : "\"" + word + "\"");
    }
    return command.toString();
  }
}
