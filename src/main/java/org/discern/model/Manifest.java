package org.discern.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.passage.Calibration;
import org.discern.passage.Taxonomy;
import org.discern.text.FeatureSpec;

/**
 * What a bundle says of itself, in {@code manifest.json}.
 *
 * @param format the version of the bundle format; this program reads {@link #FORMAT}
 * @param name the model's name
 * @param taxonomy the categories in output order
 * @param features what the network is fed
 * @param network its shape
 * @param layout where each layer's weights lie in {@code coefficients.bin}
 * @param calibration from log-odds to probability, per category in output order
 * @param provenance where the model came from, free of time stamps
 * @param files the SHA-256 of every other file
 */
record Manifest(
    @JsonProperty(required = true) int format,
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) List<String> taxonomy,
    @JsonProperty(required = true) FeatureSpec features,
    @JsonProperty(required = true) NetworkSpec network,
    @JsonProperty(required = true) List<Parameters.Slot> layout,
    @JsonProperty(required = true) List<Calibration> calibration,
    @JsonProperty(required = true) Map<String, Object> provenance,
    @JsonProperty(required = true) Map<String, String> files) {

  /** The version written and read. */
  static final int FORMAT = 3;

  Manifest {
    taxonomy = List.copyOf(taxonomy);
    layout = List.copyOf(layout);
    calibration = List.copyOf(calibration);
    files = new TreeMap<>(files);
    int categories = categories(taxonomy).size();
    if (categories != network.categories() || categories != calibration.size()) {
      throw new IllegalArgumentException("taxonomy, network and calibration do not fit together");
    }
  }

  /** The categories in output order. */
  Taxonomy categories() {
    return categories(taxonomy);
  }

  private static Taxonomy categories(List<String> names) {
    return Taxonomy.of(names.toArray(String[]::new));
  }
}
