/**
 * The plain classifiers any model must beat: a list of keywords, logistic regression, and the
 * document categorizer of OpenNLP.
 */
@NullMarked
package org.discern.baseline;

import org.jspecify.annotations.NullMarked;
