/**
 * The card of a model: what it is, what it learned from and under which licences, what it reaches
 * and where it fails.
 *
 * <p>Every number comes from the bundle's manifest or a report; words come from {@link
 * org.discern.card.CardNotes}.
 */
@NullMarked
package org.discern.card;

import org.jspecify.annotations.NullMarked;
