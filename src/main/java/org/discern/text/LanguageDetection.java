package org.discern.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.discern.passage.Language;

/**
 * OpenNLP's language detector: character n-grams and maximum entropy over 103 languages.
 *
 * <p>Its model is read when it is first needed, which takes about half a second. Thread-safe: the
 * model is shared, each call has a detector of its own.
 */
final class LanguageDetection {

  private static final String MODEL = "/langdetect-183.bin";

  private static final String ENGLISH = "eng";

  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private Optional<LanguageDetectorModel> model = Optional.empty();

  /**
   * A detection that has read nothing yet.
   *
   * @throws IllegalStateException if the model is not on the class path
   */
  LanguageDetection() {
    if (LanguageDetection.class.getResource(MODEL) == null) {
      throw new IllegalStateException("not on the class path: " + MODEL);
    }
  }

  /**
   * What the detector holds of a text.
   *
   * @param language the likeliest, as an ISO 639-3 code
   * @param timesEnglish how many times as likely it is as English, at least 1
   */
  record Guess(String language, double timesEnglish) {

    /** Whether English is likeliest. */
    boolean isEnglish() {
      return language.equals(ENGLISH);
    }
  }

  /** The likeliest language of a text that is not blank. */
  Guess guess(String text) {
    double english = Double.MIN_VALUE;
    opennlp.tools.langdetect.Language[] ranking = ranking(text);
    for (opennlp.tools.langdetect.Language each : ranking) {
      if (each.getLang().equals(ENGLISH)) {
        english = each.getConfidence();
      }
    }
    return new Guess(ranking[0].getLang(), ranking[0].getConfidence() / english);
  }

  /** The likeliest of these languages; of one the detector is not asked. */
  String likeliest(List<String> languages, String text) {
    if (languages.size() > 1) {
      for (opennlp.tools.langdetect.Language each : ranking(text)) {
        if (languages.contains(each.getLang())) {
          return each.getLang();
        }
      }
    }
    return languages.get(0);
  }

  /** The language of an ISO 639-3 code. */
  static Language language(String iso3) {
    return new Language(TWO_LETTERS.getOrDefault(iso3, iso3));
  }

  private opennlp.tools.langdetect.Language[] ranking(String text) {
    return new LanguageDetectorME(model()).predictLanguages(text);
  }

  private synchronized LanguageDetectorModel model() {
    if (model.isEmpty()) {
      model = Optional.of(read());
    }
    return model.get();
  }

  private static LanguageDetectorModel read() {
    try (InputStream in = LanguageDetection.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + MODEL);
      }
      return new LanguageDetectorModel(new BufferedInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> twoLetters() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
    }
    // Parts of what ISO 639-1 has one code for, and codes that older JDKs spell otherwise.
    codes.putAll(Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "plt", "mg"));
    codes.putAll(Map.of("heb", "he", "ind", "id", "yid", "yi"));
    return Map.copyOf(codes);
  }
}
