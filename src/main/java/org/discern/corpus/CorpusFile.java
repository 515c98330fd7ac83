package org.discern.corpus;

/**
 * A file that passages were read from, as it was at that moment.
 *
 * @param name the file's name; for a file in a folder, with the folders between
 * @param sha256 of its bytes as stored (compressed, if it is), in lower-case hexadecimal
 * @param bytes its length as stored
 */
public record CorpusFile(String name, String sha256, long bytes) {}
