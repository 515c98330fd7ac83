package org.discern.screening;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.model.Model;
import org.discern.passage.Article;
import org.discern.passage.Category;
import org.discern.passage.Classifier;
import org.discern.passage.Evidence;
import org.discern.passage.Language;
import org.discern.passage.Passage;
import org.discern.passage.Policy;
import org.discern.passage.Scores;
import org.discern.passage.Taxonomy;
import org.discern.text.LanguageCheck;
import org.discern.text.Segmenter;
import org.discern.text.Unit;

/**
 * Screens articles: cuts them into passages, scores each passage on its own, applies a policy.
 *
 * <p>A passage in a language that the model has not learned gets no scores but the language: see
 * {@link LanguageCheck}.
 *
 * <p>Thread-safe: load one and share it. A passage's scores depend on that passage alone, so an
 * article gets the same result alone, in a list, and from any number of threads. Close it when
 * nothing is being screened any more.
 */
public final class Screener implements AutoCloseable {

  /** How many passages are handed to the classifier at a time. */
  private static final int GROUP = 256;

  private final String model;
  private final Classifier classifier;
  private final EvidenceSource evidence;
  private final Policy policy;
  private final Segmenter segmenter;
  private final Optional<LanguageCheck> languages;
  private final Runnable closing;

  private Screener(
      String model,
      Classifier classifier,
      EvidenceSource evidence,
      Policy policy,
      Segmenter segmenter,
      Optional<LanguageCheck> languages,
      Runnable closing) {
    this.model = model;
    this.classifier = classifier;
    this.evidence = evidence;
    this.policy = policy;
    this.closing = closing;
    this.segmenter = segmenter;
    this.languages = languages;
    check(policy);
  }

  /**
   * A screener with a model bundle and the policy that lies in it.
   *
   * @param bundle a directory, or the same zipped
   * @throws org.discern.passage.InputException if the bundle is missing, damaged or of another
   *     format version
   */
  public static Screener load(Path bundle) {
    Model model = Model.load(bundle);
    return of(model, model.policy());
  }

  /**
   * A screener with a model bundle and another policy.
   *
   * @throws org.discern.passage.InputException if the bundle is missing, damaged or of another
   *     format version
   * @throws IllegalArgumentException if the policy names a category that the model does not score
   */
  public static Screener load(Path bundle, Policy policy) {
    return of(Model.load(bundle), policy);
  }

  /**
   * A screener over any classifier, which judges every passage, whatever its language.
   *
   * <p>Closing it does not close the classifier.
   *
   * @param model names the classifier in results
   * @param evidence {@link EvidenceSource#none()} if the classifier has none to give
   * @throws IllegalArgumentException if the policy names a category that is not scored
   */
  public static Screener of(
      String model, Classifier classifier, EvidenceSource evidence, Policy policy) {
    return new Screener(
        model, classifier, evidence, policy, Segmenter.load(), Optional.empty(), () -> {});
  }

