/** How good a classifier is, in counts a reader can check. */
@NullMarked
package org.discern.evaluation;

import org.jspecify.annotations.NullMarked;
