package org.discern.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.discern.corpus.CorpusFixture.passage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;
import org.junit.jupiter.api.Test;

class ArticleSplitTest {

  private static Map<String, Double> fractions() {
    Map<String, Double> fractions = new LinkedHashMap<>();
    fractions.put("train", 0.8);
    fractions.put("dev", 0.1);
    fractions.put("test", 0.1);
    return fractions;
  }

  private static List<LabelledPassage> passages(int articles) {
    List<LabelledPassage> passages = new ArrayList<>();
    for (int article = 0; article < articles; article++) {
      for (int i = 0; i < 3; i++) {
        passages.add(passage("a" + article + "#" + i, "text " + article + " " + i));
      }
    }
    return passages;
  }

  private static Map<String, String> partsByArticle(Map<String, Corpus> split) {
    Map<String, String> parts = new HashMap<>();
    split.forEach(
        (name, part) ->
            part.articles().forEach(article -> assertThat(parts.put(article, name)).isNull()));
    return parts;
  }

  @Test
  void noArticleIsDividedAndNothingIsLost() {
    Corpus corpus = Corpus.of(Taxonomy.DEFAULT, passages(2000));

    Map<String, Corpus> split = new ArticleSplit(7, fractions()).split(corpus);

    assertThat(split.keySet()).containsExactly("train", "dev", "test");
    assertThat(partsByArticle(split)).hasSize(2000);
    assertThat(split.values().stream().mapToInt(Corpus::size).sum()).isEqualTo(6000);
    assertThat(split.values())
        .extracting(part -> part.articles().size() / 2000.0)
        .satisfiesExactly(
            train -> assertThat(train).isBetween(0.77, 0.83),
            dev -> assertThat(dev).isBetween(0.08, 0.12),
            test -> assertThat(test).isBetween(0.08, 0.12));
  }

  @Test
  void theSplitFollowsFromTheSeedAndNotFromTheOrderOrTheOtherArticles() {
    List<LabelledPassage> all = passages(300);
    List<LabelledPassage> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(1));
    ArticleSplit split = new ArticleSplit(7, fractions());

    Map<String, String> parts = partsByArticle(split.split(Corpus.of(Taxonomy.DEFAULT, all)));

    assertThat(partsByArticle(split.split(Corpus.of(Taxonomy.DEFAULT, shuffled)))).isEqualTo(parts);
    assertThat(parts)
        .containsAllEntriesOf(
            partsByArticle(split.split(Corpus.of(Taxonomy.DEFAULT, all.subList(0, 300)))));
    assertThat(
            partsByArticle(
                new ArticleSplit(8, fractions()).split(Corpus.of(Taxonomy.DEFAULT, all))))
        .isNotEqualTo(parts);
  }

  @Test
  void articlesThatShareANearDuplicateStayTogether() {
    List<LabelledPassage> passages = passages(200);
    for (int article = 0; article < 200; article += 2) {
      String text = "the same report number " + article + " word for word";
      passages.add(passage("a" + article + "#x", text));
      passages.add(passage("a" + (article + 1) + "#x", text + "!"));
    }
    Corpus corpus = Corpus.of(Taxonomy.DEFAULT, passages);

    List<Corpus> parts = List.copyOf(new ArticleSplit(3, fractions()).split(corpus).values());

    assertThat(parts).noneMatch(part -> part.passages().isEmpty());
    assertThat(NearDuplicates.across(parts.get(0), parts.get(1))).isEmpty();
    assertThat(NearDuplicates.across(parts.get(0), parts.get(2))).isEmpty();
    assertThat(NearDuplicates.across(parts.get(1), parts.get(2))).isEmpty();
  }

  @Test
  void fractionsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> new ArticleSplit(1, Map.of("train", 0.8)))
        .hasMessage("fractions must sum to 1: {train=0.8}");
    assertThatThrownBy(() -> new ArticleSplit(1, Map.of("train", 0.0)))
        .hasMessage("fractions must be above 0: {train=0.0}");
  }
}
