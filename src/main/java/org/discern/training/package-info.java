/** From a recipe and a corpus to a model. */
@NullMarked
package org.discern.training;

import org.jspecify.annotations.NullMarked;