  private static Screener of(Model model, Policy policy) {
    try {
      return new Screener(
          model.id(),
          model,
          model::evidence,
          policy,
          Segmenter.load(),
          Optional.of(LanguageCheck.beside(model.lexicon())),
          model::close);
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  /**
   * The same model under another policy, for screenings to come. Closing either closes the model
   * for both.
   *
   * @throws IllegalArgumentException if the policy names a category that is not scored
   */
  public Screener with(Policy other) {
    return new Screener(model, classifier, evidence, other, segmenter, languages, closing);
  }

  /**
   * The same screener, leaving passages unjudged that this check finds to be in another language; a
   * screener with a model bundle does so anyway. Closing either closes the model for both.
   */
  public Screener with(LanguageCheck check) {
    return new Screener(
        model, classifier, evidence, policy, segmenter, Optional.of(check), closing);
  }

  /**
   * The same screener, giving no evidence: many times quicker, for finding evidence scores a
   * passage once for each of its words. Closing either closes the model for both.
   */
  public Screener withoutEvidence() {
    return new Screener(
        model, classifier, EvidenceSource.none(), policy, segmenter, languages, closing);
  }

  /** Names the model in results, as {@code name@sha256:…}. */
  public String model() {
    return model;
  }

  /** The categories scored, in order. */
  public Taxonomy taxonomy() {
    return classifier.taxonomy();
  }

  /** The policy that screenings are first seen under. */
  public Policy policy() {
    return policy;
  }

  /** Screens an article sentence by sentence. */
  public Screening screen(Article article) {
    return screen(article, Unit.SENTENCE);
  }

  /** Screens an article, cut into passages of this unit. */
  public Screening screen(Article article, Unit unit) {
    return screen(List.of(article), unit).get(0);
  }

  /** Screens many articles sentence by sentence, in their order. */
  public List<Screening> screen(List<Article> articles) {
    return screen(articles, Unit.SENTENCE);
  }

  /**
   * Screens many articles, in their order.
   *
   * <p>Quicker than one by one for short articles: passages of several go through the network
   * together. All of the list is held in memory; {@code org.discern.batch} streams.
   */
  public List<Screening> screen(List<Article> articles, Unit unit) {
    List<List<Heard>> cut =
        articles.stream()
            .map(each -> segmenter.segment(each.text(), unit).stream().map(this::hear).toList())
            .toList();
    List<String> texts =
        cut.stream().flatMap(List::stream).flatMap(each -> each.judged().stream()).toList();
    Iterator<Scores> scores = score(texts).iterator();
    List<Screening> screenings = new ArrayList<>(articles.size());
    for (int i = 0; i < articles.size(); i++) {
      List<ScreenedPassage> passages = new ArrayList<>(cut.get(i).size());
      for (Heard each : cut.get(i)) {
        passages.add(
            each.language()
                .map(language -> ScreenedPassage.unjudged(each.passage(), language))
                .orElseGet(
                    () ->
                        ScreenedPassage.of(each.passage(), scores.next(), policy, this::evidence)));
      }
      screenings.add(new Screening(articles.get(i), passages, policy, this));
    }
    return screenings;
  }

  private Heard hear(Passage passage) {
    return new Heard(passage, languages.flatMap(check -> check.foreign(passage.text())));
  }

  /** A passage, and its language if it is one that cannot be judged. */
  private record Heard(Passage passage, Optional<Language> language) {

    /** Its text, if it is to be scored. */
    Optional<String> judged() {
      return language.isPresent() ? Optional.empty() : Optional.of(passage.text());
    }
  }

  /**
   * The stretches of a passage that moved a category's score, flagged or not, strongest first.
   *
   * @return spans of the text that the passage stands in
   * @throws IllegalArgumentException if the category is not scored
   */
  public List<Evidence> evidence(Passage passage, Category category) {
    taxonomy().indexOf(category);
    int start = passage.span().start();
    return evidence.evidence(passage.text(), category).stream()
        .map(each -> new Evidence(each.span().shifted(start), each.weight()))
        .toList();
  }

  /**
   * Why a text, taken as one passage, gets its labels; evidence is asked for every category, unless
   * the text is in a language that is not judged.
   */
  public Explanation explain(String text) {
    Heard heard = hear(Passage.whole(text));
    Map<Category, List<Evidence>> every = new LinkedHashMap<>();
    for (Category category : taxonomy().categories()) {
      every.put(
          category, heard.language().isPresent() ? List.of() : evidence(heard.passage(), category));
    }
    ScreenedPassage screened =
        heard
            .language()
            .map(language -> ScreenedPassage.unjudged(heard.passage(), language))
            .orElseGet(
                () ->
                    ScreenedPassage.of(
                        heard.passage(),
                        score(List.of(text)).get(0),
                        policy,
                        (same, category) -> every.getOrDefault(category, List.of())));
    return new Explanation(model, policy, screened, every);
  }

  /** Refuses a policy for categories that are not scored: it would silently flag nothing. */
  void check(Policy candidate) {
    candidate.thresholds().keySet().forEach(taxonomy()::indexOf);
  }

  private List<Scores> score(List<String> texts) {
    List<Scores> scores = new ArrayList<>(texts.size());
    for (int from = 0; from < texts.size(); from += GROUP) {
      List<String> group = texts.subList(from, Math.min(from + GROUP, texts.size()));
      List<Scores> scored = classifier.score(group);
      if (scored.size() != group.size()) {
        throw new IllegalStateException(
            model + " gave " + scored.size() + " scores for " + group.size() + " passages");
      }
      scores.addAll(scored);
    }
    return scores;
  }

  /** Releases the model, if this screener loaded it. */
  @Override
  public void close() {
    closing.run();
  }
}
