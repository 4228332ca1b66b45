/** Batch re-scoring over HTTP. */
@NullMarked
package io.plimsoll.api.rest.rescoring;

import org.jspecify.annotations.NullMarked;
