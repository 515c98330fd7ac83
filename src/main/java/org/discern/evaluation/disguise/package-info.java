/** What it costs a classifier in recall when writers disguise the words that give them away. */
@NullMarked
package org.discern.evaluation.disguise;

import org.jspecify.annotations.NullMarked;
