package org.discern.training;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.discern.text.Lexicon;
import org.discern.text.Word;
import org.discern.text.Words;

/** Counts words and picks the most frequent for a lexicon. */
final class Vocabulary {

  private final Words words = new Words(Lexicon.EMPTY);
  private final Map<String, long[]> counts = new HashMap<>();

  /** Counts the words of a text. */
  void add(String text) {
    for (Word word : words.of(text)) {
      counts.computeIfAbsent(word.text(), key -> new long[1])[0]++;
    }
  }

  /** The most frequent words; of equally frequent ones the alphabetically first. */
  Lexicon lexicon(Recipe.LexiconSize size) {
    List<String> words =
        counts.entrySet().stream()
            .filter(each -> each.getValue()[0] >= size.leastCount())
            .sorted(
                Comparator.comparingLong((Map.Entry<String, long[]> each) -> -each.getValue()[0])
                    .thenComparing(Map.Entry::getKey))
            .limit(size.words())
            .map(Map.Entry::getKey)
            .toList();
    return Lexicon.of(words);
  }
}
