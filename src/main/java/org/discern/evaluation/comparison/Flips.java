package org.discern.evaluation.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.discern.evaluation.Example;
import org.discern.passage.Category;
import org.discern.passage.LabelledPassage;

/** The decisions on one category that two versions take differently. */
final class Flips {

  private static final Comparator<Flip> WORST_FIRST =
      Comparator.comparing(Flip::effect)
          .thenComparing(Comparator.comparingDouble(Flip::move).reversed())
          .thenComparing(each -> each.passage().id());

  private final Category category;
  private final List<Flip> newlyFlagged = new ArrayList<>();
  private final List<Flip> noLongerFlagged = new ArrayList<>();

  private Flips(Category category) {
    this.category = category;
  }

  static Flips between(Version before, Version after, Category category) {
    Flips flips = new Flips(category);
    for (int i = 0; i < before.examples().size(); i++) {
      Example earlier = before.examples().get(i);
      Example later = after.examples().get(i);
      double scoreBefore = earlier.scores().of(category);
      double scoreAfter = later.scores().of(category);
      boolean flaggedBefore = before.policy().flags(category, scoreBefore);
      boolean flaggedAfter = after.policy().flags(category, scoreAfter);
      if (flaggedBefore != flaggedAfter) {
        flips.add(later.passage(), scoreBefore, scoreAfter, flaggedAfter);
      }
    }
    flips.newlyFlagged.sort(WORST_FIRST);
    flips.noLongerFlagged.sort(WORST_FIRST);
    return flips;
  }

  private void add(LabelledPassage passage, double before, double after, boolean flagged) {
    Flip.Effect effect =
        !passage.knows(category)
            ? Flip.Effect.UNJUDGED
            : passage.has(category) == flagged ? Flip.Effect.MENDED : Flip.Effect.BROKEN;
    (flagged ? newlyFlagged : noLongerFlagged)
        .add(new Flip(passage, category, before, after, effect));
  }

  List<Flip> newlyFlagged() {
    return newlyFlagged;
  }

  List<Flip> noLongerFlagged() {
    return noLongerFlagged;
  }

  int size() {
    return newlyFlagged.size() + noLongerFlagged.size();
  }

  McNemar mcNemar() {
    return new McNemar(count(Flip.Effect.BROKEN), count(Flip.Effect.MENDED));
  }

  private long count(Flip.Effect effect) {
    return newlyFlagged.stream().filter(each -> each.effect() == effect).count()
        + noLongerFlagged.stream().filter(each -> each.effect() == effect).count();
  }
}
