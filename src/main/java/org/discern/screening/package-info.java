/** What a moderation tool calls: an article in, its findings out. */
@NullMarked
package org.discern.screening;

import org.jspecify.annotations.NullMarked;
