package org.discern.training;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.discern.corpus.ArticleSplit;
import org.discern.corpus.Corpus;
import org.discern.corpus.CorpusReader;
import org.discern.corpus.DetachedLabels;
import org.discern.corpus.DuplicateIds;
import org.discern.corpus.NearDuplicates;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;

/**
 * The passages of a recipe, dev set apart, with nothing of dev left in training.
 *
 * <p>A training passage is left out, and counted, if it repeats the text of an earlier one, belongs
 * to an article of the dev set, or nearly duplicates one of its passages.
 *
 * @param taxonomy the categories
 * @param training what is learned from, in recipe order
 * @param dev what is chosen on
 * @param sources per corpus path its fingerprint and counts, for the provenance
 * @param leftOut how many passages were left out, by reason
 */
record RecipePassages(
    Taxonomy taxonomy,
    List<WeightedPassage> training,
    Corpus dev,
    Map<String, Object> sources,
    Map<String, Integer> leftOut) {

  static RecipePassages of(Recipe recipe) {
    return of(recipe, List.of());
  }

  /**
   * The same as if some passages did not exist, in the training corpora or in dev; what is held out
   * for dev and what is too near to it stays the same.
   */
  static RecipePassages of(Recipe recipe, List<LeftOut> without) {
    Taxonomy taxonomy = taxonomy(recipe);
    CorpusReader reader = reader(recipe);
    Map<String, Object> sources = new LinkedHashMap<>();
    Map<String, Integer> leftOut = new TreeMap<>();
    Corpus dev = Corpus.of(taxonomy, List.of());
    if (!recipe.dev().paths().isEmpty()) {
      dev = separateDev(recipe);
      sources.put(TrainedSources.DEV, facts(remaining(dev, without)));
    }
    List<WeightedPassage> training = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    dev.passages().forEach(each -> ids.add(each.id()));
    for (Recipe.Source source : recipe.corpora()) {
      Corpus used = used(source, reader);
      sources.put(source.path(), facts(remaining(used, without)));
      for (LabelledPassage passage : used.passages()) {
        if (ids.add(passage.id())) {
          boolean deep = share(recipe.seed(), passage.id()) < source.deepShare();
          training.add(
              new WeightedPassage(
                  passage, source.noisy(), source.wide(), deep ? source.deep() : 0));
        } else {
          leftOut.merge("repeated id", 1, Integer::sum);
        }
      }
    }
    LeftOut.check(training.stream().map(WeightedPassage::passage).toList(), without);
    RecipePassages all = new RecipePassages(taxonomy, training, dev, sources, leftOut);
    return (recipe.dev().paths().isEmpty() ? all.heldOut(recipe) : all).withoutDev(without);
  }

  /** The passages of the training corpora, whatever dev holds. */
  static List<LabelledPassage> labelled(Recipe recipe) {
    return recipe.corpora().stream()
        .flatMap(each -> used(each, reader(recipe)).passages().stream())
        .toList();
  }

  private static Corpus used(Recipe.Source source, CorpusReader reader) {
    List<Path> paths = List.of(Path.of(source.path()));
    Corpus corpus =
        source.texts().isEmpty()
            ? reader.read(paths)
            : DetachedLabels.attached(
                paths, source.texts().stream().map(Path::of).toList(), reader.taxonomy());
    return corpus.where(each -> !source.except().contains(each.source()));
  }

  private static Corpus remaining(Corpus corpus, List<LeftOut> without) {
    return without.isEmpty()
        ? corpus
        : corpus.where(passage -> without.stream().noneMatch(each -> each.isOf(passage)));
  }

  private static Taxonomy taxonomy(Recipe recipe) {
    return new Taxonomy(recipe.taxonomy().stream().map(Category::of).toList());
  }

  private static CorpusReader reader(Recipe recipe) {
    return CorpusReader.of(taxonomy(recipe)).with(DuplicateIds.NUMBER);
  }

  /** The dev set of a recipe that names corpora for it. */
  static Corpus separateDev(Recipe recipe) {
    return reader(recipe).read(recipe.dev().paths().stream().map(Path::of).toList());
  }

  /** With a share of the articles as dev. */
  private RecipePassages heldOut(Recipe recipe) {
    double share = recipe.dev().share();
    Map<String, Double> fractions = new LinkedHashMap<>();
    fractions.put("training", 1 - share);
    fractions.put("dev", share);
    Corpus all = Corpus.of(taxonomy, training.stream().map(WeightedPassage::passage).toList());
    Corpus held = new ArticleSplit(recipe.seed(), fractions).split(all).getOrDefault("dev", all);
    Set<String> ids = new HashSet<>();
    held.passages().forEach(each -> ids.add(each.id()));
    List<WeightedPassage> rest =
        training.stream().filter(each -> !ids.contains(each.passage().id())).toList();
    return new RecipePassages(taxonomy, rest, held, sources, leftOut);
  }

  /** With nothing to learn from that dev holds, and without what is to be left out. */
  private RecipePassages withoutDev(List<LeftOut> without) {
    Set<String> near = new HashSet<>();
    Corpus all = Corpus.of(taxonomy, training.stream().map(WeightedPassage::passage).toList());
    NearDuplicates.across(all, dev).forEach(pair -> near.add(pair.first().id()));
    Set<String> articles = dev.articles();
    Set<String> texts = new HashSet<>();
    Map<String, Integer> counts = new TreeMap<>(leftOut);
    List<WeightedPassage> kept = new ArrayList<>(training.size());
    for (WeightedPassage each : training) {
      LabelledPassage passage = each.passage();
      Optional<LeftOut> reason = without.stream().filter(one -> one.isOf(passage)).findFirst();
      if (reason.isPresent()) {
        counts.merge(reason.get().toString(), 1, Integer::sum);
      } else if (near.contains(passage.id())) {
        counts.merge("near-duplicate of dev", 1, Integer::sum);
      } else if (articles.contains(passage.article())) {
        counts.merge("article of dev", 1, Integer::sum);
      } else if (!texts.add(passage.text())) {
        counts.merge("repeated text", 1, Integer::sum);
      } else {
        kept.add(each);
      }
    }
    Corpus chosenOn = remaining(dev, without);
    if (chosenOn.size() == 0 || kept.isEmpty()) {
      throw new InputException(
          "recipe", kept.size() + " passages to learn from and " + chosenOn.size() + " in dev");
    }
    return new RecipePassages(taxonomy, kept, chosenOn, sources, counts);
  }

  private static Map<String, Object> facts(Corpus corpus) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("passages", corpus.size());
    facts.put("articles", corpus.articles().size());
    Map<String, Integer> positives = new LinkedHashMap<>();
    corpus
        .taxonomy()
        .categories()
        .forEach(category -> positives.put(category.name(), corpus.positives(category)));
    facts.put("positives", positives);
    facts.put(TrainedSources.FINGERPRINT, corpus.fingerprint());
    facts.put(TrainedSources.NAMES, TrainedSources.named(corpus.passages()));
    return facts;
  }

  /** A number in [0, 1) that follows from the seed and an id. */
  private static double share(long seed, String id) {
    java.util.zip.CRC32 hash = new java.util.zip.CRC32();
    hash.update((seed + ":" + id).getBytes(StandardCharsets.UTF_8));
    return hash.getValue() / 4294967296.0;
  }
}
