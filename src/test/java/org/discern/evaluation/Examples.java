package org.discern.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.discern.passage.Category;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Scores;
import org.discern.passage.Taxonomy;

/** Examples for tests: written out, or drawn from a seed. */
public final class Examples {

  public static final Category POLITICAL = Category.of("political");
  public static final Category ADULT = Category.of("adult");
  private static final Set<Category> BOTH = Set.of(POLITICAL, ADULT);

  private Examples() {}

  /** A passage judged for both categories. */
  public static LabelledPassage passage(String id, String text, String source, Category... labels) {
    int hash = id.indexOf('#');
    String article = hash < 0 ? id : id.substring(0, hash);
    return new LabelledPassage(id, text, Set.of(labels), BOTH, article, source, Map.of());
  }

  /** The passage with scores for political and adult. */
  public static Example scored(LabelledPassage passage, double political, double adult) {
    return new Example(passage, Scores.of(Taxonomy.DEFAULT, political, adult));
  }

  /** Articles of one to four passages with scores that are mostly right. */
  public static List<Example> random(int articles, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String[] sources = {"wire", "forum", "tabloid"};
    String[] words = {"The minister", "A Muslim woman", "Her doctor", "The gay couple", "Someone"};
    List<Example> examples = new ArrayList<>();
    for (int article = 0; article < articles; article++) {
      String source = sources[random.nextInt(sources.length)];
      int passages = 1 + random.nextInt(4);
      for (int number = 1; number <= passages; number++) {
        Set<Category> labels = new TreeSet<>();
        double political = draw(random, 0.4, POLITICAL, labels);
        double adult = draw(random, 0.2, ADULT, labels);
        String text =
            words[random.nextInt(words.length)] + " spoke" + " again".repeat(random.nextInt(60));
        LabelledPassage passage =
            passage("a" + article + "#" + number, text, source, labels.toArray(new Category[0]));
        examples.add(scored(passage, political, adult));
      }
    }
    return examples;
  }

  private static double draw(
      SplittableRandom random, double prevalence, Category category, Set<Category> labels) {
    boolean positive = random.nextDouble() < prevalence;
    if (positive) {
      labels.add(category);
    }
    double logit = (positive ? 2 : -2) + 3 * (random.nextDouble() + random.nextDouble() - 1);
    return Math.round(1_000 / (1 + Math.exp(-logit))) / 1_000.0;
  }
}
