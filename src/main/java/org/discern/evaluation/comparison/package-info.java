/** What changes for people when one model replaces another. */
@NullMarked
package org.discern.evaluation.comparison;

import org.jspecify.annotations.NullMarked;
