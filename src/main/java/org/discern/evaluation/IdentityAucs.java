package org.discern.evaluation;

import org.discern.passage.Category;

/**
 * Whether passages that name a group are ranked fairly against those that do not (Borkan et al.
 * 2019, "Nuanced metrics for measuring unintended bias").
 *
 * <p>Each is an area under the ROC curve, in [0, 1]; undefined where one side is empty.
 *
 * @param category at which the passages are ranked
 * @param subgroup positives against negatives, both naming the group
 * @param backgroundPositiveSubgroupNegative positives that do not name it against negatives that
 *     do: low means that naming the group alone raises scores (false alarms)
 * @param backgroundNegativeSubgroupPositive negatives that do not name it against positives that
 *     do: low means that naming the group lowers scores (misses)
 */
public record IdentityAucs(
    Category category,
    Estimate subgroup,
    Estimate backgroundPositiveSubgroupNegative,
    Estimate backgroundNegativeSubgroupPositive) {}
