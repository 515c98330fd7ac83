package org.discern.evaluation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.discern.passage.Evidence;
import org.discern.passage.LabelledPassage;
import org.discern.passage.Span;

/** The mistakes that the model was surest of. */
final class MistakeSection {

  private MistakeSection() {}

  static Markup of(List<Mistake> mistakes) {
    List<Mistake> quotable = mistakes.stream().filter(Mistake::isQuotable).toList();
    List<Mistake> others = mistakes.stream().filter(each -> !each.isQuotable()).toList();
    List<Markup> parts = new ArrayList<>();
    parts.add(Markup.element("h2", "The mistakes it was surest of"));
    if (!quotable.isEmpty()) {
      parts.add(Markup.element("p.small", "What moved the score is marked."));
      parts.add(list(quotable));
    }
    if (!others.isEmpty()) {
      String summary = quotable.isEmpty() ? "Mistakes" : others.size() + " more";
      Markup folded =
          Markup.element(
              "details",
              Markup.element("summary", summary + " whose text may not be shown here, by id"),
              list(others));
      parts.add(quotable.isEmpty() ? folded.with("open", "") : folded);
    }
    return Markup.element("section", Markup.join(parts));
  }

  private static Markup list(List<Mistake> mistakes) {
    return Markup.element(
        "ul.mistakes", Markup.join(mistakes.stream().map(MistakeSection::item).toList()));
  }

  private static Markup item(Mistake mistake) {
    String kind = mistake.isFalseAlarm() ? "false alarm" : "miss";
    LabelledPassage passage = mistake.passage();
    Markup line =
        Markup.element(
            "p.line",
            Markup.element(mistake.isFalseAlarm() ? "span.badge.alarm" : "span.badge.miss", kind),
            Markup.element("span.what", mistake.category().name()),
            Markup.element(
                "span.score",
                Markup.element("b", FigureText.of(mistake.score()))
                    .and(
                        Markup.text(
                            (mistake.isFalseAlarm() ? " ≥ " : " < ") + mistake.threshold()))),
            Markup.element("code", passage.id()));
    Markup quote =
        mistake.isQuotable()
            ? Markup.element("blockquote", highlighted(passage.text(), mistake.evidence()))
            : Markup.NONE;
    return Markup.element("li", line, quote);
  }

  /** The text with its evidence marked; spans that reach beyond it or overlap are passed over. */
  private static Markup highlighted(String text, List<Evidence> evidence) {
    List<Span> spans =
        evidence.stream().map(Evidence::span).sorted(Comparator.naturalOrder()).toList();
    Markup out = Markup.NONE;
    int done = 0;
    for (Span span : spans) {
      if (span.start() >= done && span.end() <= text.length()) {
        out =
            out.and(Markup.text(text.substring(done, span.start())))
                .and(Markup.element("mark", span.in(text)));
        done = span.end();
      }
    }
    return out.and(Markup.text(text.substring(done)));
  }
}
