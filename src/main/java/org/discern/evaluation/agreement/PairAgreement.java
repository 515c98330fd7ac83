package org.discern.evaluation.agreement;

import org.discern.evaluation.Estimate;
import org.discern.evaluation.Proportion;

/**
 * How far two readers agree.
 *
 * @param first one of them
 * @param second the other
 * @param agreed of the units that both judged, those with the same value
 * @param kappa Cohen's kappa (1960): 1 is perfect, 0 what chance would give; undefined if both gave
 *     one value throughout
 */
public record PairAgreement(String first, String second, Proportion agreed, Estimate kappa) {}
