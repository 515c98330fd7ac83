package org.discern.evaluation.disguise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.discern.evaluation.ClusteredBootstrap;
import org.discern.evaluation.Estimate;
import org.discern.evaluation.Example;
import org.discern.evaluation.Proportion;
import org.discern.passage.Category;
import org.discern.passage.Classifier;
import org.discern.passage.Evidence;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Policy;
import org.discern.passage.Span;

/**
 * Disguises the words a classifier relies on and counts what it still finds.
 *
 * <p>The decisive words of a positive passage are those of the classifier's own evidence for the
 * category, so this is the worst a writer can do by respelling: the words that give the passage
 * away, and all of them. Passages that are not positive are left alone, so precision is not
 * touched. How a word is changed depends on the seed and on the passage's id, category and disguise
 * alone, not on the other passages.
 */
public final class DisguiseEvaluator {

  private static final List<Disguise> DISGUISES = List.of(Disguise.values());

  private final Classifier classifier;
  private final BiFunction<String, Category, List<Evidence>> evidence;
  private final Policy policy;
  private final ClusteredBootstrap bootstrap;
  private final long seed;

  /**
   * An evaluator of one classifier.
   *
   * @param evidence what speaks for a category in a text, by the same classifier
   * @param policy whose thresholds decide what is found
   * @param bootstrap draws the intervals of differences and totals
   * @param seed decides how words are changed
   */
  public DisguiseEvaluator(
      Classifier classifier,
      BiFunction<String, Category, List<Evidence>> evidence,
      Policy policy,
      ClusteredBootstrap bootstrap,
      long seed) {
    this.classifier = classifier;
    this.evidence = evidence;
    this.policy = policy;
    this.bootstrap = bootstrap;
    this.seed = seed;
  }

  /** The costs at every category of the classifier, in taxonomy order. */
  public List<DisguiseCosts> evaluate(List<LabelledPassage> passages) {
    return classifier.taxonomy().categories().stream().map(each -> costs(passages, each)).toList();
  }

  private DisguiseCosts costs(List<LabelledPassage> passages, Category category) {
    List<LabelledPassage> positives = passages.stream().filter(each -> each.has(category)).toList();
    List<List<Span>> decisive =
        positives.stream()
            .map(each -> evidence.apply(each.text(), category))
            .map(each -> each.stream().map(Evidence::span).toList())
            .toList();
    Hits hits = new Hits(positives, flagged(positives, category));
    for (Disguise disguise : DISGUISES) {
      long words = 0;
      List<LabelledPassage> disguised = new ArrayList<>(positives.size());
      for (int i = 0; i < positives.size(); i++) {
        LabelledPassage passage = positives.get(i);
        DisguisedText text =
            DisguisedText.of(
                passage.text(), decisive.get(i), disguise, random(passage, category, disguise));
        disguised.add(with(passage, text.text()));
        words += text.words();
      }
      hits.add(flagged(disguised, category), words);
    }
    return costs(category, hits);
  }

  private DisguiseCosts costs(Category category, Hits hits) {
    List<Estimate> estimates = bootstrap.estimates(hits.articles(), hits);
    Map<Disguise, RecallCost> costs = new EnumMap<>(Disguise.class);
    long found = 0;
    long tried = 0;
    long lost = 0;
    long gained = 0;
    long changed = 0;
    for (int number = 0; number < DISGUISES.size(); number++) {
      Proportion flagged = hits.flagged(number);
      RecallCost cost =
          new RecallCost(
              flagged,
              flagged.estimate(),
              estimates.get(number),
              hits.lost(number),
              hits.gained(number),
              hits.words(number));
      costs.put(DISGUISES.get(number), cost);
      found += flagged.hits();
      tried += flagged.of();
      lost += cost.lost();
      gained += cost.gained();
      changed += cost.words();
    }
    RecallCost total =
        new RecallCost(
            new Proportion(found, tried),
            estimates.get(hits.totalRecall()),
            estimates.get(hits.totalDifference()),
            lost,
            gained,
            changed);
    return new DisguiseCosts(category, hits.plain(), costs, total);
  }

  private List<Boolean> flagged(List<LabelledPassage> passages, Category category) {
    return Example.score(classifier, passages).stream()
        .map(each -> policy.flags(category, each.scores().of(category)))
        .toList();
  }

  private SplittableRandom random(LabelledPassage passage, Category category, Disguise disguise) {
    String name = passage.id() + '\n' + category.name() + '\n' + disguise.name();
    return new SplittableRandom(31 * seed + name.hashCode());
  }

  private static LabelledPassage with(LabelledPassage passage, String text) {
    return new LabelledPassage(
        passage.id(),
        text,
        passage.labels(),
        passage.known(),
        passage.article(),
        passage.source(),
        passage.fields());
  }
}
