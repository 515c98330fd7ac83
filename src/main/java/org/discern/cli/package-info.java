/** The command line. */
@NullMarked
package org.discern.cli;

import org.jspecify.annotations.NullMarked;
