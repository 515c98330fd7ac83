/**
 * SensitivityCheck: named abilities that a classifier must have, each tested by cases written for
 * it.
 *
 * <p>An overall figure hides what a model cannot do; a suite of small tests shows it. In the manner
 * of CheckList (Ribeiro et al. 2020) and HateCheck (Röttger et al. 2021). A suite is read by {@link
 * org.discern.evaluation.checks.CheckFile} and run by {@link
 * org.discern.evaluation.checks.CheckRunner}.
 */
@NullMarked
package org.discern.evaluation.checks;

import org.jspecify.annotations.NullMarked;
