/** The figures that a recipe is known to reach, and where a newly measured one is off. */
@NullMarked
package org.discern.evaluation.expectation;

import org.jspecify.annotations.NullMarked;
