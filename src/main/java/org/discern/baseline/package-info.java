/**
 * The plain classifiers any model must beat: a list of keywords, and the document categorizer of
 * OpenNLP.
 */
@NullMarked
package org.discern.baseline;

import org.jspecify.annotations.NullMarked;
