package org.discern.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.discern.passage.Category;
import org.discern.passage.InputException;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Taxonomy;

/** From what a record states to a labelled passage: checks and defaults, for every format. */
final class Drafting {

  private final Taxonomy taxonomy;
  private final Map<String, Category> byName = new LinkedHashMap<>();

  Drafting(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    taxonomy.categories().forEach(category -> byName.put(category.name(), category));
  }

  /**
   * The passage of a record.
   *
   * @throws InputException if the record is broken, its text blank, or a label unknown
   */
  LabelledPassage passage(Records.Pending pending) {
    Draft draft = pending.draft().get();
    if (draft.text().isBlank()) {
      throw new InputException(pending.where(), "the text is blank");
    }
    return reading(pending, draft);
  }

  /**
   * The same of a record whose text may be blank.
   *
   * @throws InputException if the record is broken or a label unknown
   */
  LabelledPassage reading(Records.Pending pending) {
    return reading(pending, pending.draft().get());
  }

  private LabelledPassage reading(Records.Pending pending, Draft draft) {
    String where = pending.where();
    Set<Category> labels = categories(where, draft.labels());
    Set<Category> known =
        draft
            .known()
            .map(names -> categories(where, names))
            .orElseGet(() -> new TreeSet<>(taxonomy.categories()));
    for (Category label : labels) {
      if (!known.contains(label)) {
        throw new InputException(
            where, "label \"" + label + "\" is not among the record's known categories " + known);
      }
    }
    String id = draft.id().orElse(pending.id());
    return new LabelledPassage(
        id,
        draft.text(),
        labels,
        known,
        draft.article().orElseGet(() -> articleOf(id)),
        draft.source().orElse(""),
        draft.fields());
  }

  /** The article of a passage that names none: its id up to the first {@code #}. */
  static String articleOf(String id) {
    int end = id.indexOf('#');
    return end > 0 ? id.substring(0, end) : id;
  }

  private Set<Category> categories(String where, List<String> names) {
    Set<Category> categories = new TreeSet<>();
    for (String name : names) {
      Category category = byName.get(name);
      if (category == null && name.equals("neutral")) {
        throw new InputException(
            where, "\"neutral\" is no label but the absence of all: leave the list empty");
      }
      if (category == null) {
        throw new InputException(
            where, "unknown label " + Quoted.of(name) + " (known: " + taxonomy + ")");
      }
      categories.add(category);
    }
    return categories;
  }
}
