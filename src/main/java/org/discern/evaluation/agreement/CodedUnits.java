package org.discern.evaluation.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Units with readers, values and articles as numbers, for fast counting. */
final class CodedUnits {

  /** What a reader who gave no value has. */
  static final int NONE = -1;

  private final List<String> readers;
  private final int values;
  private final List<int[]> ratings = new ArrayList<>();
  private final int[] articles;
  private final int articleCount;

  CodedUnits(List<RatedUnit> units) {
    TreeSet<String> names = new TreeSet<>();
    TreeSet<String> distinct = new TreeSet<>();
    for (RatedUnit unit : units) {
      names.addAll(unit.ratings().keySet());
      distinct.addAll(unit.ratings().values());
    }
    readers = List.copyOf(names);
    List<String> coded = List.copyOf(distinct);
    values = coded.size();
    Map<String, Integer> numbers = new HashMap<>();
    articles = new int[units.size()];
    for (int i = 0; i < articles.length; i++) {
      RatedUnit unit = units.get(i);
      articles[i] = numbers.computeIfAbsent(unit.article(), article -> numbers.size());
      int[] row = new int[readers.size()];
      Arrays.setAll(
          row, reader -> coded.indexOf(unit.ratings().getOrDefault(readers.get(reader), "\0none")));
      ratings.add(row);
    }
    articleCount = numbers.size();
  }

  List<String> readers() {
    return readers;
  }

  int values() {
    return values;
  }

  int size() {
    return ratings.size();
  }

  int articleCount() {
    return articleCount;
  }

  /** The value that a reader gave a unit, or {@link #NONE}. */
  int value(int unit, int reader) {
    return ratings.get(unit)[reader];
  }

  /** How often a unit counts in a resample. */
  int weight(int unit, int[] copies) {
    return copies.length == 0 ? 1 : copies[articles[unit]];
  }
}
