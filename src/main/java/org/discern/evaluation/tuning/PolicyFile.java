package org.discern.evaluation.tuning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.discern.evaluation.yaml.YamlNode;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.discern.passage.Policy;
import org.discern.passage.Taxonomy;
import org.discern.passage.Threshold;

/**
 * A policy as kept in {@code policy.yaml}, for people to read, edit and sign.
 *
 * <pre>
 * name: newsroom
 * thresholds:
 *   political:
 *     value: 0.62
 *     review: 0.1
 *   adult: 0.41
 * </pre>
 *
 * <p>A threshold is a number, or a {@code value} with a {@code review} margin. What {@code discern
 * tune} writes also has an {@code origin}: model, corpus, requirement and measured figures.
 *
 * @param policy the thresholds
 * @param origin where they come from, if they were tuned
 */
public record PolicyFile(Policy policy, Optional<PolicyOrigin> origin) {

  /** A policy set by hand. */
  public static PolicyFile of(Policy policy) {
    return new PolicyFile(policy, Optional.empty());
  }

  /**
   * A policy with tuned thresholds.
   *
   * @param base what the other thresholds and all review margins are
   * @param name of the new policy
   */
  public static PolicyFile tuned(Policy base, String name, PolicyOrigin origin) {
    Map<Category, Threshold> thresholds = new LinkedHashMap<>(base.thresholds());
    for (TunedThreshold each : origin.thresholds()) {
      Category category = each.requirement().category();
      double margin =
          base.threshold(category)
              .map(Threshold::reviewMargin)
              .orElse(Threshold.DEFAULT_REVIEW_MARGIN);
      thresholds.put(category, new Threshold(each.threshold(), margin));
    }
    return new PolicyFile(new Policy(name, thresholds), Optional.of(origin));
  }

  /**
   * Reads a file.
   *
   * @param taxonomy the categories that may have thresholds
   * @throws InputException with file and line, if it is not such a file or has an unknown key or
   *     category
   */
  public static PolicyFile read(Path file, Taxonomy taxonomy) {
    return new PolicyReader(taxonomy).read(YamlNode.read(file));
  }

  /**
   * Reads the bytes of a file.
   *
   * @param where names the file in errors
   * @param taxonomy the categories that may have thresholds
   * @throws InputException with file and line, if it is not such a file or has an unknown key or
   *     category
   */
  public static PolicyFile parse(byte[] bytes, String where, Taxonomy taxonomy) {
    return new PolicyReader(taxonomy).read(YamlNode.parse(bytes, where));
  }

  /** The text of the file; {@link #parse} reads it back, figures to four decimals. */
  public String format() {
    return PolicyWriter.format(this);
  }

  /**
   * Writes the file, replacing one that is there.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    Files.writeString(file, format(), StandardCharsets.UTF_8);
  }
}
