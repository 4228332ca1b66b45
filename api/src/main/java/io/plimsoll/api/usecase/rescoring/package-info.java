/**
 * Re-scoring a book: a job is cut into shards, ranges of applicants that workers go through in the
 * order of ids.
 */
@NullMarked
package io.plimsoll.api.usecase.rescoring;

import org.jspecify.annotations.NullMarked;
