/** A trained network and the bundle it is kept in. */
@NullMarked
package org.discern.model;

import org.jspecify.annotations.NullMarked;
