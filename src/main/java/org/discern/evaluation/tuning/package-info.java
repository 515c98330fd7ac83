/**
 * From measured scores to decisions: operating points that meet stated constraints, calibration
 * maps, and the policy file they are written to.
 *
 * <p>A threshold chosen on a corpus fits that corpus a little too well: choose on dev, report on
 * other data.
 */
@NullMarked
package org.discern.evaluation.tuning;

import org.jspecify.annotations.NullMarked;
