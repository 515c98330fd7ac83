/** A YAML file read and written by hand, so that whatever is wrong in it has a file and a line. */
@NullMarked
package org.discern.evaluation.yaml;

import org.jspecify.annotations.NullMarked;
