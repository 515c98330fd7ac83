/**
 * Evaluations written down: {@code report.json} for programs, {@code report.md} and {@code
 * report.html} for people.
 *
 * <p>Every ratio is printed with its counts and its interval; what is undefined is {@code null} or
 * {@code – (0/0)}. The same report is always the same bytes.
 */
@NullMarked
package org.discern.evaluation.report;

import org.jspecify.annotations.NullMarked;
