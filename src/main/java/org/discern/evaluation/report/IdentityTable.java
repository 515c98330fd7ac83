package org.discern.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.discern.evaluation.IdentityAucs;
import org.discern.evaluation.Slice;
import org.discern.evaluation.SliceGroup;

/** Whether naming a group of people moves scores. */
final class IdentityTable {

  private IdentityTable() {}

  static Markup of(SliceGroup group) {
    Markup head =
        Markup.element(
            "tr",
            Markup.element("th", "group named"),
            Markup.element("th", "within the group"),
            Markup.element("th", "its negatives below others' positives"),
            Markup.element("th", "its positives above others' negatives"));
    List<Markup> rows = new ArrayList<>();
    int few = 0;
    for (Slice slice : group.slices()) {
      for (IdentityAucs aucs : slice.identity()) {
        if (slice.figures().of(aucs.category()).isSmall()) {
          few++;
        } else {
          rows.add(row(slice.name() + ", " + aucs.category(), aucs));
        }
      }
    }
    Markup explanation =
        Markup.element(
            "p.small",
            "Does naming a group move scores? Areas under the ROC curve, ranked against passages"
                + " that do not name it. A low second figure means that naming the group alone"
                + " raises false alarms; a low third, that it causes misses. "
                + few
                + " rows with too few passages are left to report.md.");
    return rows.isEmpty()
        ? Markup.NONE
        : explanation.and(PageFigures.table("table.slices", head, rows));
  }

  private static Markup row(String name, IdentityAucs aucs) {
    return Markup.element(
        "tr",
        Markup.element("th", name).with("scope", "row"),
        Markup.element("td", PageFigures.gauged(aucs.subgroup())),
        Markup.element("td", PageFigures.gauged(aucs.backgroundPositiveSubgroupNegative())),
        Markup.element("td", PageFigures.gauged(aucs.backgroundNegativeSubgroupPositive())));
  }
}
