package org.discern.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.discern.evaluation.tuning.PolicyFile;
import org.discern.passage.Calibration;
import org.discern.passage.Category;
import org.discern.passage.Classifier;
import org.discern.passage.Evidence;
import org.discern.passage.InputException;
import org.discern.passage.Policy;
import org.discern.passage.Scores;
import org.discern.passage.Taxonomy;
import org.discern.text.Lexicon;

/**
 * A trained network with all it needs to score text, as loaded from a bundle.
 *
 * <p>Scores are calibrated probabilities. A text longer than the window of its features gets, per
 * category, the highest score of its windows: one mention is a mention. A text without a word
 * scores zero. Thread-safe; the same text scores the same to the last bit whatever else is scored
 * with it.
 */
public final class Model implements Classifier, AutoCloseable {

  private final Manifest manifest;
  private final Taxonomy taxonomy;
  private final Encoding encoding;
  private final float[] coefficients;
  private final ForwardPass pass;
  private final Policy policy;
  private final String id;

  private Model(
      Manifest manifest,
      Taxonomy taxonomy,
      Encoding encoding,
      float[] coefficients,
      ForwardPass pass,
      Policy policy,
      String id) {
    this.manifest = manifest;
    this.taxonomy = taxonomy;
    this.encoding = encoding;
    this.coefficients = coefficients;
    this.pass = pass;
    this.policy = policy;
    this.id = id;
  }

  /**
   * Reads a bundle, checking every file's checksum first.
   *
   * @param bundle a directory, or the same zipped
   * @throws InputException naming the file, if one is missing, changed or not what it should be
   */
  public static Model load(Path bundle) {
    Map<String, byte[]> files = BundleFiles.read(bundle);
    String where = bundle.resolve(BundleFiles.MANIFEST).toString();
    Manifest manifest = Json.readManifest(file(files, BundleFiles.MANIFEST), where);
    BundleFiles.verify(bundle, files, manifest.files());
    Taxonomy taxonomy = manifest.categories();
    Lexicon lexicon =
        lexicon(
            file(files, BundleFiles.LEXICON),
            manifest.network(),
            bundle.resolve(BundleFiles.LEXICON).toString());
    Encoding encoding =
        EncodingFile.read(
            file(files, BundleFiles.ENCODING),
            manifest.features(),
            lexicon,
            manifest.network(),
            bundle.resolve(BundleFiles.ENCODING).toString());
    float[] coefficients =
        NetworkZip.readCoefficients(
            file(files, BundleFiles.NETWORK), bundle.resolve(BundleFiles.NETWORK).toString());
    Parameters parameters = new Parameters(coefficients, manifest.layout(), where);
    ForwardPass pass = new JavaPass(manifest.network(), encoding, parameters);
    Policy policy =
        PolicyFile.parse(
                file(files, BundleFiles.POLICY),
                bundle.resolve(BundleFiles.POLICY).toString(),
                taxonomy)
            .policy();
    String id = manifest.name() + "@sha256:" + fingerprint(manifest).substring(0, 12);
    return new Model(manifest, taxonomy, encoding, coefficients, pass, policy, id);
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    byte[] content = files.get(name);
    if (content == null) {
      throw new InputException(name, "missing from the model bundle");
    }
    return content;
  }

  private static Lexicon lexicon(byte[] bytes, NetworkSpec network, String where) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Lexicon lexicon =
          Lexicon.of(text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1)));
      if (network.isDeep() && network.vocabulary() != lexicon.size() + 1) {
        throw new InputException(
            where, lexicon.size() + " words do not fit " + network.vocabulary() + " word vectors");
      }
      return lexicon;
    } catch (CharacterCodingException e) {
      throw new InputException(where, "not UTF-8", e);
    } catch (IllegalArgumentException e) {
      throw new InputException(where, "not a lexicon: " + e.getMessage(), e);
    }
  }

  /** Of everything that decides scores: not of the policy, nor of the card. */
  private static String fingerprint(Manifest manifest) {
    String decisive =
        String.join(
            "\n",
            manifest.taxonomy().toString(),
            manifest.features().toString(),
            manifest.calibration().toString(),
            String.valueOf(manifest.files().get(BundleFiles.NETWORK)),
            String.valueOf(manifest.files().get(BundleFiles.LEXICON)),
            String.valueOf(manifest.files().get(BundleFiles.ENCODING)));
    return BundleFiles.sha256(decisive.getBytes(StandardCharsets.UTF_8));
  }

  /** The model's name and the beginning of the hash of all that decides its scores. */
  public String id() {
    return id;
  }

  @Override
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  /** The words the model knows. */
  public Lexicon lexicon() {
    return encoding.extractor().lexicon();
  }

  /** The policy shipped in the bundle. */
  public Policy policy() {
    return policy;
  }

  /** Where the model came from: data, recipe, versions; in key order. */
  public Map<String, Object> provenance() {
    return manifest.provenance();
  }

  @Override
  public List<Scores> score(List<String> texts) {
    return new Scoring(taxonomy, manifest.calibration(), encoding, pass).score(texts);
  }

  /**
   * The network's own log-odds of each text, before calibration: the highest of its windows.
   *
   * @return per text one value per category; empty for a text without a word
   */
  public List<List<Double>> logOdds(List<String> texts) {
    return new Scoring(taxonomy, manifest.calibration(), encoding, pass).logOdds(texts);
  }

  /**
   * The few stretches of a text that speak for a category, strongest first.
   *
   * <p>Found by leaving out one word at a time: see {@link Occlusion}.
   *
   * @param text one passage; spans are relative to it
   */
  public List<Evidence> evidence(String text, Category category) {
    return new Occlusion(encoding, pass).evidence(text, taxonomy.indexOf(category));
  }

  /**
   * The same model scored by the Deeplearning4j network itself instead of the faster forward pass
   * over its weights.
   */
  public Classifier onDeeplearning4j() {
    ForwardPass slow = new Dl4jPass(manifest.network(), encoding, coefficients);
    Scoring scoring = new Scoring(taxonomy, manifest.calibration(), encoding, slow);
    return new Classifier() {
      @Override
      public Taxonomy taxonomy() {
        return taxonomy;
      }

      @Override
      public List<Scores> score(List<String> texts) {
        return scoring.score(texts);
      }
    };
  }

  /** Nothing is held that needs closing today; callers should close all the same. */
  @Override
  public void close() {}

  /** The calibrations in category order. */
  public List<Calibration> calibrations() {
    return new ArrayList<>(manifest.calibration());
  }
}
