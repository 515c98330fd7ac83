package org.discern.evaluation;

/**
 * Which corpus was measured.
 *
 * @param path as the user named it
 * @param sha256 of its bytes, in hexadecimal
 */
public record CorpusOrigin(String path, String sha256) {}
