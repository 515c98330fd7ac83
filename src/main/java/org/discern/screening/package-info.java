/**
 * What a moderation tool calls: an article in, its findings out.
 *
 * <p>{@link org.discern.screening.Screener} cuts an article into passages, has each scored on its
 * own, and applies a policy. A passage in a language that the model has not learned is not scored;
 * it says so. The {@link org.discern.screening.Screening} it returns can be looked at under other
 * policies without the network.
 */
@NullMarked
package org.discern.screening;

import org.jspecify.annotations.NullMarked;
