/** From prose to passages with exact offsets, and from passages to features. */
@NullMarked
package org.discern.text;

import org.jspecify.annotations.NullMarked;
