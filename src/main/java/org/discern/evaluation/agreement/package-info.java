/** Whether people who labelled the same passages agree, and how far that can be chance. */
@NullMarked
package org.discern.evaluation.agreement;

import org.jspecify.annotations.NullMarked;
