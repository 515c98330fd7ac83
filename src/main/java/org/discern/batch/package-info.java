/**
 * Articles in many formats in, screenings out: streaming, parallel, resumable.
 *
 * <p>{@link org.discern.batch.Articles} reads text files, folders, JSONL and standard input, one
 * {@link org.discern.batch.Entry} at a time: an article, or a {@link org.discern.batch.Failure}
 * that says where and why there is none. {@link org.discern.batch.Batch} screens them on several
 * threads and writes a {@link org.discern.batch.ResultFormat} in input order. {@link
 * org.discern.batch.Resumption} continues a file that an earlier run left unfinished.
 */
@NullMarked
package org.discern.batch;

import org.jspecify.annotations.NullMarked;
