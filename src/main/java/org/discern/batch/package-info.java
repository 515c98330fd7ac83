/** Articles in many formats in, screenings out: streaming, parallel, resumable. */
@NullMarked
package org.discern.batch;

import org.jspecify.annotations.NullMarked;
