/** Labelled passages on disk: formats, checks, splits by article, fingerprints. */
@NullMarked
package org.discern.corpus;

import org.jspecify.annotations.NullMarked;
