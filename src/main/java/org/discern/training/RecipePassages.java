package org.discern.training;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.discern.corpus.ArticleSplit;
import org.discern.corpus.Corpus;
import org.discern.corpus.CorpusReader;
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
    Taxonomy taxonomy = taxonomy(recipe);
    CorpusReader reader = reader(recipe);
    Map<String, Object> sources = new LinkedHashMap<>();
    Map<String, Integer> leftOut = new TreeMap<>();
    Corpus dev = Corpus.of(taxonomy, List.of());
    if (!recipe.dev().paths().isEmpty()) {
      dev = separateDev(recipe);
      sources.put(TrainedSources.DEV, facts(dev));
    }
    List<WeightedPassage> training = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    dev.passages().forEach(each -> ids.add(each.id()));
    for (Recipe.Source source : recipe.corpora()) {
      Corpus corpus = reader.read(List.of(Path.of(source.path())));
      Corpus used = corpus.where(each -> !source.except().contains(each.source()));
      sources.put(source.path(), facts(used));
      for (LabelledPassage passage : used.passages()) {
        if (ids.add(passage.id())) {
          boolean deep = share(recipe.seed(), passage.id()) < source.deepShare();
          training.add(new WeightedPassage(passage, source.wide(), deep ? source.deep() : 0));
        } else {
          leftOut.merge("repeated id", 1, Integer::sum);
        }
      }
    }
    if (recipe.dev().paths().isEmpty()) {
      return heldOut(recipe, taxonomy, training, sources, leftOut);
    }
    return withoutDev(taxonomy, training, dev, sources, leftOut);
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

  private static RecipePassages heldOut(
      Recipe recipe,
      Taxonomy taxonomy,
      List<WeightedPassage> training,
      Map<String, Object> sources,
      Map<String, Integer> leftOut) {
    double share = recipe.dev().share();
    Map<String, Double> fractions = new LinkedHashMap<>();
    fractions.put("training", 1 - share);
    fractions.put("dev", share);
    Corpus all = Corpus.of(taxonomy, training.stream().map(WeightedPassage::passage).toList());
    Corpus dev = new ArticleSplit(recipe.seed(), fractions).split(all).getOrDefault("dev", all);
    Set<String> held = new HashSet<>();
    dev.passages().forEach(each -> held.add(each.id()));
    List<WeightedPassage> rest =
        training.stream().filter(each -> !held.contains(each.passage().id())).toList();
    return withoutDev(taxonomy, rest, dev, sources, leftOut);
  }

  private static RecipePassages withoutDev(
      Taxonomy taxonomy,
      List<WeightedPassage> training,
      Corpus dev,
      Map<String, Object> sources,
      Map<String, Integer> leftOut) {
    if (dev.size() == 0 || training.isEmpty()) {
      throw new InputException(
          "recipe", training.size() + " passages to learn from and " + dev.size() + " in dev");
    }
    Set<String> near = new HashSet<>();
    Corpus all = Corpus.of(taxonomy, training.stream().map(WeightedPassage::passage).toList());
    NearDuplicates.across(all, dev).forEach(pair -> near.add(pair.first().id()));
    Set<String> articles = dev.articles();
    Set<String> texts = new HashSet<>();
    List<WeightedPassage> kept = new ArrayList<>(training.size());
    for (WeightedPassage each : training) {
      LabelledPassage passage = each.passage();
      if (near.contains(passage.id())) {
        leftOut.merge("near-duplicate of dev", 1, Integer::sum);
      } else if (articles.contains(passage.article())) {
        leftOut.merge("article of dev", 1, Integer::sum);
      } else if (!texts.add(passage.text())) {
        leftOut.merge("repeated text", 1, Integer::sum);
      } else {
        kept.add(each);
      }
    }
    return new RecipePassages(taxonomy, kept, dev, sources, leftOut);
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
