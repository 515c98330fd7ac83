/** The scripts at the root: the launcher and the Maven wrapper. */
@NullMarked
package org.discern.build;

import org.jspecify.annotations.NullMarked;
