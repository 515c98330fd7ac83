package org.discern.evaluation.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.discern.evaluation.comparison.Ablation;
import org.discern.evaluation.comparison.CategoryComparison;
import org.discern.evaluation.comparison.Comparison;

/**
 * Writes what each part of the training data is worth as JSON: {@code before} is the model with all
 * data, {@code after} the one without the part.
 */
public final class AblationJson {

  /** A writer. */
  public AblationJson() {}

  /** The report as a JSON document that ends in a line break. */
  public String write(List<Ablation> ablations) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode parts = root.putObject("parts");
    for (Ablation each : ablations) {
      Comparison comparison = each.comparison();
      ObjectNode part = parts.putObject(each.part());
      part.put("passagesLeftOut", each.passages());
      part.put("before", comparison.before());
      part.put("after", comparison.after());
      ObjectNode corpus = part.putObject("corpus");
      corpus.put("path", comparison.corpus().path());
      corpus.put("sha256", comparison.corpus().sha256());
      corpus.put("passages", comparison.passages());
      corpus.put("articles", comparison.articles());
      ObjectNode categories = part.putObject("categories");
      for (CategoryComparison category : comparison.categories()) {
        categories.set(category.category().name(), new ComparisonJson().figures(category));
      }
    }
    return JsonText.of(root);
  }
}
